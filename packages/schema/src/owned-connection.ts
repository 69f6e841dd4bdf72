import { Prisma } from '@parallax/database';
import { createContextCache } from '@pothos/core';
import { type DefaultConnectionArguments, resolveCursorConnection } from '@pothos/plugin-relay';
import DataLoader from 'dataloader';
import type { Context } from './context.ts';
import { defaultPageSize, maxPageSize } from './cost.ts';
import { readCursor, writeCursor } from './keyset.ts';

/** A row of a long list that belongs to something: by `day`, the latest first, and among equals by `place`. */
interface Entry {
  owner: string;
  id: string;
  /** Sorts as the moments do, as text. */
  day: string;
  /** Never repeats within a list. */
  place: string;
}

/** The moment in a column as text that sorts as moments do; what has none sorts before them. */
export const day = (column: string): Prisma.Sql =>
  Prisma.raw(`coalesce(to_char(${column} AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS'), '')`);

/** The place of something in its article, as text that sorts as places do. */
export const placeIn = (row: string): Prisma.Sql =>
  Prisma.raw(`${row}."articleId" || ' ' || lpad(${row}."position"::text, 7, '0')`);

interface Bounds {
  after: string | null;
  before: string | null;
  limit: number;
  inverted: boolean;
}

/**
 * Connections over lists that may be long and belong to something: one statement reads the pages of all owners that an
 * operation asks for at once, and no more rows of each than its page has.
 * @param rows selects `id`, `day` and `place` of what belongs to the row `owner.id`.
 * @param type gives the type of the graph that they are of. (A function, because types refer to each other across files.)
 */
export function ownedConnection<Row extends { id: string }>(
  rows: Prisma.Sql,
  type: () => { getDataloader(context: Context): Pick<DataLoader<string, Row | null>, 'loadMany'> },
) {
  const pages = createContextCache(({ db }: Context) => {
    const loaders = new Map<string, DataLoader<string, Entry[]>>();
    return (bounds: Bounds) => {
      const name = JSON.stringify(bounds);
      let loader = loaders.get(name);
      if (!loader) {
        loader = new DataLoader(async (owners: readonly string[]) => {
          const entries = await db.$queryRaw<Entry[]>(pageOf(rows, owners, bounds));
          return owners.map((owner) => entries.filter((entry) => entry.owner === owner));
        });
        loaders.set(name, loader);
      }
      return loader;
    };
  });
  const counts = createContextCache(
    ({ db }: Context) =>
      new DataLoader(async (owners: readonly string[]) => {
        const counted = await db.$queryRaw<{ owner: string; count: number }[]>`
          SELECT owner.id AS owner, (SELECT count(*) FROM (${rows}) each)::int AS count
          FROM unnest(${owners}::text[]) AS owner(id)`;
        const byOwner = new Map(counted.map(({ owner, count }) => [owner, count]));
        return owners.map((owner) => byOwner.get(owner) ?? 0);
      }),
  );
  return async (owner: string, args: DefaultConnectionArguments, context: Context) => {
    const cursors = new Map<string, string>();
    const connection = await resolveCursorConnection<Promise<Row[]>>(
      {
        args,
        defaultSize: defaultPageSize,
        maxSize: maxPageSize,
        toCursor: ({ id }: Row) => cursors.get(id)!,
      },
      async ({ after, before, limit, inverted }) => {
        const bounds = { after: after ?? null, before: before ?? null, limit, inverted };
        const entries = await pages(context)(bounds).load(owner);
        for (const { id, day, place } of entries) cursors.set(id, writeCursor(day, place));
        const found = await type()
          .getDataloader(context)
          .loadMany(entries.map(({ id }) => id));
        return found.flatMap((row) => {
          if (row instanceof Error) throw row;
          return row ?? [];
        });
      },
    );
    return { ...connection, totalCount: () => counts(context).load(owner) };
  };
}

function pageOf(rows: Prisma.Sql, owners: readonly string[], { after, before, limit, inverted }: Bounds): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (after !== null) conditions.push(beyond(after, Prisma.raw('<'), Prisma.raw('>')));
  if (before !== null) conditions.push(beyond(before, Prisma.raw('>'), Prisma.raw('<')));
  const order = Prisma.raw(inverted ? '"day" ASC, "place" DESC' : '"day" DESC, "place" ASC');
  return Prisma.sql`
    SELECT owner.id AS owner, page.* FROM unnest(${owners}::text[]) AS owner(id)
    CROSS JOIN LATERAL (
      SELECT * FROM (SELECT id, day COLLATE "C" AS "day", place COLLATE "C" AS "place" FROM (${rows}) listed) each
      WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY ${order} LIMIT ${limit}
    ) page
    ORDER BY ${order}`;
}

function beyond(cursor: string, later: Prisma.Sql, further: Prisma.Sql): Prisma.Sql {
  const [day, place] = readCursor(cursor);
  return Prisma.sql`("day" ${later} ${day} OR ("day" = ${day} AND "place" ${further} ${place}))`;
}
