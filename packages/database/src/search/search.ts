import { $Enums, Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { conditions, type SearchFilter } from './conditions.ts';
import { headline } from './headline.ts';
import { type Marked, toMarked } from './marked.ts';
import { putRight } from './words.ts';

/** Of each kind, at most so many are ranked and counted, the latest. */
export const mostRanked = 500;

/** What the ranks of lexemes are, in PostgreSQL's order: D (articles), C (findings), B (claims, quotations, other names), A (titles). */
const weights = '{0.05, 0.2, 0.4, 1.0}';

/** Where a hit stands in the order of all: by rank, then by date, then by what it is. */
export interface HitPlace {
  rank: number;
  /** Milliseconds since 1970; null where the date is not known. */
  moment: number | null;
  kind: $Enums.SearchKind;
  target: string;
}

export interface Hit extends HitPlace {
  /** Null for claims and quotations. */
  title: Marked | null;
  /** The words around what was found. */
  snippet: Marked;
}

export interface SearchPage {
  filter: SearchFilter;
  /** By default all. */
  kinds?: readonly $Enums.SearchKind[] | undefined;
  after?: HitPlace | undefined;
  before?: HitPlace | undefined;
  limit: number;
  /** From the end. */
  inverted?: boolean | undefined;
}

export interface SearchResult {
  /** What was searched for: the query, or the query put right where it found nothing as it was written. */
  searchedFor: string;
  hits: Hit[];
  /** How many of each kind were found, at most `mostRanked`. */
  counts: Partial<Record<$Enums.SearchKind, number>>;
}

/** More says nothing that a query needs, and costs. */
const longestQuery = 200;

/**
 * Searches titles, articles, claims, quotations and names, in the syntax that search engines have made common: words, "exact
 * words", `or`, and `-without`. One statement; where that finds nothing, one that puts spelling right and one that searches again.
 */
export async function search(db: Database, query: string, page: SearchPage): Promise<SearchResult> {
  // NUL and halves of characters have no place in PostgreSQL.
  const asked = query
    .slice(0, longestQuery)
    .replace(/[\0\p{Surrogate}]/gu, ' ')
    .trim();
  const found = await searchFor(db, asked, page);
  if (total(found) > 0) return found;
  const right = await putRight(db, asked);
  if (right === null) return found;
  const again = await searchFor(db, right, page);
  return total(again) > 0 ? again : found;
}

const total = ({ counts }: SearchResult): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

async function searchFor(db: Database, query: string, page: SearchPage): Promise<SearchResult> {
  const words = Prisma.sql`websearch_to_tsquery('english', ${query})`;
  const kinds = page.kinds ?? Object.values($Enums.SearchKind);
  if (kinds.length === 0) return { searchedFor: query, hits: [], counts: {} };
  // A branch for each kind, because each has an index of its own.
  const found = [...new Set(kinds)].map(
    (kind) => Prisma.sql`(
      SELECT d."kind", d."target", d."publishedAt", d."vector" FROM "SearchDocument" d
      WHERE d."kind" = ${Prisma.raw(`'${kind}'`)} AND d."target" <> '' AND d."vector" @@ ${words}
        AND ${Prisma.join([Prisma.sql`true`, ...conditions(kind, page.filter)], ' AND ')}
      ORDER BY d."publishedAt" DESC NULLS LAST, d."target" LIMIT ${mostRanked})`,
  );
  const down = Prisma.raw(page.inverted ? 'ASC' : 'DESC');
  const up = Prisma.raw(page.inverted ? 'DESC' : 'ASC');
  const bounds = [
    Prisma.sql`true`,
    ...(page.after ? [beyond(page.after, false)] : []),
    ...(page.before ? [beyond(page.before, true)] : []),
  ];
  const [row] = await db.$queryRaw<{ counts: SearchResult['counts'] | null; hits: RawHit[] | null }[]>`
    WITH ranked AS MATERIALIZED (
      SELECT "kind"::text, "target" COLLATE "C" AS "target",
        ts_rank(${weights}::float4[], "vector", ${words})::float8 AS "rank",
        coalesce(extract(epoch FROM "publishedAt") * 1000, -1)::float8 AS "moment"
      FROM (${Prisma.join(found, ' UNION ALL ')}) found
    ),
    page AS (
      SELECT * FROM ranked WHERE ${Prisma.join(bounds, ' AND ')}
      ORDER BY "rank" ${down}, "moment" ${down}, "kind" ${up}, "target" ${up} LIMIT ${page.limit}
    )
    SELECT
      (SELECT json_object_agg("kind", number) FROM (SELECT "kind", count(*) AS number FROM ranked GROUP BY "kind") each) AS counts,
      (SELECT json_agg(json_build_object(
          'kind', page."kind", 'target', page."target", 'rank', page."rank", 'moment', page."moment",
          'title', ${headline('title', words)}, 'snippet', ${headline('snippet', words)})
        ORDER BY page."rank" ${down}, page."moment" ${down}, page."kind" ${up}, page."target" ${up})
        FROM page JOIN "SearchDocument" d ON d."kind" = page."kind"::"SearchKind" AND d."target" = page."target") AS hits`;
  return { searchedFor: query, counts: row?.counts ?? {}, hits: (row?.hits ?? []).map(toHit) };
}

interface RawHit extends HitPlace {
  moment: number;
  title: string;
  snippet: string;
}

const toHit = ({ title, snippet, moment, ...hit }: RawHit): Hit => ({
  ...hit,
  moment: moment < 0 ? null : moment,
  title: title === '' ? null : toMarked(title),
  snippet: toMarked(snippet),
});

/** What stands after a place, or before it. */
function beyond({ rank, moment, kind, target }: HitPlace, backwards: boolean): Prisma.Sql {
  const lower = Prisma.raw(backwards ? '>' : '<');
  const higher = Prisma.raw(backwards ? '<' : '>');
  const at = moment ?? -1;
  return Prisma.sql`("rank" ${lower} ${rank}::float8 OR ("rank" = ${rank}::float8 AND ("moment" ${lower} ${at}::float8
    OR ("moment" = ${at}::float8 AND ("kind" ${higher} ${kind} OR ("kind" = ${kind} AND "target" ${higher} ${target}))))))`;
}
