import type { Attribution, AttributionKind } from '../analysis.ts';
import type { Span } from '../article.ts';
import { type Candidate, verbCandidates } from './candidates.ts';
import { handsOn, withoutInnerAttitudes } from './inner-attitudes.ts';
import { judge, judgeAdjectives, judgeNouns } from './judge.ts';
import { adjectiveCandidates, nounCandidates } from './nominals.ts';
import { hasTense, type Phrases, type Range, readPhrases } from './phrases.ts';
import type { QuotedRun } from './quotation-marks.ts';
import { innerRetrospects, type Retrospect, retrospect } from './retrospects.ts';
import { accordingTo, colonSpeaker, hearsayAdverbs, pollsFind } from './sayings.ts';
import { canSay } from './speaking-nouns.ts';
import { subjectBefore } from './subjects.ts';
import { viewpoints } from './viewpoints.ts';
import type { Passage } from './words.ts';

/** An attribution before its speaker is looked up. */
export type Found = Omit<Attribution, 'speaker' | 'within'> & {
  /** Index of the attribution that rests on this one: the report of "state media, citing the agency, reported that …". */
  holder?: number | undefined;
  /** The subject of what is said, where a source behind it may only take that up: "the bank has cut its rates, it said". */
  echoes?: Span | undefined;
};

function toSpan(passage: Passage, range: Range): Span | null {
  const first = passage.words[range.from];
  const last = passage.words[range.to - 1];
  return first && last && range.to > range.from ? { start: first.start, end: last.end } : null;
}

const spansOf = (passage: Passage, ranges: readonly Range[]) =>
  ranges.map((range) => toSpan(passage, range)).filter((span): span is Span => span !== null);

/** Widens spans that begin or end inside a quoted phrase's marks, so that the marks stay with their words. */
function withMarks(span: Span, runs: readonly QuotedRun[], from: number): Span {
  let { start, end } = span;
  for (let i = from; i < runs.length && runs[i]!.start <= end; i++) {
    const run = runs[i]!;
    if (run.start < start && start - run.start <= 2) start = run.start;
    if (run.end > end && run.end - end <= 3 && run.start < end) end = run.end;
  }
  return { start, end };
}

function kindOf(content: readonly Span[], text: string, runs: readonly QuotedRun[], from: number): AttributionKind {
  let inside = 0;
  let all = 0;
  let touched = false;
  for (const span of content) {
    all += span.end - span.start;
    for (let i = from; i < runs.length && runs[i]!.start < span.end; i++) {
      const overlap = Math.min(runs[i]!.end, span.end) - Math.max(runs[i]!.start, span.start);
      if (overlap > 0) {
        inside += overlap;
        touched = true;
      }
    }
  }
  if (!touched) return 'indirect';
  return inside >= all - 3 * content.length && text.length > 0 ? 'direct' : 'mixed';
}

/** All that reports in a passage, in order of the words that show it; one word reports once, and verbs go before nouns. */
function candidatesOf(phrases: Phrases, opening: Retrospect | null): Candidate[] {
  const retrospects = innerRetrospects(phrases);
  const takenUp = [...retrospects, ...(opening ? [opening] : [])];
  const verbs = [
    ...judge(verbCandidates(phrases)).filter(
      ({ head }) => !takenUp.some(({ cue }) => cue.from <= head && head < cue.to),
    ),
    ...retrospects,
    ...viewpoints(phrases),
    ...accordingTo(phrases),
    ...pollsFind(phrases),
    ...colonSpeaker(phrases),
  ];
  const taken = new Set<number>();
  for (const { cue } of verbs) for (let i = cue.from; i < cue.to; i++) taken.add(i);
  const others = [
    ...judgeAdjectives(adjectiveCandidates(phrases)),
    ...judgeNouns(nounCandidates(phrases)),
    ...hearsayAdverbs(phrases),
  ];
  const free = others.filter(
    ({ cue, head, frame }) => frame === 'adverb' || (!taken.has(head) && !taken.has(cue.from)),
  );
  return withoutInnerAttitudes(phrases.words, verbs, [...verbs, ...free]).sort((a, b) => a.head - b.head);
}

/** Whose words a sentence that is all quotation goes on with. */
interface Speaking {
  index: number;
  block: number;
  end: number;
  /** A quotation was last, so that the next paragraph may go on with it; after reported speech only the same one does. */
  quoted: boolean;
}

/** Where several speak in one sentence, only a quotation tells whose words go on, and for its own paragraph. */
const amongOthers = (speaking: Speaking | null) => (speaking?.quoted ? { ...speaking, quoted: false } : null);

/** The noun phrase that opens what is said, where its source stands behind it and its verb in it. */
function echoed(phrases: Phrases, { frame, content }: Candidate): Range | null {
  const [said] = content;
  if (frame !== 'clause-before' || !said) return null;
  const group = phrases.groups.find((one) => one.from >= said.from && one.to <= said.to && hasTense(phrases, one));
  const subject = group ? subjectBefore(phrases, group, said.from) : null;
  return subject?.from === said.from ? subject : null;
}

