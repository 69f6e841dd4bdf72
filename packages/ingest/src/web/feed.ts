import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import { readDate } from '../dates.ts';
import { IngestError } from '../errors.ts';
import { readLanguage } from '../fields.ts';
import { plainLine } from './plain-line.ts';

/** One entry of a feed, as its publisher announced it. */
export interface FeedEntry {
  /** The address of the article's page. */
  url?: string | undefined;
  title?: string | undefined;
  byline?: string | undefined;
  /** ISO 8601, as `readDate` has it. */
  published?: string | undefined;
  updated?: string | undefined;
  /** HTML or plain text. */
  summary?: string | undefined;
  /** What the feed gives as the article's text; whether it is all of it, no feed says. */
  content?: { text: string; isHtml: boolean } | undefined;
}

export interface Feed {
  title?: string | undefined;
  language?: string | undefined;
  /** In the order of the feed. */
  entries: FeedEntry[];
}

type Library = typeof import('feedsmith');

/**
 * Reads a feed: RSS (0.9 to 2.0, RDF too), Atom or JSON Feed. Pure: nothing is fetched.
 * @param contentType what its host calls it; a feed is known by its content, only JSON by either
 * @param base its own web address, against which entries may give theirs
 * @throws IngestError `bad-feed`
 */
export async function readFeed(text: string, contentType = '', base = ''): Promise<Feed> {
  const library = await import('feedsmith');
  const name = base || 'The feed';
  try {
    const feed = parse(library, text, contentType, base);
    if (feed) return feed;
  } catch (error) {
    throw new IngestError('bad-feed', `${name} is a broken feed, and cannot be read.`, { cause: error });
  }
  throw new IngestError('bad-feed', `${name} is no feed: neither RSS, Atom nor JSON Feed.`);
}

function parse(library: Library, text: string, contentType: string, base: string): Feed | undefined {
  // The library's own detection takes an Atom or JSON feed that quotes `<rss>` in an article for RSS.
  if (/\bjson\b/i.test(contentType) || /^\s*\{/.test(text))
    return library.detectJsonFeed(text) ? fromJson(library.parseJsonFeed(text), base) : undefined;
  const root = /<(?:[\w-]+:)?(rss|feed|rdf)[\s>]/i.exec(text)?.[1]?.toLowerCase();
  if (root === 'rss') return fromRss(library.parseRssFeed(text), base);
  if (root === 'feed') return fromAtom(library.parseAtomFeed(text), base);
  if (root === 'rdf') return fromRss(library.parseRdfFeed(text), base);
  return undefined;
}

function fromRss(feed: RssFeed.Feed<string> | RdfFeed.Feed<string>, base: string): Feed {
  return {
    title: plainLine(feed.title),
    language: readLanguage('language' in feed ? feed.language : feed.dc?.languages?.[0]),
    entries: (feed.items ?? []).map((item) => {
      const { link, title, description, content, dc, dcterms, atom } = item;
      const { guid, pubDate, authors }: Partial<RssFeed.Item<string>> = item;
      // A GUID is an address unless the feed says that it is not.
      const permalink =
        guid && guid.isPermaLink !== false && /^https?:/i.test(guid.value ?? '') ? guid.value : undefined;
      return {
        url: webAddress(link ?? atom?.links?.find(isPage)?.href ?? permalink, base),
        title: plainLine(title),
        byline: byline(dc?.creators ?? authors?.map(({ name }) => name)),
        published: firstDate(pubDate, dc?.dates?.[0], dcterms?.created?.[0], dcterms?.issued?.[0], atom?.published),
        updated: firstDate(dcterms?.modified?.[0], atom?.updated),
        summary: description,
        content: html(content?.encoded),
      };
    }),
  };
}

function fromAtom(feed: AtomFeed.Feed<string>, base: string): Feed {
  return {
    title: plainLine(feed.title?.value),
    language: readLanguage(feed.xml?.lang),
    entries: (feed.entries ?? []).map(({ links, title, authors, published, updated, summary, content }) => ({
      url: webAddress(links?.find(isPage)?.href, base),
      title: plainLine(title?.value),
      byline: byline(authors?.map(({ name }) => name)),
      published: readDate(published),
      updated: readDate(updated),
      summary: summary?.value,
      content: /^(?:x?html|(?:text\/html|application\/xhtml\+xml))$/i.test(content?.type ?? '')
        ? html(content?.value)
        : plain(/^(?:text(?:\/plain)?)?$/i.test(content?.type ?? '') ? content?.value : undefined),
    })),
  };
}

function fromJson(feed: JsonFeed.Feed<string>, base: string): Feed {
  return {
    title: plainLine(feed.title),
    language: readLanguage(feed.language),
    entries: (feed.items ?? []).map((item) => ({
      // `external_url` is what a link blog writes about, not what it writes.
      url: webAddress(item.url, base),
      title: plainLine(item.title),
      byline: byline(item.authors?.map(({ name }) => name)),
      published: readDate(item.date_published),
      updated: readDate(item.date_modified),
      summary: item.summary,
      content: html(item.content_html) ?? plain(item.content_text),
    })),
  };
}

/** Among the links of an entry there are also those to sound, to comments and to the feed itself. */
function isPage({ rel = 'alternate', type = 'text/html' }: { rel?: string; type?: string }): boolean {
  return rel === 'alternate' && /html/i.test(type);
}

function webAddress(address: string | undefined, base: string): string | undefined {
  const given = address?.trim();
  if (!given || !URL.canParse(given, base || undefined)) return undefined;
  return new URL(given, base || undefined).href;
}

function firstDate(...candidates: (string | undefined)[]): string | undefined {
  return candidates.map(readDate).find((date) => date !== undefined);
}

function byline(names: readonly (string | undefined)[] | undefined): string | undefined {
  return plainLine([...new Set(names?.filter((name) => name))].join(', '));
}

const html = (text: string | undefined) => (text?.trim() ? { text, isHtml: true } : undefined);
const plain = (text: string | undefined) => (text?.trim() ? { text, isHtml: false } : undefined);
