import { phraseFrom } from './following-phrases.ts';
import { chunkStarting, hasTense, isComma, isDash, type Phrases, type VerbGroup } from './phrases.ts';
import type { Word } from './words.ts';

/** A mark or word that closes a sentence. An abbreviation's full stop does not. */
export const isStop = (word: Word) => word.ends || /^[?!;]$/.test(word.text);

const limits = new WeakMap<Phrases, Int32Array>();

/** The end of the passage's sentence from a word on: a full stop, question mark or semicolon outside names. */
export function sentenceLimit(phrases: Phrases, from: number): number {
  const { words } = phrases;
  let ends = limits.get(phrases);
  if (!ends) {
    ends = new Int32Array(words.length + 1).fill(words.length);
    for (let i = words.length - 1; i >= 0; i--)
      ends[i] = isStop(words[i]!) ? (words[i]!.pos === 'PUNCT' ? i : i + 1) : ends[i + 1]!;
    limits.set(phrases, ends);
  }
  return ends[Math.min(from, words.length)]!;
}

export function isThat(phrases: Phrases, at: number, limit: number): boolean {
  const { words } = phrases;
  // "They agreed on a truce so that aid can pass": a purpose, and not what was agreed.
  if (words[at]?.lower !== 'that' || at + 1 >= limit || words[at - 1]?.lower === 'so') return false;
  if (words[at]!.pos === 'SCONJ') return true;
  // "told them that until May it had been dry"
  const phrase = words[at + 1]!.pos === 'ADP' ? chunkStarting(phrases, at + 2) : undefined;
  if (phrase && isClause(phrases, isComma(words[phrase.to]) ? phrase.to + 1 : phrase.to, limit)) return true;
  // Tagged as a pronoun or determiner, it is still a conjunction where a subject and a verb follow.
  const gerund = phrases.groups[phrases.groupOf[at + 1]!]?.form === 'gerund';
  return gerund || (phrases.chunkOf[at + 1]! >= 0 && phrases.chunkOf[at + 1] !== phrases.chunkOf[at]);
}

/** The word after an insertion that a comma opens ("the meeting, requested by Holm, would"), else after the comma. */
function afterInsertion(phrases: Phrases, comma: number, limit: number): number {
  const { words } = phrases;
  const inner = phrases.groups[phrases.groupOf[comma + 1]!];
  const opens =
    (inner && (inner.form === 'past' || inner.form === 'gerund')) ||
    words[comma + 1]?.pos === 'ADP' ||
    words[comma + 1]?.pos === 'PRON';
  if (!opens) return comma + 1;
  for (let i = comma + 2; i < limit && i - comma < 20; i++) if (isComma(words[i])) return i + 1;
  return comma + 1;
}

/** A noun phrase and then a finite verb: a clause without "that". */
export function isClause(phrases: Phrases, at: number, limit: number): boolean {
  const { words } = phrases;
  const chunk = chunkStarting(phrases, at);
  if (!chunk) return false;
  const pronoun = chunk.kind === 'pronoun' ? words[chunk.head]!.lower : '';
  if (/^(?:him|them|me|us|himself|herself|themselves|itself|her)$/.test(pronoun)) return false;
  const whole = phraseFrom(phrases, at, limit);
  let next = whole?.to ?? chunk.to;
  if (isComma(words[next])) next = afterInsertion(phrases, next, limit);
  while (next < limit && words[next]!.pos === 'ADV' && phrases.groupOf[next]! < 0) next++;
  const group = next < limit ? phrases.groups[phrases.groupOf[next]!] : undefined;
  if (group) return hasTense(phrases, group);
  const direct = phrases.groups[phrases.groupOf[chunk.to] ?? -1];
  return direct !== undefined && chunk.to < limit && hasTense(phrases, direct);
}

const reportingParticiple =
  /^(?:say|add|argue|note|warn|claim|insist|call|accuse|cite|suggest|tell|point|write|describe|explain|urge|predict|vow|promise)$/;

/**
 * Where a content that began before ends: with its sentence, or where the reporting voice comes back.
 * What stops a clause and what stops a noun phrase was counted in annotated news: relative clauses after a comma and
 * new coordinated clauses mostly belong to the reporter, prepositional phrases and conditions to the speaker.
 */
export function clauseEnd(phrases: Phrases, start: number, limit: number, kind: 'clause' | 'phrase'): number {
  const { words } = phrases;
  let brackets = 0;
  for (let i = start; i < limit; i++) {
    const word = words[i]!;
    if (word.text === '(') brackets++;
    else if (word.text === ')' && --brackets < 0) return i;
    if (i === start || brackets > 0) continue;
    if (word.pos === 'QUOTE' && i > start + 1 && isComma(words[i - 1])) return i - 1;
    const next = words[i + 1];
    // A phrase that is quoted is quoted whole.
    if (!next || (kind === 'phrase' && word.quoted && next.quoted)) continue;
    const group = phrases.groups[phrases.groupOf[i + 1]!];
    if (isComma(word)) {
      if (next.lower === 'including' || (i === start + 1 && words[start]!.lower === 'that')) continue;
      if (group?.form === 'gerund' && reportingParticiple.test(words[group.head]!.lemma)) return i;
      if (next.lower === 'which' && next.pos === 'PRON' && !isInserted(phrases, start, i, limit)) return i;
      if (next.lower === 'according' && !isInserted(phrases, start, i, limit)) return i;
      if (/^(?:and|but|yet|while|whereas)$/.test(next.lower) && isClause(phrases, i + 2, limit)) return i;
      if (next.lower === 'but' && kind === 'phrase') return i;
      if (next.pos === 'CCONJ' && reportsAgain(phrases, i + 2)) return i;
      if (kind === 'phrase' && stopsPhrase(phrases, start, i + 1, limit)) return i;
      if (reportsAfterComma(phrases, i + 1, limit)) return i;
    } else if (kind === 'phrase') {
      if (
        (word.pos === 'CCONJ' && group !== undefined && !isParallel(phrases, start, group)) ||
        word.lower === 'while' ||
        (word.lower === 'before' && word.pos !== 'ADV')
      )
        return i;
      if (word.lower === 'but') return i;
    } else if (isDash(word) && word.text !== '-' && reportsAfterComma(phrases, i + 1, limit)) return i;
    else if (word.lower === 'according' && next.lower === 'to' && !isComma(words[i - 1])) return i;
    else if ((word.lower === 'after' || word.lower === 'as') && othersReport(phrases, i + 1, limit)) return i;
  }
  return limit;
}

