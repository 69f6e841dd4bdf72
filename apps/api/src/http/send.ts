import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** What Yoga's responses know of a body that was there from the start: reading it through a stream would triple the cost. */
interface ReadyResponse {
  bodyInit?: unknown;
}

/** The bytes of a response, where they are there already. */
export function readyBody(response: Response): Buffer | null {
  const { bodyInit } = response as ReadyResponse;
  if (typeof bodyInit === 'string') return Buffer.from(bodyInit, 'utf8');
  if (bodyInit instanceof Uint8Array) return Buffer.from(bodyInit.buffer, bodyInit.byteOffset, bodyInit.byteLength);
  return null;
}

/** Sends a response of Yoga's: what is there at once with its headers, a stream (a subscription) as it comes. */
export async function send(from: Response, to: ServerResponse): Promise<void> {
  if (to.destroyed || to.writableEnded) return;
  to.statusCode = from.status;
  from.headers.forEach((value, name) => {
    to.setHeader(name, value);
  });
  const body = readyBody(from);
  if (body) {
    to.setHeader('content-length', body.length);
    to.end(body);
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
