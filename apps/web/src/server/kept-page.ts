import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Rendered } from './render.ts';

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** Above this brotli takes ten times as long for a tenth less. */
const quality = 6;

export type Encoding = 'br' | 'gzip' | 'identity';

/** An answer as it goes over the wire: nothing is left to do for it but to send it. */
export interface KeptPage {
  etag: string;
  bodies: Record<Encoding, Buffer>;
  /** Names and values in turn, as `writeHead` takes them. */
  headers: Record<Encoding, string[]>;
  /** Of an answer that says that nothing has changed. */
  bareHeaders: string[];
  /** How much memory it takes, in bytes. */
  size: number;
}

/** They are about one answer, or are made anew here. */
const notKept =
  /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|etag|date|vary|set-cookie)$/;

const isText = /^(?:text\/|image\/svg|application\/(?:\w+\+)?(?:xml|json|javascript))/;

/** Makes an answer ready to be sent many times, packed in each way that browsers ask for. */
export async function keepPage({ headers, body }: Rendered): Promise<KeptPage> {
  // Weak: the packed bodies are other bytes with the same meaning.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const isPacked = isText.test(String(headers['content-type'] ?? '')) && body.length > 500;
  const [br, gz] = isPacked
    ? await Promise.all([
        pack.br(body, {
          params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
        }),
        pack.gzip(body),
      ])
    : [body, body];
  const common = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || notKept.test(name) ? [] : [name, String(value)],
  );
  const bare = [...common, 'ETag', etag, ...(isPacked ? ['Vary', 'Accept-Encoding'] : [])];
  const headersOf = (bytes: Buffer, encoding: Encoding): string[] => [
    ...bare,
    ...(isPacked && encoding !== 'identity' ? ['Content-Encoding', encoding] : []),
    'Content-Length',
    String(bytes.length),
  ];
  return {
    etag,
    bodies: { br, gzip: gz, identity: body },
    headers: { br: headersOf(br, 'br'), gzip: headersOf(gz, 'gzip'), identity: headersOf(body, 'identity') },
    bareHeaders: bare,
    size: body.length + (isPacked ? br.length + gz.length : 0) + 4096,
  };
}
