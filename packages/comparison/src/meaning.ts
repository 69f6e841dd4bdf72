import { statementStems } from './text/statement-terms.ts';
import { product } from './text/word-table.ts';
import { vectorOf } from './text/word-vectors.ts';

/** From here on two words are taken to mean the same where they stand: "ruling" and "verdict", "ban" and "prohibit". */
const sameMeaning = 0.55;

const isSame = (one: string, other: string): boolean => {
  if (one === other) return true;
  const [a, b] = [vectorOf(one), vectorOf(other)];
  return a !== null && b !== null && product(a, b) >= sameMeaning;
};

/** How many of the words that carry what a text states have one of like meaning in another text: 0 to 1. */
export function meaningShared(text: string, by: string): number {
  const known = [...new Set(statementStems(by))];
  const words = [...new Set(statementStems(text))];
  return words.filter((word) => known.some((other) => isSame(word, other))).length / Math.max(1, words.length);
}
