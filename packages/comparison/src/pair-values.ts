/**
 * A number for each of some pairs out of a list, in either order. A row for each first of two, because in a map of all pairs of a
 * large story every look-up is a way through megabytes of memory.
 */
export class PairValues {
  readonly #rows = new Map<number, Map<number, number>>();

  set(one: number, other: number, value: number): void {
    const [first, second] = one < other ? [one, other] : [other, one];
    const row = this.#rows.get(first);
    if (row) row.set(second, value);
    else this.#rows.set(first, new Map([[second, value]]));
  }

  get(one: number, other: number): number | undefined {
    return one < other ? this.#rows.get(one)?.get(other) : this.#rows.get(other)?.get(one);
  }
}
