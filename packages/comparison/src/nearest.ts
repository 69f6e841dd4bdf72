import type { Unit } from './units.ts';

/** How far beyond the next one a unit can be the nearest: what is more says no more. */
const widestMargin = 0.5;

/** For each unit and each other article: which claim is the nearest, and how near that one and the next are. */
export class Nearest {
  readonly #owners: readonly number[];
  readonly #places: readonly number[];
  readonly #width: number;
  readonly #claim: Int32Array;
  readonly #first: Float32Array;
  readonly #next: Float32Array;

  /** @param places the article of each unit, by number; `width` is how many articles there are. */
  constructor(units: readonly Unit[], places: readonly number[], width: number) {
    this.#owners = units.map(({ owner }) => owner);
    this.#places = places;
    this.#width = width;
    this.#claim = new Int32Array(units.length * width).fill(-1);
    this.#first = new Float32Array(units.length * width);
    this.#next = new Float32Array(units.length * width);
  }

  /** Notes how near `other` is to `unit`; to be called for all pairs before any margin is asked for. */
  note(unit: number, other: number, value: number): void {
    const owner = this.#owners[other]!;
    const at = unit * this.#width + this.#places[other]!;
    if (this.#claim[at] === owner) this.#first[at] = Math.max(this.#first[at]!, value);
    else if (value > this.#first[at]!) {
      this.#next[at] = this.#first[at]!;
      this.#first[at] = value;
      this.#claim[at] = owner;
    } else if (value > this.#next[at]!) this.#next[at] = value;
  }

  /** How far `value`, at which `other` is near to `unit`, lies above the next claim of its article, or below the nearest. */
  margin(unit: number, other: number, value: number): number {
    const at = unit * this.#width + this.#places[other]!;
    const margin = value - (this.#claim[at] === this.#owners[other]! ? this.#next[at]! : this.#first[at]!);
    return Math.max(-widestMargin, Math.min(widestMargin, margin));
  }
}
