import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { Context } from './context.ts';
import { grouped } from './grouped.ts';

/**
 * A loader of lists that belong to something: one read for all that an operation asks for at once.
 * `read` gets the ids of the owners and gives all their rows, in the order that each list is to have.
 */
export function groupLoader<Row>(
  read: (context: Context, ids: string[]) => Promise<Row[]>,
  ownerOf: (row: Row) => string,
): (context: Context) => DataLoader<string, Row[]> {
  return createContextCache(
    (context: Context) =>
      new DataLoader(async (ids: readonly string[]) => {
        context.signal?.throwIfAborted();
        return grouped(ids, await read(context, [...ids]), ownerOf, (row) => row);
      }),
  );
}
