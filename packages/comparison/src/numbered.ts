/** Numbers for things by what they are: what is equal has one number, from 0 in the order of its coming. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  of(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(value, number);
    return number;
  }

  /** What has a number, each at its number. */
  get values(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** The numbers of some values. */
export function numbersOf(values: readonly string[]): number[] {
  const numbering = new Numbering();
  return values.map((value) => numbering.of(value));
}
