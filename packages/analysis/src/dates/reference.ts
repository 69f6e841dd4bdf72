import type { Block } from '../analysis.ts';
import type { ArticleSource } from '../article.ts';
import { addDays, type Day, daysBetween, readIsoDay, weekday } from './calendar.ts';
import { farCue, futureCue, pastCue, plannedInfinitive, presentTense, takesEffect } from './words.ts';

/** What relative expressions are relative to. */
export interface Reference {
  /** The day the article came out; null where neither it nor its source says so. */
  published: Day | null;
}

/**
 * The day of publication: the article's own date line, where it gives a full date; otherwise what the source says.
 * The line goes first because what a feed or page calls published is often when it was stored or changed.
 */
export function findReference(
  source: ArticleSource,
  blocks: readonly Block[],
  readFullDate: (line: string) => Day | null,
): Reference {
  for (const block of blocks.slice(0, 12)) {
    if (block.role !== 'byline' || block.end - block.start > 80) continue;
    const day = readFullDate(source.text.slice(block.start, block.end));
    if (day) return { published: day };
  }
  return { published: readIsoDay(source.published) };
}

export type Tense = 'past' | 'future' | null;

/** The tense of the words around `at`: the nearest cue before it decides, or the first after it. "Was expected" is to come. */
export function tenseAt(sentence: string, at: number): Tense {
  const before = sentence.slice(Math.max(0, at - 90), at);
  if (isDecided(before)) return 'future';
  if (isOverSince(before, sentence.slice(at, at + 60))) return 'past';
  const past = lastIndex(before, pastCue);
  const future = lastIndex(before, futureCue);
  if (past >= 0 || future >= 0) return future >= past ? 'future' : 'past';
  const after = sentence.slice(at, at + 90);
  const nextPast = firstIndex(after, pastCue);
  const nextFuture = firstIndex(after, futureCue);
  if (nextPast === nextFuture) {
    // A headline tells in the present what has happened.
    const timetable = /[.!?]["”’]?$/.test(sentence) && presentTense.test(before + after);
    return timetable || plannedInfinitive.test(before) ? 'future' : null;
  }
  return nextFuture < nextPast ? 'future' : 'past';
}

/** "Voted to close the pool as of 1 June": what somebody decided to do begins on a day to come. */
const isDecided = (before: string) =>
  takesEffect.test(before) &&
  /\b(?:agree|decide|vote|resolve|order|choose|chose|plan)\p{Ll}* (?:\S+ ){0,3}to \p{Ll}/u.test(before);

/** "Did not know of it until Monday", "until Monday he had known nothing": what went on up to a day that has passed. */
function isOverSince(before: string, from: string): boolean {
  if (!/\b(?:until|till) $/i.test(before)) return false;
  if (/^\p{L}+,? (?:\p{L}+ ){1,4}?(?:had|was|were|did)\b/u.test(from)) return true;
  const clause =
    /\b(?:did|had|was|were)(?: not|n['’]t| never| no) (?:(?!will|would|could|due|expected)\S+ )*(?:until|till) $/i;
  return clause.test(before) || /\bnobody (?:knew|saw|heard) (?:\S+ )*until $/i.test(before);
}

/**
 * The tense for a month or day that names no year. It lies in the past unless the words put it ahead, and half a year and
 * more ahead only by words that reach that far: news says "next June" otherwise.
 */
export function calendarTenseAt(sentence: string, at: number): Tense {
  const tense = tenseAt(sentence, at);
  if (tense !== 'future' || isDecided(sentence.slice(Math.max(0, at - 90), at))) return tense;
  const around = sentence.slice(Math.max(0, at - 90), at + 90);
  return firstIndex(around, farCue) === Number.POSITIVE_INFINITY ? null : tense;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

function firstIndex(text: string, pattern: RegExp): number {
  for (const match of text.matchAll(pattern)) return match.index;
  return Number.POSITIVE_INFINITY;
}

/** The year of a month, or of a day of it, that names none: the nearest that the tense allows; null without a reference. */
export function yearOf({ published }: Reference, month: number, day: number | undefined, tense: Tense): number | null {
  if (!published) return null;
  const middle = day ?? 15;
  const ahead = tense === 'future' ? 330 : tense === 'past' ? 20 : 150;
  const behind = tense === 'future' ? 20 : 366;
  const years = [published.year, published.year - 1, published.year + 1];
  const allowed = years.filter((year) => {
    const distance = daysBetween(published, { year, month, day: middle });
    return distance <= ahead && distance >= -behind;
  });
  return allowed[0] ?? published.year;
}

/** The day that a weekday's name means: the last one up to the day of publication, or the next one where it is to come. */
export function dayOfWeek(published: Day, index: number, tense: Tense): Day {
  const back = (weekday(published) - index + 7) % 7;
  if (tense !== 'future' || back === 0) return addDays(published, -back);
  return addDays(published, 7 - back);
}
