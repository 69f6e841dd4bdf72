/** What of an address's query a page looks at. */
const parameters: readonly [path: RegExp, names: readonly string[]][] = [
  [/^\/$/, []],
  [/^\/stories\/[\w-]+(?:\/revisions\/\d+)?$/, []],
  [/^\/articles\/[\w=%-]+$/, ['from', 'to']],
  [/^\/cards\.css$/, ['to']],
  [/^\/(?:feed|sitemap)\.(?:xml|json)$/, []],
  [/^\/rss\.xml$/, []],
  [/^\/robots\.txt$/, []],
  [/^\/social\/[\w-]+$/, []],
];

/** Files that only a new build changes. */
const files = /^\/(?:_next\/static\/.+|[\w-]+\.(?:js|svg))$/;

export type PageKind = 'page' | 'file';

/**
 * The address under which the answer to a request is kept: without the parts of the query that the page does not look at.
 * Null for what is one reader's own (quizzes, forms, settings) and for what is unknown.
 */
export function pageAddress(url: string): { address: string; kind: PageKind } | null {
  const [path = '', query = ''] = url.split('?', 2);
  if (files.test(path)) return { address: path, kind: 'file' };
  const names = parameters.find(([pattern]) => pattern.test(path))?.[1];
  if (!names) return null;
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of names) for (const value of given.getAll(name)) kept.append(name, value);
  return { address: kept.size > 0 ? `${path}?${kept}` : path, kind: 'page' };
}
