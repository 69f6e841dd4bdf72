import { contentWords } from './phrases.ts';
import type { Reading } from './reading.ts';

/** Share of a statement's words from which two neighbouring sentences may be saying the same. */
const mostShared = 0.45;

/**
 * Whether an article holds nothing like a statement. Stricter than the comparison, which looks for what is surely the
 * same: here what may be the same is enough, because "only this article reports it" must be true.
 */
export function isAbsent(reading: Reading, article: string, says: string): boolean {
  const { text, sentences } = reading.analysis(article);
  const wanted = contentWords(says);
  const figures = [...wanted].filter((word) => /^\d{2,}/.test(word));
  const whole = contentWords(text);
  if (figures.some((figure) => whole.has(figure))) return false;
  return sentences.every((sentence, index) => {
    const next = sentences[index + 1] ?? sentence;
    const words = contentWords(text.slice(sentence.start, Math.max(sentence.end, next.end)));
    const shared = [...wanted].filter((word) => words.has(word)).length;
    return shared < mostShared * wanted.size;
  });
}
