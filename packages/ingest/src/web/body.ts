import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { IngestError } from '../errors.ts';
import { maxArticleBytes } from '../limits.ts';

type Chunks = AsyncIterable<Uint8Array>;

function decompressor(encoding: string | undefined, name: string) {
  const asked = encoding?.trim().toLowerCase() ?? '';
  if (asked === '' || asked === 'identity') return undefined;
  if (asked === 'gzip' || asked === 'x-gzip') return createGunzip();
  if (asked === 'br') return createBrotliDecompress();
  throw new IngestError('bad-response', `${name} came compressed in a way that was not asked for.`);
}

/** Lets so many bytes pass and no more. */
async function* limited(chunks: Chunks, name: string): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > maxArticleBytes)
      throw new IngestError('too-large', `${name} is larger than ${maxArticleBytes / 1024 / 1024} MB.`);
    yield chunk;
  }
}

/**
 * The body of an answer, unpacked. What comes over the wire and what it unpacks to are each held to `maxArticleBytes`, while
 * they come: 455 bytes of Brotli can unpack to 300 MB.
 * @throws IngestError `too-large`, `bad-response`; other errors are those of the connection
 */
export async function readBody(response: IncomingMessage, name: string, signal: AbortSignal): Promise<Uint8Array> {
  const unpack = decompressor(response.headers['content-encoding'], name);
  const parts: Uint8Array[] = [];
  const limit = (chunks: Chunks) => limited(chunks, name);
  const collect = async (chunks: Chunks) => {
    for await (const chunk of chunks) parts.push(chunk);
  };
  if (unpack) {
    try {
      await pipeline(response, limit, unpack, limit, collect, { signal });
    } catch (error) {
      // What zlib and Brotli call their errors: Z_DATA_ERROR, ERR__ERROR_FORMAT_PADDING_1.
      if (!/^(?:Z_|ERR__)/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
      throw new IngestError('bad-response', `${name} came compressed, and cannot be unpacked.`, { cause: error });
    }
  } else await pipeline(response, limit, collect, { signal });
  return Buffer.concat(parts);
}
