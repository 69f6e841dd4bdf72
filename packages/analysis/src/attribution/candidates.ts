import {
  chunkEnding,
  chunkStarting,
  hasTense,
  isComma,
  isDash,
  type NounPhrase,
  type Phrases,
  phraseFrom,
  type Range,
  subjectBefore,
  subjectEnding,
  type VerbGroup,
} from './phrases.ts';
import type { Word } from './words.ts';

/** A place where one word may report: who, the words, what, before the lexicon has judged it. */
export interface Candidate {
  /** What the lexicon is asked: the lemma, with its particle ("point out"). */
  lemma: string;
  frame: string;
  form: VerbGroup['form'] | 'noun';
  passive: boolean;
  negative: boolean;
  /** Index of the word that makes it a cue. */
  head: number;
  source: Range | null;
  cue: Range;
  content: Range[];
  /** The main verb of the group that governs this infinitive: "refused" in "refused to say that …". */
  governor?: { head: number; lemma: string; from: number } | undefined;
}

const particles = new Set(['out', 'up', 'down', 'off', 'back', 'forth', 'over', 'aside']);
const whWords = new Set('whether if how why what who when where which whom'.split(' '));
const clauseOpeners = new Set(
  'if when as while because although though unless until since after before once given'.split(' '),
);
/** A mark or word that closes a sentence. An abbreviation's full stop does not. */
const isStop = (word: Word) => word.ends || /^[?!;]$/.test(word.text);

/** The end of the passage's sentence from a word on: a full stop, question mark or semicolon outside names. */
export function sentenceLimit(phrases: Phrases, from: number): number {
  const { words } = phrases;
  for (let i = from; i < words.length; i++) if (isStop(words[i]!)) return words[i]!.pos === 'PUNCT' ? i : i + 1;
  return words.length;
}

const media = new Set(
  'statement interview post tweet speech letter email e-mail report memo filing message facebook twitter court video release blog editorial column article memoir book testimony message text remarks twitter release note telegram'.split(
    ' ',
  ),
);

/** "in a statement", "on Facebook": the words name the medium, and belong to the cue. */
const isMedium = (phrases: Phrases, preposition: Word, chunk: NounPhrase) =>
  /^(?:in|on|via|by|through)$/.test(preposition.lower) && media.has(phrases.words[chunk.head]!.lower);

/** In "Although he said it was late, he stayed" and "Holm, who says he knew, resigned" what is said ends at the comma. */
function frontedLimit(phrases: Phrases, group: VerbGroup, floor: number, limit: number): number {
  const { words } = phrases;
  const subject = group.form === 'infinitive' ? null : subjectBefore(phrases, group, floor);
  const from = subject?.from ?? group.from;
  const first = words[floor];
  const opener = words[from - 1];
  const subordinate =
    (first !== undefined &&
      floor < group.from &&
      subordinators.test(first.lower) &&
      !commaBetween(phrases, floor, group.from)) ||
    (opener !== undefined && from > floor && subordinators.test(opener.lower));
  const relative =
    subject !== null &&
    subject.to - subject.from === 1 &&
    /^(?:who|which)$/.test(words[from]!.lower) &&
    isComma(opener);
  const opening = group.from === floor && (group.form === 'past' || group.form === 'gerund');
  if (!subordinate && !relative && !opening) return limit;
  for (let i = group.to; i < limit - 2; i++) {
    if (!isComma(words[i])) continue;
    const next = phrases.groups[phrases.groupOf[i + 1]!];
    if (relative ? next !== undefined && hasTense(phrases, next) : isClause(phrases, i + 1, limit)) return i;
  }
  return limit;
}

const subordinators = /^(?:although|though|while|when|as|if|because|since|after|before|where|whereas|once|even)$/;

function commaBetween(phrases: Phrases, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isComma(phrases.words[i])) return true;
  return false;
}