/** "The tender, which drew four bids, was fair", "that, according to readings, it was safe": the clause has its verb behind what a comma opens. */
function isInserted(phrases: Phrases, start: number, comma: number, limit: number): boolean {
  const tensed = (from: number, to: number) =>
    phrases.groups.some((group) => group.from >= from && group.to <= to && hasTense(phrases, group));
  if (tensed(start, comma)) return false;
  for (let i = comma + 2; i < limit - 1; i++) if (isComma(phrases.words[i])) return tensed(i + 1, limit);
  return false;
}

/** "Said it would cost too much, and described it as a mistake": behind the comma the speaker reports on. */
function reportsAgain(phrases: Phrases, at: number): boolean {
  const group = phrases.groups[phrases.groupOf[at] ?? -1];
  const lemma = group ? phrases.words[group.head]!.lemma : '';
  return (
    group?.from === at &&
    group.form === 'past' &&
    /^(?:say|add|describe|call|accuse|insist|warn|urge|argue)$/.test(lemma)
  );
}

/** "… after the agency said that": somebody else reports, which is no part of what is said here. */
function othersReport(phrases: Phrases, at: number, limit: number): boolean {
  const whole = phraseFrom(phrases, at, limit);
  const group = whole ? phrases.groups[phrases.groupOf[whole.to] ?? -1] : undefined;
  return (
    group !== undefined &&
    group.form === 'past' &&
    /^(?:say|report|announce|reveal|claim|confirm|warn)$/.test(phrases.words[group.head]!.lemma)
  );
}

/** What begins after a comma and is no part of a noun phrase before it: a name, a relative clause, a participle, a coordinate. */
function stopsPhrase(phrases: Phrases, start: number, at: number, limit: number): boolean {
  const word = phrases.words[at]!;
  const group = phrases.groups[phrases.groupOf[at]!];
  if (group) return group.form !== 'infinitive' && !isParallel(phrases, start, group);
  if (word.pos === 'PROPN' && isListed(phrases, at, limit)) return false;
  if (word.pos === 'CCONJ') return word.lower !== 'or';
  return (
    word.pos === 'PROPN' || word.pos === 'DET' || word.pos === 'PRON' || word.pos === 'SCONJ' || word.lower === 'while'
  );
}

/** "of hiding the leak and blaming the crew", "to stay and fight": a verb in the form of one before it shares its place. */
function isParallel(phrases: Phrases, start: number, group: VerbGroup): boolean {
  if (group.form === 'past') return false;
  const earlier = phrases.groups.filter((one) => one.from >= start && one.to <= group.from);
  if (group.form === 'gerund') return earlier[0]?.form === 'gerund';
  const bare = group.auxiliaries.length === 0 && phrases.words[group.head]!.lower === phrases.words[group.head]!.lemma;
  return bare && earlier.at(-1)?.form === 'infinitive';
}

/** "Norland, Sudland and the isles": names with a comma between them, up to an "and". */
function isListed(phrases: Phrases, at: number, limit: number): boolean {
  const { words } = phrases;
  let next = chunkStarting(phrases, at)?.to ?? limit;
  while (next < limit && isComma(words[next])) {
    if (words[next + 1]?.pos === 'CCONJ') break;
    next = chunkStarting(phrases, next + 1)?.to ?? limit;
  }
  const joined = isComma(words[next]) ? next + 1 : next;
  const last = words[joined]?.pos === 'CCONJ' ? chunkStarting(phrases, joined + 1) : undefined;
  return last !== undefined && last.to <= limit && (phrases.groupOf[last.to] ?? -1) < 0;
}

/** ", she said" or ", said the minister" at the end or in the middle of a sentence. */
function reportsAfterComma(phrases: Phrases, at: number, limit: number): boolean {
  const { words } = phrases;
  const whole = phraseFrom(phrases, at, limit);
  const group = phrases.groups[phrases.groupOf[whole ? whole.to : at] ?? -1];
  if (!group || (whole && group.from !== whole.to)) return false;
  if (
    !/^(?:say|add|write|tweet|note|argue|explain|report|insist|claim|warn|recall|acknowledge|concede|announce|declare|accuse|allege|charge|complain|criticise|criticize|lament|boast|joke|reply|respond)$/.test(
      words[group.head]!.lemma,
    )
  )
    return false;
  const after = words[group.to];
  return group.to >= limit || !after || isComma(after) || isStop(after) || after.pos === 'ADP';
}

/** The first word of the sentence that holds a word. */
export function sentenceFloor(phrases: Phrases, from: number): number {
  const { words } = phrases;
  for (let i = from - 1; i >= 0; i--) if (isStop(words[i]!) || words[i]!.text === ':') return i + 1;
  return 0;
}
