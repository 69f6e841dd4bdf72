import { type Hit, type HitPlace, mostRanked, type SearchResult, search } from '@parallax/database';
import { resolveCursorConnection } from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { defaultPageSize, maxPageSize } from '../cost.ts';
import { FindingStatus } from '../types/enums.ts';
import { SearchHit, SearchKind } from '../types/search-hit.ts';

const SearchFilter = builder.inputType('SearchFilter', {
  description: 'What a search is narrowed to; all that is given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [SearchKind], description: 'Only things of these kinds.' }),
    publisher: t.string({ description: 'Only what the publisher with this name put out, or names or holds it.' }),
    profile: t.string({
      description:
        'Only what names the person, organisation or place with this slug, and claims and quotations that are its own.',
    }),
    status: t.field({
      type: FindingStatus,
      description: 'Only what carries, holds, or is named in a finding of this status; quotations have none.',
    }),
    since: t.field({ type: 'DateTime', description: 'Only what was put out at this moment or after it.' }),
    until: t.field({ type: 'DateTime', description: 'Only what was put out before this moment.' }),
  }),
});

const SearchCount = builder.objectRef<{ kind: Hit['kind']; count: number }>('SearchCount').implement({
  description: 'How many things of a kind were found.',
  fields: (t) => ({
    kind: t.field({ type: SearchKind, description: 'Which kind.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', {
      description: `How many; at most ${mostRanked}, the latest, are counted and ranked.`,
    }),
    isCapped: t.boolean({
      description: 'Whether there may be more than are counted.',
      resolve: ({ count }) => count >= mostRanked,
    }),
  }),
});

builder.queryFields((t) => ({
  search: t.connection(
    {
      type: SearchHit,
      description:
        'Stories, articles, claims, quotations, and persons, organisations and places, the best first: a title weighs more than a claim, a claim more than the text of an article. Where nothing is found, spelling is put right.',
      args: {
        query: t.arg.string({
          required: true,
          description: 'Words, "exact words", `or`, and `-without`; at most 200 characters are read.',
        }),
        filter: t.arg({ type: SearchFilter, description: 'What to narrow it to; nothing where nothing is said.' }),
      },
      resolve: async (_root, args, { db }) => {
        const { kinds, ...filter } = args.filter ?? {};
        let result: SearchResult | undefined;
        const connection = await resolveCursorConnection<Promise<Hit[]>>(
          { args, defaultSize: defaultPageSize, maxSize: maxPageSize, toCursor: writePlace },
          async ({ after, before, limit, inverted }) => {
            result = await search(db, args.query, {
              filter,
              kinds: kinds ?? undefined,
              after: after ? readPlace(after) : undefined,
              before: before ? readPlace(before) : undefined,
              limit,
              inverted,
            });
            return result.hits;
          },
        );
        const { counts = {}, searchedFor = args.query } = result ?? {};
        return {
          ...connection,
          totalCount: () => Object.values(counts).reduce((sum, count) => sum + count, 0),
          counts: (Object.entries(counts) as [Hit['kind'], number][]).map(([kind, count]) => ({ kind, count })),
          searchedFor,
          didYouMean: searchedFor === args.query.trim() ? null : searchedFor,
        };
      },
    },
    {
      name: 'SearchConnection',
      description: 'A page of what was found.',
      fields: (t) => ({
        counts: t.field({
          type: [SearchCount],
          description: 'How many things of each kind were found, kinds without any left out.',
          resolve: (connection) => (connection as unknown as Searched).counts,
        }),
        searchedFor: t.string({
          description: 'What was searched for: the query, or the query put right.',
          resolve: (connection) => (connection as unknown as Searched).searchedFor,
        }),
        didYouMean: t.string({
          nullable: true,
          description:
            'The query put right, where it found nothing as it was written; this is what was found for that.',
          resolve: (connection) => (connection as unknown as Searched).didYouMean,
        }),
      }),
    },
    { name: 'SearchEdge', description: 'Something that was found, with its cursor.' },
  ),
}));

interface Searched {
  counts: { kind: Hit['kind']; count: number }[];
  searchedFor: string;
  didYouMean: string | null;
}

const writePlace = ({ rank, moment, kind, target }: Hit): string =>
  Buffer.from(JSON.stringify([rank, moment, kind, target]), 'utf8').toString('base64url');

/** @throws GraphQLError with the code BAD_CURSOR. */
function readPlace(cursor: string): HitPlace {
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    place = null;
  }
  const [rank, moment, kind, target] = Array.isArray(place) ? place : [];
  const isPlace =
    typeof rank === 'number' &&
    (moment === null || typeof moment === 'number') &&
    typeof kind === 'string' &&
    typeof target === 'string' &&
    !target.includes('\0');
  if (!isPlace) {
    throw new GraphQLError('This is not a cursor of this list.', { extensions: { code: 'BAD_CURSOR' } });
  }
  return { rank, moment, kind: kind as Hit['kind'], target };
}
