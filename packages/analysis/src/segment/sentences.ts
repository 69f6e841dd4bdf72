import type { Span } from '../article.ts';
import { beforeName, beforeNumber, mayEnd, openers, speechVerbs, timeOfDay } from './abbreviations.ts';
import { listItems } from './list-items.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A line break inside a block is only a wrapped line, but Intl.Segmenter takes it for the end of a sentence. */
const lineBreak = /[\n\r\u0085\u2028\u2029]/g;
const closers = `"'”’»)\\]}`;
/** A full stop with no space after it, between a word and a capitalised word: "… of the deal.The minister …". */
const unspacedStop = new RegExp(`(?<=\\p{Ll}{3})[.!?][${closers}]{0,3}(?=["“‘(]?\\p{Lu}\\p{Ll}{0,20}\\s)`, 'gu');
/** "… compounds. . . . The practice": the first stop ends the sentence, the three others stand for left-out words. */
const stopThenEllipsis = /(?<=\p{L})\.(?=(?: \.){3} ["“‘]?\p{Lu})/gu;
/** All that stands before the boundary is the marker of a list item. */
const listMarker = /^[^\p{L}\p{N}]*(?:\d{1,3}|[a-z])(?:\.\)|[.)])$/u;
/** How far to look back and ahead at a boundary: no abbreviation or opening word is longer. */
const reach = 60;

/**
 * The sentences of one paragraph, without the white space around them; offsets are in `text`. They hold all that is not
 * white space. Boundaries are those of Unicode's rules (UAX #29, through Intl.Segmenter), less those after abbreviations
 * and initials or inside quotations, and more where list items run on in one line.
 */
export function splitSentences(text: string): Span[] {
  const flat = text.replace(lineBreak, ' ');
  const spans: Span[] = [];
  for (const item of listItems(flat)) {
    let start = item.start;
    for (const end of boundaries(flat, item)) {
      const span = trimmed(flat, start, end);
      if (span) spans.push(span);
      start = end;
    }
  }
  return spans;
}

/** Where the sentences of `text.slice(start, end)` end, in order, the last at `end`. */
function boundaries(text: string, { start, end }: Span): number[] {
  const slice = text.slice(start, end);
  const candidates = new Set<number>();
  for (const { index, segment } of segmenter.segment(slice)) candidates.add(start + index + segment.length);
  for (const match of slice.matchAll(unspacedStop)) candidates.add(start + match.index + match[0].length);
  for (const match of slice.matchAll(stopThenEllipsis)) candidates.add(start + match.index + 1);
  const kept: number[] = [];
  const opened = quoteCounter(text, start);
  let from = start;
  for (const candidate of [...candidates].sort((a, b) => a - b)) {
    if (candidate <= from) continue;
    const boundary = candidate >= end ? end : afterClosingQuote(text, candidate, end, opened);
    if (boundary < end && !isBoundary(text, from, boundary, end)) continue;
    kept.push(boundary);
    from = boundary;
  }
  if (kept.at(-1) !== end) kept.push(end);
  return kept;
}

/** A quotation mark that stands alone after the full stop, and closes what the paragraph opened, belongs before it. */
function afterClosingQuote(text: string, candidate: number, end: number, opened: (at: number) => boolean): number {
  const match = /^\s*(["”'’])(?=\s|$)/.exec(text.slice(candidate, Math.min(end, candidate + reach)));
  if (!match) return candidate;
  const closes = match[1] === '”' || (match[1] === '"' && opened(candidate));
  return closes ? candidate + match[0].length : candidate;
}

/** Whether a straight quotation mark is open at `at`, which only moves forward: linear over the whole text. */
function quoteCounter(text: string, start: number): (at: number) => boolean {
  let counted = start;
  let open = false;
  return (at) => {
    for (; counted < at; counted += 1) if (text.charAt(counted) === '"') open = !open;
    return open;
  };
}

function isBoundary(text: string, from: number, at: number, end: number): boolean {
  const before = text.slice(Math.max(from, at - reach), at).trimEnd();
  const after = text.slice(at, Math.min(end, at + reach)).trimStart();
  if (!after) return true;
  if (!/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(after)) return false;
  if (listMarker.test(before)) return false;
  if (/^[,;:%)\]}”»]/.test(after)) return false;
  // A lower-case word goes on with the sentence: “Why?” he asked; Yahoo! in the … But "iPhone sales rose" opens one.
  if (/^["'“‘(]?\p{Ll}/u.test(after) && !/^\p{Ll}{1,2}\p{Lu}/u.test(after)) return false;
  const afterQuotation = new RegExp(`[?!][${closers}]+$`).test(before);
  if (afterQuotation && speakerFollows(after)) return false;
  // "I" is a capital anywhere, so it does not show that an ellipsis was an end.
  if (/(?:…|\.\.\.|\. \. \.)$/.test(before) && /^I\b/.test(after)) return false;
  const body = before.replace(new RegExp(`[${closers}\\s]+$`), '');
  if (/[[(](?:\.\.\.|…)$/.test(body) && !/^["“‘]?\p{Lu}/u.test(after)) return false;
  if (!body.endsWith('.') || body !== before) return true;
  return !continuesAbbreviation(body, after, from >= at - reach);
}

/** “Why?” Smith asked. */
function speakerFollows(after: string): boolean {
  const words = after.split(/\s+/, 5);
  const verb = words.findIndex((word) => speechVerbs.has(word.replace(/[^\p{L}]+$/u, '')));
  return verb > 0 && words.slice(0, verb).every((word) => /^\p{Lu}/u.test(word));
}

/** Whether the full stop at the end of `body` belongs to an abbreviation or initial that `after` goes on from. */
function continuesAbbreviation(body: string, after: string, whole: boolean): boolean {
  const words = body.split(/\s+/);
  const last = (words.at(-1) ?? '').replace(/^["'“‘([]+/, '').slice(0, -1);
  const previous = words.at(-2) ?? '';
  const key = last.toLowerCase();
  const opener = (/^["'“‘(]*([\p{L}]+)/u.exec(after)?.[1] ?? '').toLowerCase();
  const opens = openers.has(opener) && !/^\p{Lu}\./u.test(after);
  const figure = /^[\d#]/.test(after);
  if (beforeName.has(key)) return true;
  if (beforeNumber.has(key) && figure) return true;
  if (/^\p{Lu}$/u.test(last)) {
    if (last === 'I' && !/^(?:\p{Lu}|$)/u.test(previous)) return false;
    return !opens;
  }
  // "At 5 a.m. Mr. Smith went", but "He left at 6 p.m. Mr. Smith then": what stands before the time decides.
  if (timeOfDay.has(key) && /^(?:Mr|Mrs|Ms|Dr|Prof)\b/.test(after)) return whole && words.length <= 4;
  if (mayEnd.has(key) || /^(?:\p{L}\.)+\p{L}$/u.test(last)) return !opens;
  return false;
}

function trimmed(text: string, start: number, end: number): Span | null {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  const to = start + slice.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
