import { type DefaultConnectionArguments, resolveArrayConnection } from '@pothos/plugin-relay';
import { defaultPageSize, maxPageSize } from './cost.ts';

/** A connection over a list that is loaded whole: what belongs to one story is small, and many stories are read at once. */
export function listConnection<Row extends object>(args: DefaultConnectionArguments, rows: readonly Row[]) {
  const connection = resolveArrayConnection({ args, defaultSize: defaultPageSize, maxSize: maxPageSize }, [...rows]);
  return { ...connection, totalCount: () => rows.length };
}
