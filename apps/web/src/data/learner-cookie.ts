import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSecure } from './form.ts';

/** Holds the secret under which the API keeps what this browser's reader did: attempts, reviews, classes joined. */
export const learnerCookie = 'learner';

/** As long as browsers keep a cookie. */
const days = 400;

/** The secret that a request carries; null where it carries none, or what is none. */
export function learnerSecret(cookies: string | undefined): string | null {
  return /(?:^|;\s*)learner=([\w-]{32,100})(?:;|$)/.exec(cookies ?? '')?.[1] ?? null;
}

function header(value: string, maxAge: number, isSecure: boolean): string {
  const secure = isSecure ? '; Secure' : '';
  return `${learnerCookie}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

/** Adds a cookie to an answer, beside those that it sets already. */
function addCookie(response: ServerResponse, cookie: string): void {
  const before = response.getHeader('Set-Cookie') ?? [];
  response.setHeader('Set-Cookie', [...[before].flat().map(String), cookie]);
}

/** The secret of the browser that asks; one is made and kept in its cookie where there is none. Each use keeps it longer. */
export function keepLearner(request: IncomingMessage, response: ServerResponse): string {
  const secret = learnerSecret(request.headers.cookie) ?? randomBytes(32).toString('base64url');
  addCookie(response, header(secret, days * 24 * 60 * 60, isSecure(request)));
  return secret;
}

/** Lets this browser forget whose progress it kept. */
export function forgetLearner(request: IncomingMessage, response: ServerResponse): void {
  addCookie(response, header('', 0, isSecure(request)));
}
