import type { Analysis } from '@parallax/analysis';
import type { Citation } from '@parallax/briefing';
import type { Level, Question } from './quiz.ts';

const levels: readonly string[] = [
  'one-span',
  'one-article',
  'across-articles',
  'about-the-reporting',
] satisfies Level[];

/** More than a question of ours has; a file is anybody's. */
const mostCitations = 60;

/**
 * The level of a question and what it and its options rest on, as one line of JSON for formats that have no place for it: with
 * it a file of ours comes back as it went out.
 */
export function carriedEvidence({ level, evidence, options }: Question): string {
  return JSON.stringify({
    level,
    evidence: evidence.map(bare),
    options: options.map((option) => option.evidence.map(bare)),
  });
}

const bare = ({ article, start, end, quote }: Citation) => ({ article, start, end, quote });

function citationsIn(value: unknown): Citation[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostCitations).flatMap((each: unknown) => {
    const { article, start, end, quote } = (each ?? {}) as Partial<Citation>;
    const isWhole =
      typeof article === 'string' &&
      typeof quote === 'string' &&
      quote.trim() !== '' &&
      Number.isSafeInteger(start) &&
      Number.isSafeInteger(end);
    return isWhole ? [{ article, start: start!, end: end!, quote }] : [];
  });
}

/** A question with what its file says that it rests on; as it was where that cannot be read. It is believed only once it is found again. */
export function withCarriedEvidence(question: Question, line: string | undefined): Question {
  let read: { level?: unknown; evidence?: unknown; options?: unknown };
  try {
    read = JSON.parse(line ?? '') as typeof read;
  } catch {
    return question;
  }
  if (typeof read !== 'object' || read === null) return question;
  const ofOptions = Array.isArray(read.options) ? read.options : [];
  return {
    ...question,
    level: levels.includes(String(read.level)) ? (read.level as Level) : question.level,
    evidence: citationsIn(read.evidence),
    options: question.options.map((option, index) => ({ ...option, evidence: citationsIn(ofOptions[index]) })),
  };
}

/**
 * A question with those of its citations whose words stand in the articles: where the file says, elsewhere in that article, or
 * in another one of the story (in another database the same article has another id).
 */
export function foundAgain(question: Question, analyses: ReadonlyMap<string, Analysis>): Question {
  const find = (citation: Citation): Citation[] => {
    const { article, start, end, quote } = citation;
    const own = analyses.get(article);
    if (own && own.text.slice(start, end) === quote) return [citation];
    for (const { id, text } of own ? [own, ...analyses.values()] : analyses.values()) {
      const at = text.indexOf(quote);
      if (at >= 0) return [{ article: id, start: at, end: at + quote.length, quote }];
    }
    return [];
  };
  return {
    ...question,
    evidence: question.evidence.flatMap(find),
    options: question.options.map((option) => ({ ...option, evidence: option.evidence.flatMap(find) })),
  };
}
