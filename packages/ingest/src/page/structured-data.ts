import type { PageDocument } from './dom.ts';

type Thing = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD says of its article, as it stands there. */
export interface StructuredArticle {
  headline?: string | undefined;
  description?: string | undefined;
  publisher?: string | undefined;
  authors: string[];
  published?: string | undefined;
  modified?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
}

const articleTypes =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|ClaimReview)$/;
/** A graph of things nests a few levels; deeper is not data that anyone wrote by hand. */
const maxDepth = 6;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** All things of a JSON-LD value, outermost first: entries of arrays, of `@graph`, and `mainEntity`. */
function* thingsOf(value: unknown, depth = 0): Generator<Thing> {
  if (depth > maxDepth) return;
  if (Array.isArray(value)) for (const entry of value) yield* thingsOf(entry, depth + 1);
  else if (isThing(value)) {
    yield value;
    yield* thingsOf(value['@graph'], depth + 1);
    yield* thingsOf(value.mainEntity, depth + 1);
  }
}

/** Reads the first article of a page's JSON-LD. Blocks that are not JSON are passed over: pages are full of them. */
export function readStructuredArticle(document: PageDocument): StructuredArticle | null {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = (script.textContent ?? '').replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '');
    try {
      things.push(...thingsOf(JSON.parse(json)));
    } catch {
      // Not JSON: nothing is known from it.
    }
  }
  const article = things.find((thing) => asList(thing['@type']).some((type) => articleTypes.test(String(type))));
  if (!article) return null;

  const byId = new Map(things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [])));
  /** The name of a person or organisation given as a name, as a thing, or as a reference to one. */
  const nameOf = (value: unknown): string | undefined => {
    if (!isThing(value)) return asText(value);
    const named = asText(value.name) ? value : byId.get(String(value['@id']));
    return named && asText(asList(named.name)[0]);
  };
  return {
    headline: asText(article.headline) ?? asText(article.name),
    description: asText(article.description),
    publisher: nameOf(asList(article.publisher)[0]) ?? nameOf(asList(article.sourceOrganization)[0]),
    authors: asList(article.author ?? article.creator).flatMap((author) => nameOf(author) ?? []),
    published: asText(article.datePublished) ?? asText(article.dateCreated),
    modified: asText(article.dateModified),
    url:
      asText(article.url) ??
      (isThing(article.mainEntityOfPage) ? asText(article.mainEntityOfPage['@id']) : asText(article.mainEntityOfPage)),
    language: asText(article.inLanguage),
  };
}