/** Whether a passage may give the one before it to a source: they stand in one paragraph, and nobody is named there (`unsaid`). */
const takesUp = (before: Passage | undefined, { block }: Passage, unsaid: boolean) => unsaid && before?.block === block;

/** "A dozen people were hurt. That is the figure given by the board": the sentence before is what the source says. */
function inRetrospect(before: Passage, passage: Passage, { source, cue }: Retrospect): Found {
  const words = before.words.filter(({ pos, text }, at, all) => at < all.length - 1 || pos !== 'PUNCT' || text === ')');
  return {
    kind: 'indirect',
    source: spansOf(passage, [source]),
    cue: spansOf(passage, [cue]),
    content: [{ start: words[0]!.start, end: words.at(-1)!.end }],
  };
}

/** Finds attributions in passages in order; a passage that is one quotation goes on with what the speaker before it said. */
export function findAttributions(text: string, passages: readonly Passage[], runs: readonly QuotedRun[]): Found[] {
  const found: Found[] = [];
  let firstRun = 0;
  let speaking = null as Speaking | null;
  const goesOn = new Set(runs.filter((run) => run.continues).map((run) => run.end));
  let unsaid = false;
  for (const [at, passage] of passages.entries()) {
    while (firstRun < runs.length && runs[firstRun]!.end <= passage.start) firstRun++;
    const onlyQuotation = passage.words.every((word) => word.pos === 'QUOTE' || word.pos === 'PUNCT');
    if (onlyQuotation) {
      unsaid = false;
      const now = speaking;
      if (
        now &&
        (now.block === passage.block || goesOn.has(now.end) || (now.quoted && now.block === passage.block - 1))
      ) {
        for (const word of passage.words) {
          if (word.pos !== 'QUOTE') continue;
          found[now.index]!.content.push({ start: word.start, end: word.end });
          // A further paragraph of quotation may be somebody else's: better no speaker than a guess.
          speaking = { ...now, block: passage.block, end: word.end, quoted: false };
        }
      }
      continue;
    }
    const first = found.length;
    speaking = null;
    const phrases = readPhrases(passage.words);
    const opening = takesUp(passages[at - 1], passage, unsaid) ? retrospect(phrases) : null;
    if (opening) found.push(inRetrospect(passages[at - 1]!, passage, opening));
    for (const candidate of candidatesOf(phrases, opening)) {
      const cue = spansOf(passage, [candidate.cue]);
      const content = spansOf(passage, candidate.content).map((span) => withMarks(span, runs, firstRun));
      const source = candidate.source ? spansOf(passage, [candidate.source]) : [];
      if (!cue.length || !content.length) continue;
      const echoes = toSpan(passage, echoed(phrases, candidate) ?? { from: 0, to: 0 }) ?? undefined;
      found.push({ kind: kindOf(content, text, runs, firstRun), source, cue, content, echoes });
      const lastWord = passage.words[candidate.content.at(-1)!.to - 1];
      // "The plan is “thin,” Holm said. “It will fail.”": his words go on from those that the sentence borrows.
      const borrowed = candidate.frame === 'clause-before' && lastWord?.quoted === true;
      const quoted = lastWord?.pos === 'QUOTE' || candidate.frame === 'quote-before' || borrowed;
      const one = { index: found.length - 1, block: passage.block, end: lastWord?.end ?? passage.end };
      if (quoted) speaking = { ...one, quoted };
      else if (!speaking && source.length > 0 && handsOn(candidate)) speaking = { ...one, quoted };
    }
    unsaid = found.length === first;
    speaking = found.length - first > 1 ? amongOthers(speaking) : speaking;
    restOnCited(text, found, first);
  }
  return found;
}

/** In "state media, citing the agency, reported that …" the agency says what state media report. */
function restOnCited(text: string, found: Found[], first: number): void {
  for (let i = first; i < found.length; i++) {
    const cited = found[i]!;
    if (cited.kind !== 'indirect' || !/^citing$/i.test(text.slice(cited.cue[0]!.start, cited.cue[0]!.end))) continue;
    const at = found
      .slice(first)
      .findIndex(
        (one) =>
          one !== cited &&
          one.source[0] !== undefined &&
          one.source[0].start === cited.source[0]?.start &&
          one.content.every((span) => span.start >= cited.content[0]!.end || span.end <= cited.cue[0]!.start),
      );
    const holder = first + at;
    // "Experts doubt the plan, citing old machines": a reason says nothing.
    if (at < 0 || !canSay(text.slice(cited.content[0]!.start, cited.content[0]!.end))) continue;
    found[i] = { ...cited, source: cited.content, content: found[holder]!.content, kind: found[holder]!.kind, holder };
  }
}
