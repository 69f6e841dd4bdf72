import { type DefaultConnectionArguments, resolveCursorConnection } from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import { defaultPageSize, maxPageSize } from './cost.ts';

type Direction = 'asc' | 'desc';
type Where = Record<string, unknown>;

/** The order of a list: by one column, and among equals by a second that never repeats. */
export interface Order<Row> {
  /** Of the row, or of what it belongs to: `article.publishedAt`. */
  column: (keyof Row & string) | `${string}.${string}`;
  direction: Direction;
  /** What the column holds, which a cursor carries as JSON; text where nothing is said. */
  holds?: 'moment' | 'number';
  /** Set where the column may be null; nulls come last. */
  isNullable?: boolean;
  /** Ascending. */
  tieBreak: keyof Row & string;
  /** Stands in the cursors where a list has more orders than one, so that none is taken for another's. */
  name?: string;
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
  const place = order.column.split('.');
  return resolveCursorConnection<Promise<Row[]>>(
    {
      args,
      defaultSize: defaultPageSize,
      maxSize: maxPageSize,
      toCursor: (row: Row) => {
        const value = place.reduce<unknown>((inner, name) => (inner as Where)[name], row);
        const parts = [value, row[order.tieBreak], ...(order.name === undefined ? [] : [order.name])];
        return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
      },
    },
    ({ before, after, limit, inverted }) => {
      const bounds: Where[] = [];
      if (after) bounds.push(beyond(order, after, false));
      if (before) bounds.push(beyond(order, before, true));
      const sort = turned(order.direction, inverted);
      return read({
        where: { AND: bounds },
        orderBy: [
          at(order, order.isNullable ? { sort, nulls: inverted ? 'first' : 'last' } : sort),
          { [order.tieBreak]: turned('asc', inverted) },
        ],
        take: limit,
      });
    },
  );
}

/** What is said of the column of an order, as Prisma takes it. */
function at<Row>({ column }: Order<Row>, said: unknown): Where {
  return column.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), said) as Where;
}

/** What stands after a cursor, or before it. */
function beyond<Row>(order: Order<Row>, cursor: string, backwards: boolean): Where {
  const [value, tie] = values(order, cursor);
  const further = turned(order.direction, backwards) === 'asc' ? 'gt' : 'lt';
  const among = { ...at(order, value), [order.tieBreak]: { [backwards ? 'lt' : 'gt']: tie } };
  if (value === null) return { OR: [among, ...(backwards ? [at(order, { not: null })] : [])] };
  const nulls = order.isNullable && !backwards ? [at(order, null)] : [];
  return { OR: [at(order, { [further]: value }), ...nulls, among] };
}

function values<Row>(order: Order<Row>, cursor: string): [unknown, string | number] {
  const bad = new GraphQLError('This is not a cursor of this list.', { extensions: { code: 'BAD_CURSOR' } });
  let plain: unknown;
  try {
    plain = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw bad;
  }
  if (!Array.isArray(plain) || plain.length !== (order.name === undefined ? 2 : 3)) throw bad;
  const [value, tie, name] = plain as [unknown, unknown, unknown];
  if ((typeof tie !== 'string' && typeof tie !== 'number') || name !== order.name) throw bad;
  if (value === null && order.isNullable) return [null, tie];
  if (typeof value !== (order.holds === 'number' ? 'number' : 'string')) throw bad;
  if (order.holds !== 'moment') return [value, tie];
  const date = new Date(value as string);
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
