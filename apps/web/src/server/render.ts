import { IncomingMessage, type OutgoingHttpHeaders, type RequestListener, ServerResponse } from 'node:http';

/** An answer taken down instead of sent. */
export interface Rendered {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** What of a request a page that everyone sees may depend on. Cookies are not among it. */
const passedOn = ['host', 'x-forwarded-proto', 'accept', 'user-agent'] as const;

/**
 * Has an address answered as for a reader of whom nothing is known, and takes the answer down.
 * @throws whatever the listener throws
 */
export async function render(listener: RequestListener, asked: IncomingMessage, address: string): Promise<Rendered> {
  const request = new IncomingMessage(asked.socket);
  request.method = 'GET';
  request.url = address;
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  request.httpVersion = '1.1';
  Object.assign(
    request.headers,
    Object.fromEntries(passedOn.flatMap((name) => (name in asked.headers ? [[name, asked.headers[name]]] : []))),
  );
  request.push(null);

  const response = new ServerResponse(request);
  const chunks: Buffer[] = [];
  let isEnded = false;
  // Next asks these whether a page has answered by itself: then it renders nothing after it.
  for (const name of ['writableEnded', 'finished', 'headersSent'])
    Object.defineProperty(response, name, { get: () => isEnded });
  const take = (chunk: unknown, encoding: unknown): void => {
    if (isEnded) return;
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, encoding as BufferEncoding));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const ended = new Promise<void>((resolve) => {
    Object.assign(response, {
      writeHead: (status: number, ...rest: unknown[]) => {
        response.statusCode = status;
        const headers = rest.find((each) => typeof each === 'object' && each !== null) ?? {};
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string);
        return response;
      },
      flushHeaders: () => {},
      write: (chunk: unknown, encoding?: unknown) => {
        take(chunk, typeof encoding === 'string' ? encoding : 'utf8');
        return true;
      },
      end: (chunk?: unknown, encoding?: unknown) => {
        take(chunk, typeof encoding === 'string' ? encoding : 'utf8');
        isEnded = true;
        response.emit('finish');
        response.emit('close');
        resolve();
        return response;
      },
    });
  });
  await listener(request, response);
  await ended;
  return { status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(chunks) };
}
