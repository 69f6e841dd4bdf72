import type { Span } from '../article.ts';

/** A run of text between quotation marks, marks included; `inner` ones stand inside another. */
export interface QuotedRun extends Span {
  /** The closing mark is missing and the run was ended by a rule. */
  open: boolean;
  /** The run goes on in the next paragraph, which opens with a mark of its own (the convention of long quotations). */
  continues: boolean;
}

export interface QuotedRuns {
  runs: QuotedRun[];
  /** Marks without a partner. */
  unbalanced: Span[];
}

type Kind = 'double' | 'single';

interface Mark extends Span {
  kind: Kind;
  opens: boolean;
  closes: boolean;
}

const marks = /''|``|["“”„«»]|['‘’‚`]/gu;
const openers = '“„«';
const wordCharacter = /[\p{L}\p{N}]/u;
const openingContext = /[\s([{—–\-/:]/u;
const closingContext = /[\s)\]}.,;:!?—–\-/]/u;
/** Longer than any quotation inside one paragraph that single marks hold, and shorter than an article gone astray. */
const longestSingle = 1500;

function markAt(text: string, start: number, found: string, limit: Span): Mark | undefined {
  const end = start + found.length;
  const before = start > limit.start ? text[start - 1]! : ' ';
  const after = end < limit.end ? text[end]! : ' ';
  const mayOpen = (openingContext.test(before) || '“"‘\'„«'.includes(before)) && !/[\s]/u.test(after);
  const mayClose = (closingContext.test(after) || '”"’\'»'.includes(after)) && !/\s/u.test(before);
  if (found === '``') return { start, end, kind: 'double', opens: true, closes: false };
  if (found === "''") return { start, end, kind: 'double', opens: mayOpen && !mayClose, closes: mayClose || !mayOpen };
  if (openers.includes(found)) return { start, end, kind: 'double', opens: true, closes: found === '“' && mayClose };
  if (found === '”' || found === '»') return { start, end, kind: 'double', opens: false, closes: true };
  if (found === '"') return { start, end, kind: 'double', opens: mayOpen || !mayClose, closes: mayClose || !mayOpen };
  if (found === '‘' || found === '‚' || found === '`') {
    return mayOpen && wordCharacter.test(after)
      ? { start, end, kind: 'single', opens: true, closes: false }
      : undefined;
  }
  // An apostrophe between letters, or before a clipped word or year, is no quotation mark.
  if (wordCharacter.test(before) && wordCharacter.test(after)) return undefined;
  if (found === '’') return mayClose ? { start, end, kind: 'single', opens: false, closes: true } : undefined;
  return { start, end, kind: 'single', opens: mayOpen && wordCharacter.test(after), closes: mayClose };
}

/**
 * Finds the outer quoted runs of paragraphs, in time linear in their length.
 * A mark without a partner costs at most its own sentence: the run ends where `sentenceEnd` says, and is reported.
 */
export function findQuotedRuns(
  text: string,
  paragraphs: readonly Span[],
  sentenceEnd: (offset: number) => number,
): QuotedRuns {
  const runs: QuotedRun[] = [];
  const unbalanced: Span[] = [];
  paragraphs.forEach((paragraph, index) => {
    let outer: Mark | undefined;
    let inner = false;
    const found: Mark[] = [];
    marks.lastIndex = paragraph.start;
    for (let match = marks.exec(text); match && match.index < paragraph.end; match = marks.exec(text)) {
      const mark = markAt(text, match.index, match[0], paragraph);
      if (mark) found.push(mark);
    }
    const lastDoubleClose = found.findLast((mark) => mark.kind === 'double' && mark.closes)?.start ?? -1;
    for (const mark of found) {
      if (outer && outer.kind === 'single' && (mark.start - outer.start > longestSingle || mark.kind === 'double')) {
        // A single mark that a double one follows, or that runs on and on, was an apostrophe.
        outer = undefined;
      }
      if (!outer) {
        if (mark.opens) {
          outer = mark;
          inner = false;
        } else if (mark.kind === 'double') unbalanced.push({ start: mark.start, end: mark.end });
        continue;
      }
      if (outer.kind === 'single') {
        if (mark.closes) {
          runs.push({ start: outer.start, end: mark.end, open: false, continues: false });
          outer = undefined;
        }
        continue;
      }
      if (mark.kind === 'single') continue;
      if (mark.closes) {
        if (
          inner &&
          mark.start < lastDoubleClose &&
          text[mark.end] !== undefined &&
          wordCharacter.test(text[mark.end]!)
        ) {
          inner = false;
          continue;
        }
        runs.push({ start: outer.start, end: mark.end, open: false, continues: false });
        outer = undefined;
        continue;
      }
      if (mark.opens && openers.includes(text[mark.start]!)) {
        // A second opening mark: the first was never closed. Ending it at its sentence keeps the rest of the paragraph whole.
        const end = Math.min(sentenceEnd(outer.start), mark.start);
        unbalanced.push({ start: outer.start, end: outer.end });
        runs.push({ start: outer.start, end: trimEnd(text, outer.start, end), open: true, continues: false });
        outer = mark;
      }
    }
    if (!outer || outer.kind === 'single') return;
    const next = paragraphs[index + 1];
    const goesOn = next !== undefined && /^(?:["“„«]|``|'')/u.test(text.slice(next.start, next.start + 2));
    if (goesOn) {
      runs.push({ start: outer.start, end: trimEnd(text, outer.start, paragraph.end), open: true, continues: true });
      return;
    }
    unbalanced.push({ start: outer.start, end: outer.end });
    const end = Math.min(sentenceEnd(outer.start), paragraph.end);
    runs.push({ start: outer.start, end: trimEnd(text, outer.start, end), open: true, continues: false });
  });
  return { runs, unbalanced };
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && /\s/u.test(text[last - 1]!)) last--;
  return last;
}
