import type { IncomingMessage } from 'node:http';
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next';
import { ApiUnavailable, NothingThere } from './api.ts';

/** What a form sent: every field with all its values. */
export type Fields = (name: string) => string[];

/**
 * Whether a form was sent from a page of this site. Browsers name the origin of every POST; what names none or another
 * is turned away.
 */
export function isFromHere(headers: {
  origin?: string;
  host?: string;
  'x-forwarded-host'?: string | string[];
}): boolean {
  const { origin } = headers;
  const forwarded = headers['x-forwarded-host'];
  const host = typeof forwarded === 'string' ? forwarded : headers.host;
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}

export function isSecure(request: IncomingMessage): boolean {
  return request.headers['x-forwarded-proto'] === 'https';
}

function fieldsOf(body: unknown): Fields {
  const values = new Map(Object.entries(typeof body === 'object' && body !== null ? body : {}));
  return (name) => [values.get(name) ?? []].flat().filter((value): value is string => typeof value === 'string');
}

/** Answers in plain words: browsers show it as it is. */
function refuse(response: NextApiResponse, status: number, words: string): void {
  response.status(status).setHeader('Content-Type', 'text/plain; charset=utf-8').send(`${words}\n`);
}

/**
 * A handler for one form. `act` does what the form asks for and gives the address of the page to show next.
 */
export function onForm(
  act: (fields: Fields, request: NextApiRequest, response: NextApiResponse) => Promise<string>,
): NextApiHandler {
  return async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    if (request.method !== 'POST') {
      response.setHeader('Allow', 'POST');
      return refuse(response, 405, 'This address takes forms only.');
    }
    if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
      return refuse(response, 415, 'This address takes forms only.');
    }
    if (!isFromHere(request.headers)) return refuse(response, 403, 'This form was not sent from a page of this site.');
    try {
      response.redirect(303, await act(fieldsOf(request.body), request, response));
    } catch (error) {
      if (error instanceof NothingThere) return refuse(response, 404, 'What the form is about is not there.');
      if (!(error instanceof ApiUnavailable)) throw error;
      console.error(error.message);
      response.setHeader('Retry-After', '30');
      refuse(response, 503, 'The service does not answer. Go back and send the form again in half a minute.');
    }
  };
}
