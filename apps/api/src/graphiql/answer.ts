import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerText } from '../http/text.ts';
import { pagePolicy, playground } from './page.ts';

/** Whether a request comes from an address bar, not from a client of the graph. */
export function wantsPlayground({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

/** Answers with the playground, packed. */
export async function answerPlayground(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    answerText(response, 406, 'The playground is sent packed: a browser takes it so.');
    return;
  }
  const page = await playground();
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': page.length,
    'content-security-policy': pagePolicy,
    'referrer-policy': 'no-referrer',
    vary: 'accept, accept-encoding',
  });
  response.end(page);
}
