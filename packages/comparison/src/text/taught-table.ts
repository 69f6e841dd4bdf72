import { type WordData, WordTable } from './word-table.ts';

/** Vectors of words that were taught for a purpose, as a JSON file holds them, and what each counts for. */
export interface TaughtData extends WordData {
  /** What each word counts for, one a row, with spaces between; and a word that nobody taught. */
  weights: string;
  unknown: number;
}

/** Words with their vectors and what each counts for. A name or a figure that nobody taught is like nothing but itself. */
export class TaughtTable {
  readonly dimensions: number;
  readonly #table: WordTable;
  readonly #weights: readonly number[];
  readonly #unknown: number;

  constructor(data: TaughtData) {
    this.dimensions = data.dimensions;
    this.#table = new WordTable(data);
    this.#weights = data.weights.split(' ').map(Number);
    this.#unknown = data.unknown;
  }

  /** A key's vector, of unit length, and what it counts for. */
  word(key: string): { vector: Float32Array; weight: number } {
    const row = this.#table.row(key);
    return row === undefined
      ? { vector: signsOf(key, this.dimensions), weight: this.#unknown }
      : { vector: this.#table.vector(row), weight: this.#weights[row]! };
  }
}

/** A direction of a key's own: signs drawn by its hash (FNV-1a, then xorshift; Marsaglia 2003). */
function signsOf(key: string, dimensions: number): Float32Array {
  let state = 0x811c9dc5;
  for (const character of key) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  const length = 1 / Math.sqrt(dimensions);
  return Float32Array.from({ length: dimensions }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state & 1 ? length : -length;
  });
}
