import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** What Yoga's responses know of a body that was there from the start: reading it through a stream would triple the cost. */
interface ReadyResponse {
  bodyInit?: unknown;
}

/** The bytes of a response, where they are there already. */
export function readyBody(response: Response): Buffer[] | null {
  const { bodyInit } = response as ReadyResponse;
  return typeof bodyInit === 'string' ? [Buffer.from(bodyInit, 'utf8')] : null;
}

/**
 * Sends a response of Yoga's: a body that is there with its headers, a stream (a subscription) as it comes.
 * @param body null where it is a stream, or nothing.
 */
export async function send(from: Response, body: readonly Buffer[] | null, to: ServerResponse): Promise<void> {
  if (to.destroyed || to.writableEnded) return;
  to.statusCode = from.status;
  from.headers.forEach((value, name) => {
    to.setHeader(name, value);
  });
  if (body) {
    to.setHeader(
      'content-length',
      body.reduce((sum, { length }) => sum + length, 0),
    );
    // All parts with one call of the system.
    to.cork();
    for (const part of body) to.write(part);
    to.end();
    to.uncork();
    return;
  }
  if (!from.body) {
    to.end();
    return;
  }
  to.flushHeaders();
  // A reader who goes away ends the subscription; that is no fault.
  await pipeline(from.body as unknown as AsyncIterable<Uint8Array>, to).catch(() => to.destroy());
}
