import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { nodeTypes } from './global-id.ts';

/**
 * A type of the graph whose objects have a row with an id. Fields of this type may resolve to the row, or to its id: all ids
 * that an operation asks for at once are read by one statement.
 * @param askedFor the id for which a row was read, where that is not its own.
 * @param keepsRows whether rows that lists gave are kept for fields that ask for them by id. It costs a promise for each row,
 * which is more than it saves where lists are long and are seldom asked for again.
 */
export function node<Row extends { id: string }>(
  name: string,
  read: (context: Context, ids: string[]) => Promise<Row[]>,
  askedFor: (row: Row) => string = (row) => row.id,
  keepsRows = true,
) {
  nodeTypes.add(name);
  return builder.loadableNodeRef<Row, string, string, string, Row>(name, {
    id: { resolve: (row: Row) => row.id },
    load: async (ids: string[], context: Context) => {
      context.signal?.throwIfAborted();
      const rows = new Map((await read(context, ids)).map((row) => [askedFor(row), row]));
      // The loader takes null for what is not there, as it does where it sorts; its type does not say so.
      return ids.map((id) => rows.get(id) ?? (null as unknown as Row));
    },
    toKey: (row: Row) => row.id,
    cacheResolved: keepsRows,
  });
}
