import { WordTable } from './word-table.ts';
import data from './word-vectors.json' with { type: 'json' };

/**
 * What words mean, as far as that can be told from a sentence model's view of each word and of its dictionary definitions:
 * one vector a stem. Made once, offline, from all-MiniLM-L6-v2 (Apache 2.0) and WordNet 3.1; docs/comparison.md says how.
 */
const table = new WordTable(data);

/** A stem's vector, of unit length; null for a stem that the data does not hold. */
export function vectorOf(stem: string): Float32Array | null {
  const row = table.row(stem);
  return row === undefined ? null : table.vector(row);
}
