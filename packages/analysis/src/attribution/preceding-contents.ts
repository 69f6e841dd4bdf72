import type { Candidate } from './candidates.ts';
import { clauseEnd, isClause, isStop } from './contents.ts';
import { phraseFrom } from './following-phrases.ts';
import { isMedium } from './landings.ts';
import { chunkStarting, hasTense, isComma, isDash, type Phrases, type Range, type VerbGroup } from './phrases.ts';
import { subjectBefore } from './subjects.ts';
import { statesWith } from './verbs.ts';

/** True where a preposition and its phrase stand at a word and are what the verb before them states: "asked for an inquiry", not "argued for years". */
export function statesAt(phrases: Phrases, lemma: string, at: number): boolean {
  if (!statesWith(lemma, phrases.words[at]?.lower ?? '')) return false;
  const chunk = chunkStarting(phrases, at + 1);
  if (!chunk) return phrases.groups[phrases.groupOf[at + 1] ?? -1]?.form === 'gerund';
  return chunk.kind !== 'time' && !periods.test(phrases.words[chunk.head]!.lower);
}

const periods = /^(?:late|long|years?|months?|weeks?|days?|decades?|hours?|minutes?|moment|time|while)$/;

/** Verbs whose object is the hearer. */
export const addressed = new Set(
  'tell ask remind assure inform advise text warn write email notify promise'.split(' '),
);

/** "As the paper reported, the pier was closed", "The pier was closed, as the paper reported": the rest of the sentence is said. */
export function asReported(
  phrases: Phrases,
  group: VerbGroup,
  source: Range,
  start: number,
  floor: number,
  limit: number,
): Range | null {
  const { words } = phrases;
  if (words[source.from - 1]?.lower !== 'as' || source.to > group.from) return null;
  if (source.from - 1 === floor) {
    for (let i = start; i < limit - 2 && i - start < 12; i++)
      if (isComma(words[i])) return { from: i + 1, to: clauseEnd(phrases, i + 1, limit, 'clause') };
    return null;
  }
  // "…, as it reported a loss of £9m": what happened at the same time, with an object of its own.
  const object = chunkStarting(phrases, start);
  if (object && object.kind !== 'time' && !addressed.has(words[group.head]!.lemma)) return null;
  return isComma(words[source.from - 2]) && source.from - 2 > floor ? { from: floor, to: source.from - 2 } : null;
}

export const circumstances = /^(?:as|while|when|after|before|since|until|once)$/;

/**
 * "Said as she jailed him": when or how it was said. "Said when the dam broke nobody slept" is a statement, with a clause of
 * its own behind the circumstance.
 */
export function tellsWhen(phrases: Phrases, at: number, limit: number): boolean {
  const { words } = phrases;
  if (!circumstances.test(words[at]?.lower ?? '') || words[at + 1]?.lower === 'more') return false;
  const tensed = phrases.groups.filter((group) => group.from > at && group.to <= limit && hasTense(phrases, group));
  return tensed.length < 2;
}

/** True where a finite verb follows before the sentence ends: "Voters, she said, want change". */
export function resumes(phrases: Phrases, from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) {
    const group = phrases.groups[phrases.groupOf[i]!];
    if (group && hasTense(phrases, group)) return true;
  }
  return false;
}

const isApposed = (phrases: Phrases, at: number, limit: number) =>
  phraseFrom(phrases, at, limit) !== null && !resumes(phrases, at, limit);

/** "…, said Holm, of the harbour board", "…, said Holm, who chairs it, after leaving the hall": about the speaker, not said. */
function isBesideSpeaker({ words, groups, groupOf }: Phrases, at: number): boolean {
  const lower = words[at]?.lower ?? '';
  return lower === 'of' || (circumstances.test(lower) && groups[groupOf[at + 1] ?? -1]?.form === 'gerund');
}

