import type { IncomingMessage } from 'node:http';
import { RequestError } from './request-error.ts';

/** No input of the graph is nested deeper than five levels; what is makes each step after this one slow. */
const mostDepth = 20;

/** Why a body is not taken. */
export class BodyError extends RequestError {
  override readonly name = 'BodyError';
}

/**
 * Reads the body of a GraphQL request: one JSON object, never more than `limit` bytes of it. JSON is the only form that is
 * taken, because browsers send it to another origin only after asking.
 * @throws BodyError
 */
export async function readJsonObject(request: IncomingMessage, limit: number): Promise<Record<string, unknown>> {
  if (!/^application\/(graphql\+)?json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new BodyError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.');
  }
  // Some hundred bytes of a packed body can unpack to as many megabytes.
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new BodyError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body as it is, not packed.');
  }
  const tooLarge = () => new BodyError(413, 'BODY_TOO_LARGE', `A request may have ${limit} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const body = await readBytes(request, limit, tooLarge);
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new BodyError(400, 'BAD_REQUEST', 'The body is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length === 0) {
    throw new BodyError(400, 'BAD_REQUEST', 'The body is not a JSON object with a query.');
  }
  if (isDeeper(value, mostDepth)) {
    throw new BodyError(400, 'BAD_REQUEST', `The body is nested more than ${mostDepth} levels deep.`);
  }
  return value as Record<string, unknown>;
}

/** Reads a body; iterating over the request would cost a small one as much as parsing it. */
function readBytes(request: IncomingMessage, limit: number, tooLarge: () => BodyError): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= limit) return;
      request.off('data', take);
      reject(tooLarge());
    };
    request.on('data', take);
    request.once('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)));
    request.once('error', reject);
    request.once('close', () => {
      if (!request.readableEnded) reject(new BodyError(400, 'BAD_REQUEST', 'The body broke off.'));
    });
  });
}

/** Whether a value of JSON is nested deeper than so many levels; it goes no deeper to find out. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
