import { IngestError } from '../errors.ts';
import type { Answer, Head } from './exchange.ts';
import type { FetchOptions } from './fetch-options.ts';
import { readWebAddress } from './web-address.ts';

const maxRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

export function isRedirect({ status, headers }: Head): boolean {
  return redirects.has(status) && headers.location !== undefined;
}

/**
 * Asks for `start`, and for what it redirects to, until there is an answer. Each address on the way is judged as the first
 * one was.
 * @throws IngestError `too-many-redirects`, `bad-url`, `forbidden-address`, and what `ask` throws
 */
export async function follow(
  start: URL,
  ask: (url: URL) => Promise<Answer>,
  options: FetchOptions,
): Promise<{ url: URL; answer: Answer }> {
  let answer = await ask(start);
  let url = start;
  try {
    for (let hops = 0; isRedirect(answer); hops++) {
      if (hops === maxRedirects)
        throw new IngestError(
          'too-many-redirects',
          `that is more than the ${maxRedirects} redirects that are followed.`,
        );
      url = readWebAddress(answer.headers.location!, options, url);
      answer = await ask(url);
    }
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    throw new IngestError(error.code, `${start.href} leads elsewhere, but ${error.message}`, { cause: error });
  }
  return { url, answer };
}