/** `“…,” she said`, `“…,” said the minister`, `The dam held, she said`: what is said comes first. */
export function contentBefore(
  phrases: Phrases,
  group: VerbGroup,
  start: number,
  floor: number,
  limit: number,
): Pick<Candidate, 'frame' | 'cue' | 'content' | 'source'> | null {
  const { words } = phrases;
  if (group.form !== 'finite' && group.form !== 'past') return null;
  let source = subjectBefore(phrases, group, floor);
  let left = source ? source.from : group.from;
  let cueEnd = start;
  let inverted = false;
  const beforeVerb = words[group.from - 1];
  const following = chunkStarting(phrases, start);
  const afterClause =
    isComma(beforeVerb) &&
    (words[group.from - 2]?.pos === 'QUOTE' ||
      !source ||
      (/^(?:say|add|write|note|explain|tweet)$/.test(words[group.head]!.lemma) &&
        group.to - group.from === 1 &&
        following !== undefined &&
        (following.kind === 'name' || following.kind === 'noun') &&
        !isClause(phrases, start, limit)));
  if (beforeVerb && (beforeVerb.pos === 'QUOTE' || afterClause)) {
    const whole = phraseFrom(phrases, start, limit);
    if (!whole) return null;
    source = whole;
    left = group.from;
    cueEnd = start;
    start = whole.to;
    inverted = true;
  }
  if (!source) return null;
  // What follows must end the reporting clause: modifiers, then a stop, a comma, or a quotation.
  let at = start;
  for (let steps = 0; steps < 8 && at < limit; steps++) {
    const word = words[at]!;
    const chunk = chunkStarting(phrases, at);
    // "said today as he was led away": tagged as a preposition, it opens a clause.
    if (tellsWhen(phrases, at, limit) && isClause(phrases, at + 1, limit)) break;
    if (chunk?.kind === 'time') at = chunk.to;
    else if (chunk && steps === 0 && !inverted && addressed.has(words[group.head]!.lemma)) at = chunk.to;
    else if (word.pos === 'ADP' && chunkStarting(phrases, at + 1)) at = chunkStarting(phrases, at + 1)!.to;
    else if (word.pos === 'ADV') at++;
    else break;
  }
  const edge = words[left - 1];
  if (!edge) return null;
  const quoteBefore =
    edge.pos === 'QUOTE' ? left - 1 : isComma(edge) && words[left - 2]?.pos === 'QUOTE' ? left - 2 : -1;
  const first = chunkStarting(phrases, cueEnd);
  const medium = words[cueEnd]?.pos === 'ADP' ? chunkStarting(phrases, cueEnd + 1) : undefined;
  const modifiersEnd = inverted
    ? cueEnd
    : first?.kind === 'time'
      ? first.to
      : medium && isMedium(phrases, words[cueEnd]!, medium)
        ? medium.to
        : cueEnd;
  const modifiers = { from: group.from, to: modifiersEnd };
  const next = words[at];
  const ends =
    at >= limit ||
    next === undefined ||
    isComma(next) ||
    isDash(next) ||
    isStop(next) ||
    next.text === ':' ||
    next.pos === 'QUOTE' ||
    next.pos === 'CCONJ' ||
    next.pos === 'SCONJ' ||
    tellsWhen(phrases, at, limit) ||
    phrases.groups[phrases.groupOf[at]!]?.form === 'gerund';
  if (quoteBefore >= 0) {
    let first = quoteBefore;
    while (first > 0 && words[first - 1]!.pos === 'QUOTE') first--;
    const content: Range[] = [{ from: first, to: quoteBefore + 1 }];
    const resumed = at + (isComma(next) || isDash(next) || next?.text === ':' ? 1 : 0);
    if (ends && words[resumed]?.pos === 'QUOTE') content.push({ from: resumed, to: resumed + 1 });
    return { frame: 'quote-before', cue: ends ? modifiers : { from: group.from, to: cueEnd }, content, source };
  }
  const relative = source.to - source.from === 1 && /^(?:who|which|that)$/.test(words[source.from]!.lower);
  if (!ends || relative || !isComma(edge) || left - 1 <= floor) return null;
  // "After the fire, a committee asked for an inquiry": what is asked follows.
  if (!inverted && statesAt(phrases, words[group.head]!.lemma, start)) return null;
  // A clause before the comma, with a finite verb of its own, or one that goes on after the insertion.
  let finite = isComma(next) && at + 1 < limit && resumes(phrases, at + 1, limit);
  for (let i = left - 2; i >= floor && left - i < 80 && !finite; i--) {
    const other = phrases.groups[phrases.groupOf[i]!];
    if (other && hasTense(phrases, other)) finite = true;
  }
  if (!finite) return null;
  const content: Range[] = [{ from: floor, to: left - 1 }];
  const resumed = phrases.groups[phrases.groupOf[at + 1] ?? -1];
  // "told reporters in Larvik, the nearest town": a noun phrase that takes up the one before it, and nothing more that is said.
  const apposed = at > start && chunkStarting(phrases, at + 1)?.kind !== 'pronoun' && isApposed(phrases, at + 1, limit);
  const beside = inverted && isBesideSpeaker(phrases, at + 1);
  if (beside && words[at + 1]!.lower === 'of') source = { from: source.from, to: limit };
  if (isComma(next) && at + 1 < limit && resumed?.form !== 'gerund' && !apposed && !beside) {
    content.push({ from: at + 1, to: clauseEnd(phrases, at + 1, limit, 'clause') });
  }
  return { frame: 'clause-before', cue: modifiers, content, source };
}
