import { contentWords } from './phrases.ts';
import type { Reading } from './reading.ts';

/** Share of a statement's words from which two neighbouring sentences may be saying the same. */
const mostShared = 0.45;

/**
 * Whether an article holds nothing like a statement. Stricter than the comparison, which looks for what is surely the
 * same: here what may be the same is enough, because "only this article reports it" must be true.
 */
export function isAbsent(reading: Reading, article: string, says: string): boolean {
  const { whole, windows } = wordsOf(reading, article);
  const wanted = contentWords(says);
  const figures = [...wanted].filter((word) => /^\d{2,}/.test(word));
  if (figures.some((figure) => whole.has(figure))) return false;
  return windows.every((words) => [...wanted].filter((word) => words.has(word)).length < mostShared * wanted.size);
}

interface ArticleWords {
  whole: Set<string>;
  /** The words of each sentence and the one after it. */
  windows: Set<string>[];
}

/** Every statement is looked for in every article: the words of an article are read once. */
const read = new WeakMap<Reading, Map<string, ArticleWords>>();

function wordsOf(reading: Reading, article: string): ArticleWords {
  const known = read.get(reading) ?? new Map<string, ArticleWords>();
  read.set(reading, known);
  const found = known.get(article);
  if (found !== undefined) return found;
  const { text, sentences } = reading.analysis(article);
  const words: ArticleWords = {
    whole: contentWords(text),
    windows: sentences.map((sentence, index) =>
      contentWords(text.slice(sentence.start, Math.max(sentence.end, sentences[index + 1]?.end ?? 0))),
    ),
  };
  known.set(article, words);
  return words;
}
