/** Sorts rows into one list for each id, in the order of the ids; rows keep their order. */
export function grouped<Row, Value>(
  ids: readonly string[],
  rows: readonly Row[],
  idOf: (row: Row) => string,
  pick: (row: Row) => Value,
): Value[][] {
  const groups = new Map<string, Value[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(idOf(row))?.push(pick(row));
  return ids.map((id) => groups.get(id) ?? []);
}
