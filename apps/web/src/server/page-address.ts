/** What narrows the archive and the search. */
const filters = ['publisher', 'name', 'status', 'since', 'until', 'after'];

/** What of an address's query a page looks at. */
const parameters: readonly [path: RegExp, names: readonly string[]][] = [
  [/^\/$/, []],
  [/^\/stories\/[\w-]+(?:\/revisions\/\d+)?$/, []],
  [/^\/stories\/[\w-]+\/changes$/, ['since']],
  [/^\/stories\/[\w-]+\/(?!report$)[a-z-]+$/, []],
  [/^\/names$/, ['kind', 'prefix', 'after']],
  [/^\/names\/[\w-]+$/, ['part', 'after']],
  [/^\/archive$/, filters],
  [/^\/search$/, ['q', 'kind', ...filters]],
  [/^\/articles\/[\w=%-]+$/, ['from', 'to']],
  [/^\/cards\.css$/, ['to']],
  [/^\/(?:feed|sitemap)\.(?:xml|json)$/, []],
  [/^\/rss\.xml$/, []],
  [/^\/robots\.txt$/, []],
  [/^\/social\/[\w-]+$/, []],
];

/** Files that only a new build changes. */
const files = /^\/(?:_next\/static\/.+|[\w-]+\.(?:js|svg))$/;

/** What is longer is no address of a page that is asked for twice. */
const longest = 1000;

/** A page, a page that depends on its query, or a file. */
export type PageKind = 'page' | 'variant' | 'file';

/**
 * The address under which the answer to a request is kept: without the parts of the query that the page does not look at.
 * Null for what is one reader's own (quizzes, forms, settings) and for what is unknown.
 *
 * Anyone can make up queries: a value that stands there several times is none to the pages either, and pages with a query
 * are kept apart from the others (`variant`), so that they never push those out.
 */
export function pageAddress(url: string): { address: string; kind: PageKind } | null {
  const [path = '', query = ''] = url.split('?', 2);
  if (files.test(path)) return { address: path, kind: 'file' };
  const names = parameters.find(([pattern]) => pattern.test(path))?.[1];
  if (!names) return null;
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of names) {
    const values = given.getAll(name);
    if (values.length === 1 && values[0] !== '') kept.set(name, values[0]!);
  }
  if (kept.size === 0) return { address: path, kind: 'page' };
  const address = `${path}?${kept}`;
  return address.length > longest ? null : { address, kind: 'variant' };
}
