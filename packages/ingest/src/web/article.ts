import type { ArticleSource } from '@parallax/analysis';
import { decode } from '../decode.ts';
import { readHtml, readMarkdown, readPlainText } from '../readers.ts';
import { type KnownFields, mergeFields } from '../source.ts';
import type { FetchOptions } from './fetch-options.ts';
import { type Found, visit } from './visit.ts';

const pageTypes = ['text/html', 'application/xhtml+xml'];
const types = [...pageTypes, 'text/plain', 'text/markdown'];

/**
 * Fetches a web address and reads what is there (a page, plain text or Markdown) as an article. Its `url` is where it was
 * found in the end, or what the page itself gives as its address where that is on the same host.
 * @param hints fields from elsewhere, such as a feed, for what the page itself does not say
 * @throws IngestError of any code that a fetch can have (see `visit`), `not-text`, `empty-article`, `bad-page`,
 *   `bad-front-matter`
 */
export async function fetchArticle(
  address: string,
  options: FetchOptions = {},
  hints: KnownFields = {},
): Promise<ArticleSource> {
  // Asked without validators, a server has no "unchanged" to say.
  const found = (await visit(address, { types }, options))!;
  const source = await read(found);
  return { ...source, ...mergeFields(source, hints), url: addressOf(source, found.url) };
}

function read({ url, type: { type, charset }, bytes }: Found): Promise<ArticleSource> {
  const name = url.href;
  const isPage = pageTypes.includes(type);
  const text = decode(bytes, name, isPage, charset);
  if (isPage) return readHtml(text, {}, name);
  // Servers that do not know Markdown give it as plain text.
  const isMarkdown = type === 'text/markdown' || /\.(?:md|markdown)$/i.test(url.pathname);
  return isMarkdown ? readMarkdown(text, {}, name) : readPlainText(text, {}, name);
}

function addressOf({ url: own }: ArticleSource, found: URL): string {
  return own !== undefined && new URL(own).host === found.host ? own : found.href;
}