interface Landing {
  at: number;
  recipient: boolean;
  /** The end of modifiers that gold standards count to the cue ("said in a statement"); -1 where none. */
  modifiersEnd: number;
}

/** Positions after a verb where its clause may begin: at once, after a recipient, after adverbs and phrases of time or place. */
function landings(phrases: Phrases, start: number, limit: number): Landing[] {
  const { words } = phrases;
  const found: Landing[] = [{ at: start, recipient: false, modifiersEnd: -1 }];
  let at = start;
  let recipient = false;
  let modifiersEnd = -1;
  for (let steps = 0; steps < 8 && at < limit; steps++) {
    const word = words[at]!;
    const chunk = chunkStarting(phrases, at);
    if (chunk?.kind === 'time' && word.lower !== 'that') {
      at = chunk.to;
      if (!recipient && chunk.from === start) modifiersEnd = at;
    } else if (chunk && !recipient && steps === 0) {
      const whole = chunk;
      at = whole.to;
      recipient = true;
      // "told reporters in Oslo that": the place follows in the next round.
    } else if (word.pos === 'ADP' && chunkStarting(phrases, at + 1)) {
      const inner = chunkStarting(phrases, at + 1)!;
      at = inner.to;
      if (isMedium(phrases, word, inner) && modifiersEnd === inner.from - 1 - (recipient ? 1 : 0)) modifiersEnd = at;
      else if (isMedium(phrases, word, inner) && !recipient && inner.from - 1 === start) modifiersEnd = at;
    } else if (word.pos === 'ADV') {
      at++;
    } else break;
    found.push({ at, recipient, modifiersEnd });
  }
  return found;
}

