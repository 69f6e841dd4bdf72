import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Encoding, type KeptPage, keepPage } from './kept-page.ts';
import { type PageKind, pageAddress } from './page-address.ts';
import { PageStore } from './page-store.ts';
import type { PublicationWatch } from './publication-watch.ts';
import { answerReaderSheet } from './reader-sheet.ts';
import { type Rendered, render } from './render.ts';

/** Memory for what is kept, in bytes. */
const memory: Record<PageKind, number> = { page: 64 << 20, variant: 32 << 20, file: 64 << 20 };

/** The best of what a reader takes. */
function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted) ? 'gzip' : 'identity';
}

function send(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const known = request.headers['if-none-match'];
  if (known !== undefined && (known === page.etag || known.includes(page.etag))) {
    response.writeHead(304, page.bareHeaders);
    response.end();
    return;
  }
  const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined);
  response.writeHead(200, page.headers[encoding]);
  if (request.method === 'HEAD') response.end();
  else response.end(page.bodies[encoding]);
}

/** An answer that is not kept: a page that is not there, or that could not be made. */
function sendOnce(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Rendered): void {
  const { 'transfer-encoding': _, ...rest } = headers;
  response.writeHead(status, { ...rest, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const isForEveryone = ({ status, headers }: Rendered): boolean =>
  status === 200 && !('set-cookie' in headers) && /\bpublic\b/.test(String(headers['cache-control'] ?? ''));

/**
 * Bytes kept in front of rendering: pages that are the same for everyone are rendered once after each publication, packed
 * once, and from then on sent as they are. Everything else goes to the listener behind.
 *
 * @param makeWatch gets what is to be called when something is published
 */
export function keepPages(
  behind: RequestListener,
  makeWatch: (onChange: () => void) => PublicationWatch,
): { listener: RequestListener; stop: () => void } {
  const stores: Record<PageKind, PageStore> = {
    page: new PageStore(memory.page),
    variant: new PageStore(memory.variant),
    file: new PageStore(memory.file),
  };
  const underWay = new Map<string, Promise<KeptPage | Rendered>>();
  const watch = makeWatch(() => {
    stores.page.clear();
    stores.variant.clear();
    // Whoever comes now does not get what was begun before.
    underWay.clear();
  });

  async function make(asked: IncomingMessage, address: string, kind: PageKind): Promise<KeptPage | Rendered> {
    const { state } = watch;
    const rendered = await render(behind, asked, address);
    if (!isForEveryone(rendered)) return rendered;
    const page = await keepPage(rendered);
    // A publication meanwhile: this may hold what was before it.
    if (kind === 'file' || (state !== null && state === watch.state)) stores[kind].set(address, page);
    return page;
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    { address, kind }: { address: string; kind: PageKind },
  ): Promise<void> {
    if (kind !== 'file' && !watch.isCurrent()) await watch.refresh();
    let page: KeptPage | Rendered | undefined = stores[kind].get(address);
    if (page) stores[kind].touch(address);
    else {
      let making = underWay.get(address);
      if (!making) {
        making = make(request, address, kind).finally(() => {
          if (underWay.get(address) === making) underWay.delete(address);
        });
        underWay.set(address, making);
      }
      page = await making;
    }
    if ('etag' in page) send(request, response, page);
    else sendOnce(request, response, page);
  }

  const listener: RequestListener = (request, response) => {
    const { method, url = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') return behind(request, response);
    // The way of nearly every request: known under just this address, and current.
    const known = stores.page.get(url);
    if (known && watch.isCurrent()) return send(request, response, known);
    if (url === '/reader.css') return answerReaderSheet(request, response);
    const place = pageAddress(url);
    if (!place) return behind(request, response);
    answer(request, response, place).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('Something went wrong here.\n');
    });
  };
  return { listener, stop: () => watch.stop() };
}
