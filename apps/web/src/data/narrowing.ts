import { graphql } from '@parallax/schema/documents';
import { ask } from './api.ts';
import { dayAfter, dayFrom, oneOf, textFrom } from './listing.ts';

/** What a list is narrowed to, as its address and its fields have it. */
export interface Narrowing {
  publisher: string | null;
  /** A person, organisation or place: what was typed, or its full name once it is known. */
  name: string | null;
  /** In small letters: `single-origin`. */
  status: string | null;
  /** A day; it belongs to the list. */
  since: string | null;
  /** A day; it belongs to the list. */
  until: string | null;
}

const statuses = ['CORROBORATED', 'SINGLE_ORIGIN', 'DISPUTED', 'UNCONFIRMED'] as const;

const NarrowingQuery = graphql(`
  query Narrowing($name: String!) {
    profile(slug: $name) { slug name }
    profiles(filter: { prefix: $name }, first: 1) { nodes { slug name } }
  }
`);

const PublishersQuery = graphql(`
  query Publishers {
    articles(first: 100) {
      nodes { publisher { name } }
    }
  }
`);

/** The publishers of the latest hundred articles, by name: those that are worth a choice. */
export async function loadPublishers(): Promise<string[]> {
  const { articles } = await ask(PublishersQuery, {});
  const names = articles.nodes.flatMap(({ publisher }) => publisher?.name ?? []);
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en'));
}

/**
 * Reads the filters of an address. A name may be a slug or the beginning of a name; the first that fits is meant.
 * @returns the filters as fields show them, and as the API takes them; `filter` is null where nobody has the name
 */
export async function readNarrowing(query: Record<string, string | string[] | undefined>) {
  const typed = textFrom(query, 'name');
  const found = typed === null ? null : await ask(NarrowingQuery, { name: typed });
  const profile = found && (found.profile ?? found.profiles.nodes[0] ?? null);
  const publisher = textFrom(query, 'publisher');
  const status = oneOf(query, 'status', statuses);
  const since = dayFrom(query, 'since');
  const until = dayFrom(query, 'until');
  const narrowing: Narrowing = {
    publisher,
    name: profile?.name ?? typed,
    status: status?.toLowerCase().replace('_', '-') ?? null,
    since,
    until,
  };
  const filter =
    typed !== null && !profile
      ? null
      : { publisher, profile: profile?.slug ?? null, status, since, until: until && dayAfter(until) };
  return { narrowing, filter };
}