export function isThat(phrases: Phrases, at: number, limit: number): boolean {
  const { words } = phrases;
  if (words[at]?.lower !== 'that' || at + 1 >= limit) return false;
  if (words[at]!.pos === 'SCONJ') return true;
  // Tagged as a pronoun or determiner, it is still a conjunction where a subject and a verb follow.
  return phrases.chunkOf[at + 1]! >= 0 && phrases.chunkOf[at + 1] !== phrases.chunkOf[at];
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
function isClause(phrases: Phrases, at: number, limit: number): boolean {
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
    if (word.pos === 'QUOTE' && i > start + 1 && (isComma(words[i - 1]) || words[i - 1]!.text === ':')) return i - 1;
    const next = words[i + 1];
    if (!next) continue;
    const group = phrases.groups[phrases.groupOf[i + 1]!];
    if (isComma(word)) {
      if (group?.form === 'gerund' && reportingParticiple.test(words[group.head]!.lemma)) return i;
      if (next.lower === 'according' || (next.lower === 'which' && next.pos === 'PRON')) return i;
      if (/^(?:and|but|yet|while|whereas)$/.test(next.lower) && isClause(phrases, i + 2, limit)) return i;
      if (next.lower === 'but' && kind === 'phrase') return i;
      if (kind === 'phrase' && stopsPhrase(phrases, i + 1)) return i;
      if (reportsAfterComma(phrases, i + 1, limit)) return i;
    } else if (kind === 'phrase') {
      if (
        (word.pos === 'CCONJ' && group !== undefined) ||
        word.lower === 'while' ||
        (word.lower === 'before' && word.pos !== 'ADV')
      )
        return i;
      if (word.lower === 'but') return i;
    } else if (isDash(word) && word.text !== '-' && reportsAfterComma(phrases, i + 1, limit)) return i;
    else if (word.lower === 'according' && next.lower === 'to') return i;
    else if ((word.lower === 'after' || word.lower === 'as') && othersReport(phrases, i + 1, limit)) return i;
  }
  return limit;
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
function stopsPhrase(phrases: Phrases, at: number): boolean {
  const word = phrases.words[at]!;
  const group = phrases.groups[phrases.groupOf[at]!];
  if (group) return group.form !== 'infinitive';
  if (word.pos === 'CCONJ') return word.lower !== 'or';
  return (
    word.pos === 'PROPN' || word.pos === 'DET' || word.pos === 'PRON' || word.pos === 'SCONJ' || word.lower === 'while'
  );
}

/** ", she said" or ", said the minister" at the end or in the middle of a sentence. */
function reportsAfterComma(phrases: Phrases, at: number, limit: number): boolean {
  const { words } = phrases;
  const whole = phraseFrom(phrases, at, limit);
  const group = phrases.groups[phrases.groupOf[whole ? whole.to : at] ?? -1];
  if (!group || (whole && group.from !== whole.to)) return false;
  if (
    !/^(?:say|add|write|tweet|note|argue|explain|report|insist|claim|warn|recall|acknowledge|concede|announce|declare)$/.test(
      words[group.head]!.lemma,
    )
  )
    return false;
  const after = words[group.to];
  return group.to >= limit || !after || isComma(after) || isStop(after) || after.pos === 'ADP';
}

/** The subject of a group, or the one it shares with an earlier verb: "X resigned and said", ", saying that". */
export function sourceOf(phrases: Phrases, group: VerbGroup, floor: number): Range | null {
  const own = group.form === 'finite' || group.form === 'past' ? subjectBefore(phrases, group, floor) : null;
  if (own) return own;
  const index = phrases.groupOf[group.head]!;
  const { words } = phrases;
  const before = words[group.from - 1];
  if (
    group.form === 'gerund' &&
    before &&
    !isComma(before) &&
    before.pos !== 'ADP' &&
    before.pos !== 'CCONJ' &&
    before.pos !== 'SCONJ'
  ) {
    const chunk = chunkEnding(phrases, group.from);
    if (chunk && chunk.kind !== 'time' && chunk.kind !== 'pronoun') return subjectBefore(phrases, group, floor);
  }
  if (group.form === 'gerund' && isComma(before)) {
    // "State media, citing the agency, reported": the insertion shares the subject that stands before it.
    const subject = subjectEnding(phrases, group.from - 1, floor);
    if (
      subject &&
      subject.from === floor &&
      !phrases.groups.some((other) => other.from < group.from && other.from >= subject.to)
    )
      return subject;
  }
  return sharedSubject(phrases, group, index, floor) ?? subjectAfter(phrases, group, floor);
}

/** The subject of an earlier verb of the sentence that this verb shares. */
function sharedSubject(phrases: Phrases, group: VerbGroup, index: number, floor: number): Range | null {
  const { words } = phrases;
  const usable: { subject: Range; embedded: boolean }[] = [];
  for (let k = index - 1; k >= 0 && index - k < 12; k--) {
    const other = phrases.groups[k]!;
    if (other.from < floor) break;
    if (other.form !== 'finite' && other.form !== 'past') continue;
    const subject = subjectBefore(phrases, other, floor);
    if (!subject) continue;
    const first = words[subject.from]!;
    const alone = subject.to - subject.from === 1;
    if (alone && /^(?:which|that|who|what|it|there)$/.test(first.lower) && group.form !== 'infinitive') continue;
    const before = words[subject.from - 1];
    // The subject of "that he was ill", "said he was ill", "when he was ill" belongs to an inner clause.
    const embedded =
      before !== undefined &&
      subject.from > floor &&
      (before.pos === 'SCONJ' ||
        /^(?:how|no)$/.test(words[subject.from - 2]?.lower ?? '') ||
        before.lower === 'that' ||
        before.pos === 'VERB' ||
        /^(?:if|when|whether|because|after|before|as|while|since|who|which|what|how|why|where)$/.test(before.lower));
    usable.push({ subject, embedded });
    if (!embedded) break;
  }
  const comma = isComma(words[group.from - 1]) || words[group.from - 1]?.pos === 'CCONJ';
  return ((comma ? usable.find((one) => !one.embedded) : undefined) ?? usable[0])?.subject ?? null;
}

/** "Speaking to reporters, the minister …": the subject stands after the participle's comma. */
function subjectAfter(phrases: Phrases, group: VerbGroup, floor: number): Range | null {
  const { words } = phrases;
  if (group.form === 'gerund' || group.form === 'past') {
    for (let i = group.to; i < phrases.words.length && i - group.to < 40; i++) {
      if (!isComma(words[i])) continue;
      const whole = phraseFrom(phrases, i + 1, phrases.words.length);
      const main = whole ? phrases.groups[phrases.groupOf[whole.to] ?? -1] : undefined;
      if (whole && main && group.from <= floor + 1) return whole;
    }
  }
  return null;
}

/** "Asked about it, he …", "when asked whether …": a participle whose subject is asked, not asking. */
function isBareParticiple(phrases: Phrases, group: VerbGroup): boolean {
  const { words } = phrases;
  if (group.form !== 'past' || words[group.head]!.lemma !== 'ask') return false;
  const before = words[group.from - 1];
  return (
    before === undefined ||
    before.ends ||
    /^(?:when|if|once|after|being)$/.test(before.lower) ||
    (isComma(before) && chunkEnding(phrases, group.from - 1) === undefined)
  );
}

/** Verbs that need a noun to say what is done: "expressed hope that", "voiced support for", "made the claim that". */
const lightVerbs = new Set(
  'express voice make give issue have raise signal offer float convey articulate register deliver intimate harbor harbour hold share'.split(
    ' ',
  ),
);

/** Verbs with two objects, of which the first is the hearer: "offered the crowd a promise". */
const giving = new Set('offer give show tell hand send promise ask'.split(' '));

/** Every way in which the verbs of a passage could report something. */
export function verbCandidates(phrases: Phrases): Candidate[] {
  const { words } = phrases;
  const found: Candidate[] = [];
  for (const group of phrases.groups) {
    const head = words[group.head]!;
    if (head.quoted) continue;
    const floor = sentenceFloor(phrases, group.from);
    const limit = frontedLimit(phrases, group, floor, sentenceLimit(phrases, group.to));
    let start = group.to;
    let lemma = head.lemma;
    if (words[start] && particles.has(words[start]!.lower) && start < limit) {
      lemma = `${lemma} ${words[start]!.lower}`;
      start++;
    }
    const passiveAlone = isBareParticiple(phrases, group);
    const source = group.passive || passiveAlone ? null : sourceOf(phrases, group, floor);
    const subject = group.passive || /^(?:seem|appear)$/.test(lemma) ? subjectBefore(phrases, group, floor) : null;
    const governing = group.form === 'infinitive' ? phrases.groups[phrases.groupOf[group.from - 1] ?? -1] : undefined;
    const governor =
      governing && governing.to === group.from
        ? { head: governing.head, lemma: words[governing.head]!.lemma, from: governing.from }
        : undefined;
    const base = {
      lemma,
      form: group.form,
      passive: group.passive,
      negative: group.negative || (governing !== undefined && governor !== undefined && governing.negative),
      head: group.head,
      governor,
    };
    const cueTo = (end: number): Range => ({ from: group.from, to: end });
    const push = (frame: string, cue: Range, content: Range[], from: Range | null = source) =>
      found.push({ ...base, frame, cue, content, source: from });

    for (const landing of landings(phrases, start, limit)) {
      const { at } = landing;
      const word = words[at];
      const cue = cueTo(Math.max(landing.modifiersEnd, start));
      const prefix = landing.recipient ? 'np-' : '';
      if (!word || at >= limit) break;
      if (word.pos === 'QUOTE') {
        push(`${prefix}quote`, cue, [{ from: at, to: at + 1 }]);
        break;
      }
      if ((isComma(word) || word.text === ':') && words[at + 1]?.pos === 'QUOTE') {
        push(`${prefix}quote`, cue, [{ from: at + 1, to: at + 2 }]);
        break;
      }
      if (word.text === ':' && at + 1 < words.length) {
        push(`${prefix}colon`, cue, [{ from: at + 1, to: limit }]);
        break;
      }
      if (isThat(phrases, at, limit)) {
        const light = landing.recipient && lightVerbs.has(lemma);
        push(`${prefix}that`, light ? cueTo(at) : cue, [{ from: at, to: clauseEnd(phrases, at, limit, 'clause') }]);
        break;
      }
      if (whWords.has(word.lower) && (landing.at === start || landing.recipient) && word.lower !== 'which') {
        push(`${prefix}wh`, cue, [{ from: at, to: clauseEnd(phrases, at, limit, 'clause') }]);
        break;
      }
      const infinitive = phrases.groups[phrases.groupOf[at]!];
      if (infinitive?.form === 'gerund' && infinitive.from === at && at === start) {
        push('ing', cueTo(start), [{ from: at, to: clauseEnd(phrases, at, limit, 'phrase') }]);
        break;
      }
      // "refused on Tuesday to say", but not "called for Holm to resign".
      const timed = at > start && (chunkEnding(phrases, at)?.kind === 'time' || words[at - 1]!.pos === 'ADV');
      const direct = at === start || timed || at === chunkStarting(phrases, start)?.to;
      if (infinitive?.form === 'infinitive' && infinitive.from === at && direct) {
        const from = landing.recipient ? start : at;
        push(`${prefix}to`, cueTo(start), [{ from, to: clauseEnd(phrases, at, limit, 'clause') }]);
        break;
      }
      if (
        isClause(phrases, at, limit) ||
        (landing.at === start && clauseOpeners.has(word.lower) && word.pos !== 'ADP')
      ) {
        push(`${prefix}clause`, cue, [{ from: at, to: clauseEnd(phrases, at, limit, 'clause') }]);
        break;
      }
    }

    // "said succeeding would be hard", "said yes": what follows is said, whatever its form.
    if (words[start] && start < limit && !isComma(words[start]) && words[start]!.pos !== 'PUNCT') {
      push('rest', cueTo(start), [{ from: start, to: clauseEnd(phrases, start, limit, 'clause') }]);
    }
    // An object or a preposition at once.
    const next = words[start];
    if (next && start < limit) {
      const chunk = chunkStarting(phrases, start);
      const governed =
        chunk && chunk.kind === 'noun' && lightVerbs.has(lemma) && words[chunk.from]!.pos !== 'PRON'
          ? words[chunk.to]
          : undefined;
      if (
        chunk &&
        governed &&
        /^(?:for|about|of|on|over|against|in|with)$/.test(governed.lower) &&
        governed.pos === 'ADP' &&
        chunk.to + 1 < limit
      ) {
        push(`noun:${words[chunk.head]!.lemma}`, cueTo(chunk.to + 1), [
          { from: chunk.to + 1, to: clauseEnd(phrases, chunk.to + 1, limit, 'phrase') },
        ]);
      }
      if (chunk && chunk.kind !== 'time') {
        const second = giving.has(lemma) ? chunkStarting(phrases, chunk.to) : undefined;
        if (second && second.kind !== 'time' && second.kind !== 'pronoun' && second.to <= limit) {
          push('np', cueTo(start), [{ from: second.from, to: clauseEnd(phrases, second.to - 1, limit, 'phrase') }]);
        } else push('np', cueTo(start), [{ from: start, to: clauseEnd(phrases, chunk.to - 1, limit, 'phrase') }]);
      } else if (next.pos === 'ADP' && start + 1 < limit && words[start + 1]!.pos !== 'QUOTE') {
        push(`prep:${next.lower}`, cueTo(start + 1), [
          { from: start + 1, to: clauseEnd(phrases, start + 1, limit, 'phrase') },
        ]);
      } else if (next.pos === 'ADJ' || next.pos === 'ADV') {
        push('adj', cueTo(start), [{ from: start, to: clauseEnd(phrases, start, limit, 'phrase') }]);
      }
    }
    // "many voters are expected to …", "it appears …": what is said stands on both sides.
    if (subject) {
      const end = clauseEnd(phrases, Math.max(start, group.to), limit, 'clause');
      const agent = words[start]?.lower === 'by' ? phraseFrom(phrases, start + 1, limit) : null;
      const rest: Range[] = end > start && !agent ? [{ from: start, to: end }] : [];
      const frame =
        rest.length && words[start]
          ? `subject:${words[start]!.lower === 'to' ? 'to' : words[start]!.lower === 'as' ? 'as' : phrases.chunkOf[start]! >= 0 ? 'np' : 'other'}`
          : agent
            ? 'subject:by'
            : 'subject';
      const expletive = subject.to - subject.from === 1 && words[subject.from]!.lower === 'it' && rest.length > 0;
      push(
        frame,
        cueTo(agent || frame === 'subject:as' ? start + 1 : start),
        [...(expletive ? [] : [{ from: subject.from, to: subject.to }]), ...rest],
        agent,
      );
    }
    const relative = source && start < limit ? words[source.from - 1] : undefined;
    const governs = phrases.groups[phrases.groupOf[start]!];
    if (
      source &&
      relative &&
      /^(?:which|who|that|whom|what)$/.test(relative.lower) &&
      relative.pos !== 'SCONJ' &&
      governs &&
      governs.form !== 'gerund'
    ) {
      push('relative', cueTo(start), [
        { from: source.from - 1, to: source.from },
        { from: start, to: clauseEnd(phrases, start, limit, 'clause') },
      ]);
    }
    const reported = source ? asReported(phrases, group, source, start, floor, sentenceLimit(phrases, group.to)) : null;
    if (reported) push('as', cueTo(start), [reported]);
    const after = contentBefore(phrases, group, start, floor, limit);
    if (after) push(after.frame, after.cue, after.content, after.source);
  }
  return found;
}

/** The first word of the sentence that holds a word. */
export function sentenceFloor(phrases: Phrases, from: number): number {
  const { words } = phrases;
  for (let i = from - 1; i >= 0; i--) if (isStop(words[i]!) || words[i]!.text === ':') return i + 1;
  return 0;
}

/** Verbs whose object is the hearer. */
const addressed = new Set('tell ask remind assure inform advise text warn write email notify promise'.split(' '));

/** "As the paper reported, the pier was closed", "The pier was closed, as the paper reported": the rest of the sentence is said. */
function asReported(
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
  return isComma(words[source.from - 2]) && source.from - 2 > floor ? { from: floor, to: source.from - 2 } : null;
}

/** True where a finite verb follows before the sentence ends: "Voters, she said, want change". */
function resumes(phrases: Phrases, from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) {
    const group = phrases.groups[phrases.groupOf[i]!];
    if (group && hasTense(phrases, group)) return true;
  }
  return false;
}

/** `“…,” she said`, `“…,” said the minister`, `The dam held, she said`: what is said comes first. */
function contentBefore(
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
  // A clause before the comma, with a finite verb of its own, or one that goes on after the insertion.
  let finite = isComma(next) && at + 1 < limit && resumes(phrases, at + 1, limit);
  for (let i = left - 2; i >= floor && left - i < 80 && !finite; i--) {
    const other = phrases.groups[phrases.groupOf[i]!];
    if (other && hasTense(phrases, other)) finite = true;
  }
  if (!finite) return null;
  const content: Range[] = [{ from: floor, to: left - 1 }];
  const resumed = phrases.groups[phrases.groupOf[at + 1] ?? -1];
  if (isComma(next) && at + 1 < limit && resumed?.form !== 'gerund') {
    content.push({ from: at + 1, to: clauseEnd(phrases, at + 1, limit, 'clause') });
  }
  return { frame: 'clause-before', cue: modifiers, content, source };
}
