import type { Sentence, Token } from '../analysis.ts';

/** The tokens of each sentence, in order. */
export function tokensBySentence(sentences: readonly Sentence[], tokens: readonly Token[]): Token[][] {
  const lists: Token[][] = sentences.map(() => []);
  for (const token of tokens) lists[token.sentence]!.push(token);
  return lists;
}

/** Index of the first token that ends after `offset`; the number of tokens where none does. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
