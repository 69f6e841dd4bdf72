import type { ArticleSource } from '@parallax/analysis';
import { decode } from '../decode.ts';
import { IngestError } from '../errors.ts';
import { readHtml, readPlainText } from '../readers.ts';
import type { KnownFields } from '../source.ts';
import { fetchArticle } from './article.ts';
import { type Feed, type FeedEntry, readFeed } from './feed.ts';
import type { FetchOptions } from './fetch-options.ts';
import { type Validators, visit } from './visit.ts';

/** Many hosts give feeds under a more general type, or a wrong one; the content decides. */
const types = [
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/xml',
  'text/xml',
  'application/rdf+xml',
  'application/json',
  'text/plain',
  'text/html',
];

/** A feed and what to send along next time, so that it need not be sent again unchanged. */
export interface FetchedFeed extends Feed, Validators {
  /** Where it was in the end. */
  url: string;
}

/**
 * Fetches a feed. Undefined where it has not changed since `known`, which a former answer gave.
 * @throws IngestError of any code that a fetch can have (see `visit`), `not-text`, `bad-feed`
 */
export async function fetchFeed(
  address: string,
  known: Validators = {},
  options: FetchOptions = {},
): Promise<FetchedFeed | undefined> {
  const found = await visit(address, { types, etag: known.etag, lastModified: known.lastModified }, options);
  if (!found) return undefined;
  const { url, type, bytes, validators } = found;
  const feed = await readFeed(decode(bytes, url.href, true, type.charset), type.type, url.href);
  return { ...feed, ...validators, url: url.href };
}

/**
 * The article that an entry of a feed announces: from its page, where it names one, otherwise from the text in the feed. What
 * the page does not say of itself, the entry may.
 * @throws IngestError what `fetchArticle` throws; `bad-entry` where there is neither page nor text
 */
export async function fetchEntry(entry: FeedEntry, feed: Feed, options: FetchOptions = {}): Promise<ArticleSource> {
  const { url, title, byline, published, updated, content } = entry;
  const known: KnownFields = { title, byline, published, updated, language: feed.language };
  if (url !== undefined) return fetchArticle(url, options, known);
  const name = title ?? 'An entry of the feed';
  if (!content) throw new IngestError('bad-entry', `${name} has neither an address nor a text.`);
  return content.isHtml ? readHtml(content.text, known, name) : readPlainText(content.text, known, name);
}
