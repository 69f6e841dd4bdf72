import { builder } from './builder.ts';
import type { Context } from './context.ts';

/**
 * A type of the graph whose objects have a row with an id. Fields of this type may resolve to the row, or to its id: all ids
 * that an operation asks for at once are read by one statement.
 */
export function node<Row extends { id: string }>(
  name: string,
  read: (context: Context, ids: string[]) => Promise<Row[]>,
) {
  return builder.loadableNodeRef<Row, string, string, string, Row>(name, {
    id: { resolve: (row: Row) => row.id },
    load: (ids: string[], context: Context) => read(context, ids),
    toKey: (row: Row) => row.id,
    sort: true,
    cacheResolved: true,
  });
}
