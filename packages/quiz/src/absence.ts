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

/** From so many telling words on, none of which an article has, it surely speaks of something else. */
const wordyEnough = 7;

function figuresOf(says: string): string[] {
  return [...contentWords(says)].filter((word) => /^\d/.test(word));
}

interface ArticleWords {
  whole: Set<string>;
  /** The words of each sentence and the one after it. */
  windows: Set<string>[];
}

/** Share of a statement's telling words that an article may have, in whatever place, and still surely not state it. */
const mostTelling = 0.34;

/**
 * Whether an article surely says nothing that could be taken for a statement: of the words that tell it from the rest of
 * the story (those that not every article has) hardly any stand anywhere in the article.
 */
export function isForeignTo(reading: Reading, article: string, says: string): boolean {
  if (!isAbsent(reading, article, says)) return false;
  const telling = [...contentWords(says)].filter((word) =>
    reading.articles.some((other) => !wordsOf(reading, other).whole.has(word)),
  );
  const { whole } = wordsOf(reading, article);
  // Where an article names whom the statement is about, it may say the same of them in words that share nothing.
  const named = new Set(
    [...says.matchAll(/(?<=\S )\p{Uppercase}[\p{Letter}’'-]+/gu)].flatMap(([name]) => [...contentWords(name)]),
  );
  if (telling.some((word) => named.has(word) && whole.has(word))) return false;
  if (telling.length < 3 || telling.filter((word) => whole.has(word)).length > mostTelling * telling.length)
    return false;
  // Without a name or a figure that the article lacks, it may say the same in words that share nothing.
  return (
    [...named].some((word) => !whole.has(word)) ||
    figuresOf(says).some((figure) => !whole.has(figure)) ||
    (telling.length >= wordyEnough && telling.every((word) => !whole.has(word)))
  );
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
