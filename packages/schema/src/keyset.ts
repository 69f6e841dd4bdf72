import { type DefaultConnectionArguments, resolveCursorConnection } from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import { defaultPageSize, maxPageSize } from './cost.ts';

type Direction = 'asc' | 'desc';
type Where = Record<string, unknown>;

/** The order of a list: by one column, and among equals by a second that never repeats. */
export interface Order<Row> {
  column: keyof Row & string;
  direction: Direction;
  /** Set where the column holds moments, which a cursor carries as text. */
  isDate?: boolean;
  /** Set where the column may be null; nulls come last. */
  isNullable?: boolean;
  /** Ascending. */
  tieBreak: keyof Row & string;
}

export interface Page {
  where: Where;
  orderBy: Record<string, unknown>[];
  take: number;
}

/**
 * A connection that continues from values, not from a count of rows: a page costs the same however deep it lies, and what is
 * added meanwhile moves nothing.
 * @throws GraphQLError with the code BAD_CURSOR.
 */
export function resolveKeyset<Row extends object>(
  args: DefaultConnectionArguments,
  order: Order<Row>,
  read: (page: Page) => Promise<Row[]>,
) {
  return resolveCursorConnection<Promise<Row[]>>(
    {
      args,
      defaultSize: defaultPageSize,
      maxSize: maxPageSize,
      toCursor: (row: Row) =>
        Buffer.from(JSON.stringify([row[order.column], row[order.tieBreak]]), 'utf8').toString('base64url'),
    },
    ({ before, after, limit, inverted }) => {
      const bounds: Where[] = [];
      if (after) bounds.push(beyond(order, after, false));
      if (before) bounds.push(beyond(order, before, true));
      return read({
        where: { AND: bounds },
        orderBy: [
          {
            [order.column]: order.isNullable
              ? { sort: turned(order.direction, inverted), nulls: inverted ? 'first' : 'last' }
              : turned(order.direction, inverted),
          },
          { [order.tieBreak]: turned('asc', inverted) },
        ],
        take: limit,
      });
    },
  );
}

/** What stands after a cursor, or before it. */
function beyond<Row>(order: Order<Row>, cursor: string, backwards: boolean): Where {
  const [value, tie] = values(order, cursor);
  const further = turned(order.direction, backwards) === 'asc' ? 'gt' : 'lt';
  const among = { [order.column]: value, [order.tieBreak]: { [backwards ? 'lt' : 'gt']: tie } };
  if (value === null) return { OR: [among, ...(backwards ? [{ [order.column]: { not: null } }] : [])] };
  const nulls = order.isNullable && !backwards ? [{ [order.column]: null }] : [];
  return { OR: [{ [order.column]: { [further]: value } }, ...nulls, among] };
}

function values<Row>(order: Order<Row>, cursor: string): [unknown, string | number] {
  const bad = new GraphQLError('This is not a cursor of this list.', { extensions: { code: 'BAD_CURSOR' } });
  let plain: unknown;
  try {
    plain = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw bad;
  }
  if (!Array.isArray(plain) || plain.length !== 2) throw bad;
  const [value, tie] = plain as [unknown, unknown];
  if (typeof tie !== 'string' && typeof tie !== 'number') throw bad;
  if (value === null && order.isNullable) return [null, tie];
  if (typeof value !== 'string') throw bad;
  if (!order.isDate) return [value, tie];
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw bad;
  return [date, tie];
}

function turned(direction: Direction, inverted: boolean): Direction {
  if (!inverted) return direction;
  return direction === 'asc' ? 'desc' : 'asc';
}

/** A cursor of a list that is ordered by two texts. */
export function writeCursor(...values: [string, string]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/**
 * Reads such a cursor.
 * @throws GraphQLError with the code BAD_CURSOR.
 */
export function readCursor(cursor: string): [string, string] {
  const order: Order<{ first: string; second: string }> = { column: 'first', direction: 'asc', tieBreak: 'second' };
  const [first, second] = values(order, cursor);
  return [String(first), String(second)];
}
