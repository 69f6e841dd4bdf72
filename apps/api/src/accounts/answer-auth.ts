import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '@parallax/database';
import { readJsonObject } from '../http/body.ts';
import type { Auth } from './auth.ts';
import { countAttempt } from './limits.ts';

/** No form of ours is longer. */
export const authBodyLimit = 8 * 1024;

/** Hands a request on to better-auth, as the request of a page of the website, and its answer with its cookies back. */
export async function passToAuth(
  auth: Auth,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  body: object,
): Promise<void> {
  const answer = await askAuth(auth, path, request, body);
  sendAnswer(response, answer.status, await answer.text(), answer.headers.getSetCookie());
}

/** What better-auth answers to the request of a page. */
export function askAuth(auth: Auth, path: string, request: IncomingMessage, body: object): Promise<Response> {
  const { cookie, origin, 'user-agent': userAgent } = request.headers;
  const headers = new Headers({ 'content-type': 'application/json' });
  if (cookie) headers.set('cookie', cookie);
  if (origin) headers.set('origin', origin);
  if (userAgent) headers.set('user-agent', userAgent);
  const base = String(auth.options.baseURL);
  return auth.handler(new Request(base + path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Answers with JSON that nobody keeps. */
export function sendAnswer(
  response: ServerResponse,
  status: number,
  body: string,
  cookies: readonly string[] = [],
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
  });
  response.end(body || '{}');
}

/** A JSON body whose fields are texts, or left out. */
export async function readFields(request: IncomingMessage): Promise<Record<string, string>> {
  const body = await readJsonObject(request, authBodyLimit);
  return Object.fromEntries(
    Object.entries(body).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

/** Reads a form that tries a password, after counting the try. */
export async function readAttempt(
  database: Database,
  request: IncomingMessage,
  accountOf: (fields: Record<string, string>) => string | null,
): Promise<Record<string, string>> {
  const fields = await readFields(request);
  await countAttempt(database, request, accountOf(fields));
  return fields;
}
