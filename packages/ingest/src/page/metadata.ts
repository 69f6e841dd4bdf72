import type { ArticleSource } from '@parallax/analysis';
import { readDate } from '../dates.ts';
import { readLanguage, readUrl } from '../fields.ts';
import { type PageDocument, parsePage } from './dom.ts';
import { readStructuredArticle } from './structured-data.ts';

/** What a page says of its article outside its text. */
export type PageMetadata = Pick<
  ArticleSource,
  'title' | 'publisher' | 'byline' | 'published' | 'updated' | 'url' | 'language'
> & {
  /** The summary for search engines and cards: often the standfirst. */
  description?: string | undefined;
};

/** One line of plain text: metadata are often escaped once too often. */
function asLine(value: string | null | undefined): string | undefined {
  if (!value) return undefined;
  const text = /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(value) ? (parsePage(value).body?.textContent ?? value) : value;
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

const isAddress = (text: string): boolean => /^(?:https?:)?\/\//i.test(text);

/** `Headline | The Paper` without the paper, where the paper's name is known. */
function withoutPublisher(title: string | undefined, publisher: string | undefined): string | undefined {
  if (!title || !publisher) return title;
  const parts = title.split(/\s+[|–—·«»-]\s+/);
  const last = parts.at(-1)!;
  if (parts.length < 2 || last.toLowerCase() !== publisher.toLowerCase()) return title;
  return title.slice(0, title.length - last.length).replace(/\s+[|–—·«»-]\s+$/, '');
}

/**
 * Reads title, publisher, byline, dates, address and language of a page: from JSON-LD first, then OpenGraph and other meta
 * tags, then the page's own elements. What is nowhere stated stays undefined.
 */
export function readMetadata(document: PageDocument): PageMetadata {
  const article = readStructuredArticle(document);
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name) metas.set(name, [...(metas.get(name) ?? []), content]);
    }
  }
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const line = asLine(metas.get(name)?.[0]);
      if (line) return line;
    }
    return undefined;
  };
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
  const firstDate = (...candidates: (string | null | undefined)[]): string | undefined => {
    for (const candidate of candidates) {
      const date = readDate(candidate);
      if (date) return date;
    }
    return undefined;
  };

  const publisher = asLine(article?.publisher) ?? meta('og:site_name', 'publisher', 'dc.publisher');
  const title =
    asLine(article?.headline) ??
    meta('og:title', 'twitter:title', 'dc.title', 'parsely-title') ??
    asLine(document.querySelector('title')?.textContent);
  const metaAuthors = (
    metas.get('author') ??
    metas.get('article:author') ??
    metas.get('parsely-author') ??
    metas.get('dc.creator') ??
    []
  ).filter((author) => !isAddress(author));
  const authors = article?.authors.length ? article.authors : metaAuthors;
  return {
    title: withoutPublisher(title, publisher),
    publisher,
    byline: asLine([...new Set(authors)].join(', ')),
    published: firstDate(
      article?.published,
      meta('article:published_time', 'og:published_time', 'datepublished'),
      meta(
        'parsely-pub-date',
        'dc.date.issued',
        'dcterms.created',
        'dc.date',
        'sailthru.date',
        'pubdate',
        'publishdate',
        'publish-date',
        'date',
      ),
      attribute('[itemprop~="datePublished"][datetime]', 'datetime'),
      attribute('time[pubdate][datetime], article time[datetime], header time[datetime], time[datetime]', 'datetime'),
    ),
    updated: firstDate(
      article?.modified,
      meta('article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified'),
      attribute('[itemprop~="dateModified"][datetime]', 'datetime'),
    ),
    url: readUrl(attribute('link[rel~="canonical"]', 'href')) ?? readUrl(meta('og:url')) ?? readUrl(article?.url),
    language:
      readLanguage(document.documentElement?.getAttribute('lang')) ??
      readLanguage(article?.language) ??
      readLanguage(meta('og:locale', 'content-language', 'dc.language')),
    description: meta('og:description', 'description', 'twitter:description') ?? asLine(article?.description),
  };
}
