import { ApiUnavailable } from './api.ts';
import type { Asker } from './asker.ts';
import { siteOrigin } from './site.ts';

/** What came of a form about signing in. */
export interface AuthAnswer {
  isOk: boolean;
  /** Stable, where it was refused. */
  code: string | null;
  /** For people, where it was refused. */
  message: string | null;
  body: Record<string, unknown>;
  /** To be handed to the browser as they are. */
  cookies: string[];
}

const patience = 15_000;

/**
 * Sends a form about signing in to the API.
 * @param path below `/auth/`
 * @throws ApiUnavailable
 */
export async function askAuth(path: string, fields: object, asker: Asker): Promise<AuthAnswer> {
  const response = await fetchAuth(path, asker, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: siteOrigin() },
    body: JSON.stringify(fields),
  });
  const body = (await response.json()) as Record<string, unknown> & {
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  const [error] = body.errors ?? [];
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    isOk: response.ok,
    code: response.ok ? null : (error?.extensions?.code ?? text(body.code)),
    message: response.ok ? null : (error?.message ?? text(body.message)),
    body,
    cookies: response.headers.getSetCookie(),
  };
}

/**
 * Asks the API for something about an account.
 * @throws ApiUnavailable
 */
export async function fetchAuth(path: string, asker: Asker, init: RequestInit = {}): Promise<Response> {
  const address = new URL(`/auth/${path}`, process.env.API_URL ?? 'http://127.0.0.1:4000/graphql');
  try {
    const headers = { ...(init.headers as Record<string, string>), ...asker.headers };
    const response = await fetch(address, { ...init, headers, signal: AbortSignal.timeout(patience) });
    if (response.status >= 500) throw new ApiUnavailable(`${address} answered ${response.status}`);
    return response;
  } catch (cause) {
    if (cause instanceof ApiUnavailable) throw cause;
    throw new ApiUnavailable(`No answer from ${address}`, { cause });
  }
}
