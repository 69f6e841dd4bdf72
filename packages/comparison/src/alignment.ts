import { Numbering, numbersOf } from './numbered.ts';
import type { Statement } from './sentence-vectors.ts';
import { alignedWords, contextShare, unrelated } from './text/aligned-words.ts';
import { keyOf, words } from './text/terms.ts';
import { product } from './text/word-table.ts';

/**
 * How much of each statement is found word by word in each other one: every word's nearest word there or, for less, in what
 * the reader of the other has just read, by what words were taught to be near; weighed by what the word was taught to count for and
 * by how rare it is in the story. This is the late interaction of ColBERT (Khattab and Zaharia 2020), over one vector a word.
 *
 * @returns how much of one statement is found in another, by their numbers, 0 to 1
 */
export function alignment(texts: readonly Statement[]): (one: number, other: number) => number {
  // Reports take over each other's sentences: what is worded alike is worked out once.
  const statementOf = numbersOf(texts.map(({ statement }) => statement));
  const textOf = numbersOf(texts.map(({ statement, context }) => `${statement} (${context})`));
  const { statements, contexts, vocabulary, holders } = numberedWords(texts);
  const taught = vocabulary.map((key) => alignedWords.word(key));
  const weights = taught.map(({ weight }, word) => weight * (Math.log((1 + texts.length) / (1 + holders[word]!)) + 1));
  const near = nearness(taught.map(({ vector }) => vector));
  const size = vocabulary.length;
  const best = new Float32Array(size);
  const reach = (own: readonly number[], share: number) => {
    for (const word of own) {
      const row = word * size;
      for (let at = 0; at < size; at++) {
        const value = share * near[row + at]!;
        if (value > best[at]!) best[at] = value;
      }
    }
  };
  const asked = [...new Map(statementOf.map((number, at) => [number, statements[at]!])).values()];
  const totals = asked.map((own) => own.reduce((sum, word) => sum + weights[word]!, 0) || 1);
  const found: Float32Array[] = [];
  textOf.forEach((text, at) => {
    if (found[text]) return;
    best.fill(0);
    reach(statements[at]!, 1);
    reach(contexts[at]!, contextShare);
    found[text] = Float32Array.from(
      asked,
      (own, number) => own.reduce((sum, word) => sum + weights[word]! * best[word]!, 0) / totals[number]!,
    );
  });
  return (one, other) => found[textOf[other]!]![statementOf[one]!]!;
}

/** The words of statements and of their contexts by number, each once, and how many statements hold each of them. */
function numberedWords(texts: readonly Statement[]) {
  const numbering = new Numbering();
  const numbered = (text: string): number[] => [...new Set(words(text).map((word) => numbering.of(keyOf(word))))];
  const statements = texts.map(({ statement }) => numbered(statement));
  const contexts = texts.map(({ context }) => numbered(context));
  const vocabulary = numbering.values;
  const holders = vocabulary.map(() => 0);
  for (const own of statements) for (const word of own) holders[word]!++;
  return { statements, contexts, vocabulary, holders };
}

/** How near each word is to each other one, 0 to 1, row by row. */
function nearness(vectors: readonly Float32Array[]): Float32Array {
  const size = vectors.length;
  const near = new Float32Array(size * size);
  vectors.forEach((vector, one) => {
    near[one * size + one] = 1;
    for (let other = one + 1; other < size; other++) {
      const value = Math.max(0, (product(vector, vectors[other]!) - unrelated) / (1 - unrelated));
      near[one * size + other] = value;
      near[other * size + one] = value;
    }
  });
  return near;
}
