import type { Candidate } from './candidates.ts';
import { clauseEnd, isClause, sentenceFloor, sentenceLimit } from './contents.ts';
import { phraseFrom } from './following-phrases.ts';
import { chunkStarting, hasTense, isComma, type Phrases, type Range } from './phrases.ts';

/** Who says it and the words that show so, where a phrase beside the clause does. */
interface Viewpoint {
  source: Range;
  cue: Range;
  /** The whole phrase. */
  phrase: Range;
}

const possessivePronoun = /^(?:my|his|her|its|our|their)$/;

/** What somebody has that a statement can stand in: "in her view", "by the board's count", "on the firm's figures". */
const holds: Readonly<Record<string, RegExp>> = {
  in: /^(?:view|opinion|words|judge?ment|estimation|assessment|telling)$/,
  by: /^(?:count|tally|reckoning|estimates?|calculations?|account|admission|figures|measure)$/,
  on: /^(?:account|figures|estimates?|reckoning|calculations?|reading)$/,
};

/** "In the view of Ravn", "by the count of the board", "in Ravn's words", "by its own estimate": the phrase that opens at a word. */
function viewpointAt(phrases: Phrases, at: number, limit: number): Viewpoint | null {
  const { words } = phrases;
  const nouns = holds[words[at]!.lower];
  const chunk = nouns ? chunkStarting(phrases, at + 1) : undefined;
  if (!nouns || !chunk || !nouns.test(words[chunk.head]!.lower)) return null;
  for (let i = chunk.head - 1; i >= chunk.from; i--) {
    const word = words[i]!;
    const owns = possessivePronoun.test(word.lower) || (word.pos === 'PART' && word.lower.startsWith("'"));
    const phrase = { from: at, to: chunk.to };
    if (owns) return { source: { from: chunk.from, to: i + 1 }, cue: { from: i + 1, to: chunk.to }, phrase };
  }
  const article = words[chunk.from]!.lower === 'the' && chunk.to - chunk.from === 2;
  if (!article || words[chunk.to]?.lower !== 'of') return null;
  const source = phraseFrom(phrases, chunk.to + 1, limit);
  return source && { source, cue: { from: at, to: chunk.to + 1 }, phrase: { from: at, to: source.to } };
}

/** "For Ida Ravn, the leader, the plan is “a trap”": whose opinion it is, where quoted words or, behind a full name, "too" show one. */
function opinionAt(phrases: Phrases, at: number, floor: number, limit: number): Viewpoint | null {
  const { words } = phrases;
  if (at !== floor || words[at]!.lower !== 'for' || chunkStarting(phrases, at + 1)?.kind !== 'name') return null;
  const source = phraseFrom(phrases, at + 1, limit);
  if (!source || !isComma(words[source.to]) || !isClause(phrases, source.to + 1, limit)) return null;
  const clause = words.slice(source.to + 1, limit);
  const full = words[at + 2]?.pos === 'PROPN';
  const judges = clause.some(({ quoted, lower }) => quoted || (full && lower === 'too'));
  const reports = clause.some(({ lower }) => /^(?:said|says|told|asked|added|according)$/.test(lower));
  return judges && !reports ? { source, cue: { from: at, to: at + 1 }, phrase: { from: at, to: source.to } } : null;
}

/** The clause that a phrase before, in or behind it makes somebody's. */
function contentAround(phrases: Phrases, { from: first, to: end }: Range, floor: number, limit: number): Range[] {
  const { words } = phrases;
  if (first <= floor + 1) {
    const from = isComma(words[end]) ? end + 1 : end;
    return from < limit ? [{ from, to: clauseEnd(phrases, from, limit, 'clause') }] : [];
  }
  const inserted = isComma(words[first - 1]);
  const content = [{ from: floor, to: inserted ? first - 1 : first }];
  if (inserted && isComma(words[end]) && end + 1 < limit) content.push({ from: end + 1, to: limit });
  return content;
}

const hasVerb = (phrases: Phrases, ranges: readonly Range[]) =>
  phrases.groups.some(
    (group) => hasTense(phrases, group) && ranges.some(({ from, to }) => from <= group.from && group.to <= to),
  );

/** Statements that stand in somebody's view, words or count, without a verb of saying. */
export function viewpoints(phrases: Phrases): Candidate[] {
  const { words } = phrases;
  const found: Candidate[] = [];
  for (let i = 0; i + 2 < words.length; i++) {
    if (words[i]!.quoted || !/^(?:in|by|on|for)$/.test(words[i]!.lower)) continue;
    const limit = sentenceLimit(phrases, i);
    const floor = sentenceFloor(phrases, i);
    const viewpoint = viewpointAt(phrases, i, limit) ?? opinionAt(phrases, i, floor, limit);
    if (!viewpoint) continue;
    const content = contentAround(phrases, viewpoint.phrase, floor, limit);
    if (!hasVerb(phrases, content)) continue;
    found.push({
      lemma: 'in view',
      frame: 'viewpoint',
      form: 'noun',
      passive: false,
      negative: false,
      head: i,
      source: viewpoint.source,
      cue: viewpoint.cue,
      content,
    });
  }
  return found;
}
