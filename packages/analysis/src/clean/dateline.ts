import type { Span } from '../article.ts';

const place = "\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}";
const named = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}";
const agency = '\\([^()]{2,40}\\)';
const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}*\\.?';
const day = `(?:, (?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4})?)?`;
const dash = '(?:-{1,2}|[–—])';
/** "STARNA, Sarvonia (CWS) — ", "KOPREC (Agency) - ", "KOPREC, May 3 — ", "Koprec, Sarvonia (CWS) – ". */
const dateline = new RegExp(
  `^(?:${place}(?:/${place})?(?:, ${named})?${day}(?: ${agency})?|${named}(?:, ${named})?${day} ${agency})\\s?${dash}\\s+(?=["“‘']?[\\p{Lu}\\p{N}])`,
  'u',
);
const longest = 120;
/** What else stands in capitals before a dash. */
const labels =
  /^(?:EXCLUSIVE|BREAKING|UPDATED?|WATCH|VIDEO|LIVE|ANALYSIS|OPINION|REPORT|FACT CHECK|CORRECTION|NOTE|FILE)\b/;

/** The place, day and agency with which a report of an agency opens, without the space behind; null where it has none. */
export function findDateline(text: string): Span | null {
  const match = dateline.exec(text.slice(0, longest));
  return match && !labels.test(text) ? { start: 0, end: match[0].trimEnd().length } : null;
}
