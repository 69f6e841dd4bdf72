import type { Paragraph, Role } from './roles.ts';
import { longWords } from './topic.ts';

/** Where a headline stands, and where the report begins. */
export interface Head {
  headline: number | null;
  report: number;
  reason: string;
}

/** A headline is searched in the first paragraphs only. */
const searched = 25;
const longestHeadline = 200;
const fewestWords = 3;
/** A headline shares words with as many paragraphs of its report; the name of a page or a slogan does not. */
const compared = 8;

/**
 * Finds the headline: the line that says what `title` says; otherwise the first line of at least three words that ends
 * without a full stop, above a longer paragraph of whole sentences, and shares two words with the report if one does.
 */
export function findHeadline(paragraphs: readonly Paragraph[], roles: readonly (Role | null)[], title?: string): Head {
  const report = firstOfReport(paragraphs, roles);
  const candidates = paragraphs.slice(0, Math.min(searched, report)).flatMap(({ text, mark }, index) => {
    const free = roles[index] === null && mark === undefined;
    return free && text.length <= longestHeadline ? [{ index, text }] : [];
  });
  const wanted = title === undefined ? '' : fold(title);
  const told = wanted
    ? candidates.find(({ text }) => fold(text) === wanted || wanted.startsWith(`${fold(text)} `))
    : undefined;
  if (told) return { headline: told.index, report, reason: 'the title' };
  const likely = candidates.filter(({ text }) => isHeadline(text, paragraphs[report]?.text ?? ''));
  const words = new Set(paragraphs.slice(report, report + compared).flatMap(({ text }) => longWords(text)));
  const found = likely.find(({ text }) => longWords(text).filter((word) => words.has(word)).length >= 2) ?? likely[0];
  return { headline: found?.index ?? null, report, reason: 'first line, above the report' };
}

/** The first paragraph of whole sentences; the number of paragraphs where there is none. */
function firstOfReport(paragraphs: readonly Paragraph[], roles: readonly (Role | null)[]): number {
  const found = paragraphs.findIndex(({ text, mark }, index) => {
    if (mark !== undefined) return mark.role === 'body' && roles[index] === null;
    return roles[index] === null && text.length >= 60 && /[.!?…][\s)\]"'”’]{0,6}$/.test(text) && /\p{Ll}/u.test(text);
  });
  return found < 0 ? paragraphs.length : found;
}

function isHeadline(text: string, report: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < fewestWords || words.length > 30) return false;
  if (/[.,;:…]["”’)\]]*$/.test(text) || !/^["“‘'(]?[\p{Lu}\p{N}$£€]/u.test(text)) return false;
  return report.length > text.length * 0.8 && report !== text;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
