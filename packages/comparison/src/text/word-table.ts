/** Vectors of words as a JSON file holds them: six bits a number, one character each, row after row. */
export interface WordData {
  dimensions: number;
  /** Stems, one a row, with spaces between. */
  stems: string;
  values: string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const levelOf = new Map(
  [...alphabet].map((character, at) => [character.charCodeAt(0), at - (alphabet.length - 1) / 2]),
);

/** A table of word vectors; a row is read when it is first asked for. */
export class WordTable {
  readonly dimensions: number;
  readonly #values: string;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #read: (Float32Array | undefined)[] = [];

  constructor({ dimensions, stems, values }: WordData) {
    this.dimensions = dimensions;
    this.#values = values;
    this.#rows = new Map(stems.split(' ').map((stem, row) => [stem, row]));
  }

  /** The row of a stem; undefined where the table does not hold it. */
  row(stem: string): number | undefined {
    return this.#rows.get(stem);
  }

  /** The vector of a row, of unit length. */
  vector(row: number): Float32Array {
    const known = this.#read[row];
    if (known) return known;
    const levels = Float32Array.from(
      { length: this.dimensions },
      (_, at) => levelOf.get(this.#values.charCodeAt(row * this.dimensions + at))!,
    );
    const length = Math.hypot(...levels);
    const vector = levels.map((level) => level / length);
    this.#read[row] = vector;
    return vector;
  }
}

/** Of vectors of unit length the cosine. */
export function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
