import type { Word } from './words.ts';

/** A half-open range of indexes into a passage's words. */
export interface Range {
  from: number;
  to: number;
}

export interface NounPhrase extends Range {
  head: number;
  kind: 'noun' | 'name' | 'pronoun' | 'time';
}

/** `finite` verbs take a subject of their own; a `past` form alone may be a main verb or a participle. */
export type VerbForm = 'finite' | 'past' | 'infinitive' | 'gerund';

export interface VerbGroup extends Range {
  /** The main verb, last of the group. */
  head: number;
  form: VerbForm;
  passive: boolean;
  negative: boolean;
  /** Modal or other auxiliary lemmas, in order. */
  auxiliaries: string[];
}

/** What a shallow reading of one passage finds. */
export interface Phrases {
  words: readonly Word[];
  groups: VerbGroup[];
  chunks: NounPhrase[];
  /** Index of the chunk that covers each word, or -1. */
  chunkOf: Int32Array;
  /** Index of the verb group that covers each word, or -1. */
  groupOf: Int32Array;
}

/** How far a phrase is followed from its head: keeps the work per word constant. */
const reach = 60;

const timeNouns = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight ' +
    'january february march april may june july august september october november december ' +
    'morning afternoon evening night week month year weekend day hour'
  ).split(' '),
);
const timeModifiers = new Set('last next this early late earlier later that each every on the same'.split(' '));
const possessivePronouns = new Set("my your his her its our their whose 's '".split(' '));
const subjectPronouns = new Set(
  'i you he she it we they who whoever everyone everybody someone somebody nobody anyone anybody one this that these those which what'.split(
    ' ',
  ),
);
const relativePronouns = new Set(['who', 'which', 'that', 'whom', 'whose']);
const negatives = new Set(['not', "n't", 'never', 'n’t']);
const beForms = new Set("am is are was were be been being 's 're 'm got get gets getting".split(' '));
export const modals = new Set('will would can could may might must shall should ll wo ca'.split(' '));
const irregularParticiples = /(?:ed|en|wn|rn|pt|ght|ld|nt|de|ung|uck|ut|et|st|id|ne|und|ad|ft|un|um|ade|lt|it|ead)$/;
const finiteAuxiliaries = new Set(
  "am is are was were has have had do does did 's 're 'm 've 'd 'll will would can could may might must shall should ca wo".split(
    ' ',
  ),
);

export const isComma = (word: Word | undefined) => word !== undefined && word.text === ',';
export const isDash = (word: Word | undefined) => word !== undefined && /^(?:--+|—|–|―|-)$/.test(word.text);
const isVerbal = (word: Word | undefined) => word !== undefined && (word.pos === 'VERB' || word.pos === 'AUX');

function isNominal(word: Word): boolean {
  return word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'NUM' || word.pos === 'SYM' || word.pos === 'X';
}

function findGroups(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let i = 0;
  while (i < words.length) {
    let j = i;
    // Adverbs and "to" may open a group only where a verb follows at once.
    while (j < words.length && j - i < 4 && (words[j]!.pos === 'ADV' || words[j]!.pos === 'PART')) j++;
    const start = words[j];
    if (!start || !isVerbal(start)) {
      i = Math.max(i + 1, j > i && start?.pos === 'QUOTE' ? j : i + 1);
      continue;
    }
    let from = i;
    // "so", "when", "how" … before a verb belong to the clause, not to the verb.
    while (
      from < j &&
      /^(?:so|when|how|why|where|then|here|there|as|even|however|too|more|most|less)$/.test(words[from]!.lower)
    )
      from++;
    if (words[from]!.lower === "'s" && words[from]!.pos === 'PART') from++;
    let head = j;
    let end = j + 1;
    const auxiliaries: string[] = [];
    let negative = false;
    for (let k = from; k < j; k++) if (negatives.has(words[k]!.lower)) negative = true;
    if (/^(?:neither|nor)$/.test(words[from - 1]?.lower ?? '')) negative = true;
    if (start.pos === 'AUX') {
      auxiliaries.push(start.lemma);
      let k = j + 1;
      while (k < words.length && k - j < 9) {
        const word = words[k]!;
        if (word.pos === 'AUX') {
          auxiliaries.push(word.lemma);
          head = k;
          end = ++k;
        } else if (word.pos === 'PART' && negatives.has(word.lower)) {
          negative = true;
          end = ++k;
        } else if (word.pos === 'ADV') {
          if (word.lower === 'never') negative = true;
          k++;
        } else if (word.pos === 'VERB') {
          // "is that", "has plans": only a form that an auxiliary can govern goes on.
          head = k;
          end = k + 1;
          break;
        } else if (isComma(word) && words[k + 1]?.pos === 'ADV' && isComma(words[k + 2] ?? words[k + 3])) {
          k += words[k + 2]?.text === ',' ? 3 : 4;
          if (!isVerbal(words[k])) break;
        } else break;
      }
    }
    const group: VerbGroup = { from, to: end, head, form: 'finite', passive: false, negative, auxiliaries };
    const main = words[head]!;
    const first = words.slice(from, j).find((word) => word.pos === 'PART' && word.lower === 'to');
    const auxiliary = words[j]!;
    if (first) group.form = 'infinitive';
    else if (auxiliary.pos === 'AUX') {
      group.form = auxiliary.lower === 'being' || auxiliary.lower === 'having' ? 'gerund' : 'finite';
    } else if (/ing$/.test(main.lower) && main.lower !== main.lemma && main.lower.length > 4) group.form = 'gerund';
    else if (main.lower !== main.lemma && irregularParticiples.test(main.lower) && !/s$/.test(main.lower))
      group.form = 'past';
    if (head !== j && main.pos === 'VERB') {
      const governing = lastAuxiliary(words, j, head);
      group.passive =
        governing !== undefined &&
        beForms.has(governing.lower) &&
        !/ing$/.test(main.lower) &&
        irregularParticiples.test(main.lower);
    }
    if (head !== j) group.auxiliaries = main.pos === 'AUX' ? group.auxiliaries.slice(0, -1) : group.auxiliaries;
    groups.push(group);
    i = end;
  }
  return groups;
}

function lastAuxiliary(words: readonly Word[], from: number, to: number): Word | undefined {
  for (let k = to - 1; k >= from; k--) if (words[k]!.pos === 'AUX') return words[k];
  return undefined;
}

function findChunks(words: readonly Word[], groupOf: Int32Array): NounPhrase[] {
  const chunks: NounPhrase[] = [];
  let i = 0;
  while (i < words.length) {
    const word = words[i]!;
    if (groupOf[i]! >= 0 || !(isNominal(word) || ['DET', 'PRON', 'ADJ'].includes(word.pos))) {
      i++;
      continue;
    }
    if (word.pos === 'PRON' && !possessivePronouns.has(word.lower)) {
      // "this week", "that idea" are sometimes tagged as a pronoun before a noun.
      const determines = /^(?:this|that|these|those|some|all|both|many|another|any|each)$/.test(word.lower);
      const next = words[i + 1];
      if (!(determines && next && groupOf[i + 1]! < 0 && (isNominal(next) || next.pos === 'ADJ'))) {
        chunks.push({ from: i, to: i + 1, head: i, kind: 'pronoun' });
        i++;
        continue;
      }
    }
    let j = i;
    let head = -1;
    while (j < words.length && j - i < reach) {
      const w = words[j]!;
      const next = words[j + 1];
      if (groupOf[j]! >= 0) break;
      if (isNominal(w)) {
        // A day or "last week" after a head begins a phrase of time.
        if (
          head >= 0 &&
          timeNouns.has(w.lower) &&
          w.pos === 'PROPN' &&
          w.lower.length > 3 &&
          isWeekday(w.lower) &&
          !isNominalAt(words, j + 1)
        )
          break;
        head = j;
        j++;
      } else if (w.pos === 'DET' || (w.pos === 'PRON' && (j === i || possessivePronouns.has(w.lower)))) {
        if (head >= 0) break;
        if (
          w.pos === 'DET' &&
          j > i &&
          !['all', 'both', 'half', 'such', 'the', 'many', 'quite'].includes(words[j - 1]!.lower)
        )
          break;
        j++;
      } else if (w.pos === 'ADJ') {
        if (head >= 0 && timeModifiers.has(w.lower) && next && timeNouns.has(next.lower)) break;
        if (head >= 0 && !(next && groupOf[j + 1]! < 0 && (isNominal(next) || next.pos === 'ADJ'))) break;
        j++;
      } else if (w.pos === 'PART' && possessivePronouns.has(w.lower) && head >= 0) {
        j++;
      } else if (w.pos === 'ADV' && next && ['ADJ', 'NUM'].includes(next.pos) && head < 0) {
        j++;
      } else if (
        isDash(w) &&
        w.text === '-' &&
        next &&
        words[j - 1] &&
        w.start === words[j - 1]!.end &&
        next.start === w.end &&
        ['NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB', 'ADP', 'ADV'].includes(next.pos)
      ) {
        j += 2;
        if (isNominal(next)) head = j - 1;
      } else if ((w.text === '&' || w.text === '/') && head >= 0 && next && isNominal(next)) {
        j++;
      } else if (w.text === '.' && head >= 0 && next && isNominal(next) && words[j - 1]!.text.length < 5) {
        j++;
      } else if (w.pos === 'CCONJ' && words[j - 1]?.pos === 'ADJ' && next?.pos === 'ADJ' && head < 0) {
        j++;
      } else if (isComma(w) && words[j - 1]?.pos === 'ADJ' && next?.pos === 'ADJ' && head < 0) {
        j++;
      } else break;
    }
    let end = head >= 0 ? head + 1 : j;
    if (head < 0) {
      head = end - 1;
      if (head < i) {
        i++;
        continue;
      }
    }
    // A bracket with a party, an acronym or an age belongs to the name before it.
    if (words[end]?.text === '(') {
      let close = end + 1;
      while (close < words.length && close - end < 8 && words[close]!.text !== ')') close++;
      if (words[close]?.text === ')' && !rangeHasGroup(groupOf, end, close)) end = close + 1;
    }
    const headWord = words[head]!;
    const kind = isTime(words, i, end, head) ? 'time' : headWord.pos === 'PROPN' ? 'name' : 'noun';
    chunks.push({ from: i, to: Math.max(end, i + 1), head, kind });
    i = Math.max(end, i + 1);
  }
  return chunks;
}

/** True where a word could begin an object, so that a form in -ing before it is a verb. */
const beginsNoun = (word: Word | undefined) =>
  word !== undefined && (isNominal(word) || /^(?:DET|PRON|SCONJ|QUOTE|ADP|ADJ)$/.test(word.pos) || word.lower === 'to');

function rangeHasGroup(groupOf: Int32Array, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (groupOf[k]! >= 0) return true;
  return false;
}

const isWeekday = (lower: string) => /day$/.test(lower);
const isNominalAt = (words: readonly Word[], i: number) => words[i] !== undefined && isNominal(words[i]!);

function isTime(words: readonly Word[], from: number, to: number, head: number): boolean {
  if (!timeNouns.has(words[head]!.lower)) return false;
  if (words[head]!.lower === 'may' && to - from === 1) return false;
  return to - from <= 4;
}

/**
 * Reads the shallow syntax of one passage: verb groups and noun phrases, without attaching them.
 * A hand-written chunker over Universal Dependencies tags, after Abney's cascades (1996); linear in the number of words.
 */
export function readPhrases(words: readonly Word[]): Phrases {
  const groups = findGroups(words);
  const groupOf = new Int32Array(words.length).fill(-1);
  groups.forEach((group, index) => {
    // A participle between a determiner and a noun is an adjective: "the planned vote".
    const before = words[group.from - 1];
    const after = words[group.to];
    const single = group.to - group.from === 1;
    const modifies =
      single &&
      (group.form === 'past' || group.form === 'gerund') &&
      before !== undefined &&
      after !== undefined &&
      (before.pos === 'DET' ||
        before.pos === 'ADJ' ||
        (before.pos === 'PRON' && possessivePronouns.has(before.lower) && before.lower !== 'her') ||
        (before.pos === 'PART' && before.lower !== 'to' && before.lower !== 'not') ||
        before.pos === 'NUM') &&
      (isNominal(after) || after.pos === 'ADJ');
    const names =
      single &&
      before !== undefined &&
      (before.pos === 'DET' ||
        (before.pos === 'PRON' && /^(?:my|his|their|our|your|its)$/.test(before.lower)) ||
        (before.pos === 'ADJ' && group.form === 'gerund' && !beginsNoun(after))) &&
      !/^(?:that|neither|either|both)$/.test(before.lower) &&
      before.lower !== 'this';
    if (modifies || names) {
      (words as Word[])[group.head] = { ...words[group.head]!, pos: modifies ? 'ADJ' : 'NOUN' };
      return;
    }
    for (let k = group.from; k < group.to; k++) groupOf[k] = index;
  });
  const kept: VerbGroup[] = [];
  groups.forEach((group) => {
    if (groupOf[group.head]! >= 0) kept.push(group);
  });
  groupOf.fill(-1);
  kept.forEach((group, index) => {
    for (let k = group.from; k < group.to; k++) groupOf[k] = index;
  });
  const chunks = findChunks(words, groupOf);
  const chunkOf = new Int32Array(words.length).fill(-1);
  chunks.forEach((chunk, index) => {
    for (let k = chunk.from; k < chunk.to; k++) chunkOf[k] = index;
  });
  return { words, groups: kept, chunks, chunkOf, groupOf };
}

/** The noun phrase that ends just before word `end`, or starts at word `start`. */
export function chunkEnding(phrases: Phrases, end: number): NounPhrase | undefined {
  const chunk = end > 0 ? phrases.chunks[phrases.chunkOf[end - 1]!] : undefined;
  return chunk && chunk.to === end ? chunk : undefined;
}
export function chunkStarting(phrases: Phrases, start: number): NounPhrase | undefined {
  const chunk = start < phrases.words.length ? phrases.chunks[phrases.chunkOf[start]!] : undefined;
  return chunk && chunk.from === start ? chunk : undefined;
}

/** Verbs after which a clause without "that" is common, so that the next noun phrase is another clause's subject. */
const clauseVerbs = new Set(
  'say think believe know hope claim insist add argue suggest warn note report tell feel'.split(' '),
);

/**
 * Follows a noun phrase to the left over its modifiers: prepositional phrases, coordination, participles.
 * @returns the first word, or -1 where what stands there depends on a preposition or a verb.
 */
function chainLeft(phrases: Phrases, end: number, floor: number): number {
  const { words } = phrases;
  let chunk = chunkEnding(phrases, end);
  if (!chunk || chunk.kind === 'time') return -1;
  let from = chunk.from;
  let head = chunk;
  for (let steps = 0; steps < 12; steps++) {
    if (from <= floor) return Math.max(from, floor);
    const before = words[from - 1]!;
    if (
      /^(?:after|before|since|until|during|despite|because|while|as|if|though|although|when|once|where)$/.test(
        before.lower,
      )
    )
      return from;
    if (before.pos === 'ADP' || (before.lower === 'to' && before.pos === 'PART')) {
      let at = from - 1;
      while (at > floor && words[at - 1]!.pos === 'ADP' && steps < 12) at--;
      chunk = chunkEnding(phrases, at);
      if (!chunk || chunk.from < floor) return -1;
      if (
        chunk.kind === 'pronoun' &&
        !/^(?:those|some|many|most|all|one|none|each|both|few|several|any|everyone|others)$/.test(
          words[chunk.head]!.lower,
        )
      )
        return -1;
      if (chunk.kind === 'time') return -1;
      from = chunk.from;
      head = chunk;
      continue;
    }
    if (before.pos === 'CCONJ' && /^(?:and|or|&)$/.test(before.lower)) {
      const at = isComma(words[from - 2]) ? from - 2 : from - 1;
      chunk = chunkEnding(phrases, at);
      if (!chunk || chunk.from < floor || chunk.kind === 'time') return from;
      if (head.kind === 'pronoun' && chunk.kind !== 'pronoun') return from;
      const left = words[chunk.from - 1];
      const governed = left !== undefined && chunk.from > floor && (isVerbal(left) || left.pos === 'ADP');
      if (governed && !(left.pos === 'ADP' && !isVerbal(words[chunk.from - 2]) && chunkEnding(phrases, chunk.from - 1)))
        return from;
      from = chunk.from;
      // "A, B and C": the earlier members.
      while (isComma(words[from - 1])) {
        const member = chunkEnding(phrases, from - 1);
        if (!member || member.from < floor || member.kind !== chunk.kind) break;
        const outer = words[member.from - 1];
        if (outer && (outer.pos === 'ADP' || isVerbal(outer))) break;
        from = member.from;
      }
      continue;
    }
    if (before.pos === 'VERB' && phrases.groupOf[from - 1]! >= 0) {
      const group = phrases.groups[phrases.groupOf[from - 1]!]!;
      if (group.form === 'gerund' && group.to === from) {
        chunk = chunkEnding(phrases, group.from);
        if (!chunk || chunk.from < floor || chunk.kind !== 'noun') return from;
        from = chunk.from;
        head = chunk;
        continue;
      }
    }
    return from;
  }
  return from;
}

/**
 * The subject of a verb group: the whole noun phrase before it, with appositions and relative clauses.
 * Null where the words before the verb are no noun phrase.
 */
export function subjectBefore(phrases: Phrases, group: VerbGroup, floor = 0): Range | null {
  const { words } = phrases;
  let end = group.from;
  while (end > floor && words[end - 1]!.pos === 'ADV' && phrases.groupOf[end - 1]! < 0) end--;
  if (end > floor && /^(?:neither|either|both)$/.test(words[end - 1]!.lower) && chunkEnding(phrases, end - 1)) end--;
  const time = chunkEnding(phrases, end);
  if (time?.kind !== 'time' || time.from <= floor) return subjectEnding(phrases, end, floor);
  // "Holm on Tuesday said": the time is no part of the subject; in "a poll last week showed" it is.
  const preposition = words[time.from - 1]!.pos === 'ADP';
  const before = preposition ? time.from - 1 : time.from;
  if (isComma(words[before - 1])) return null;
  const subject = subjectEnding(phrases, before, floor);
  return subject && !preposition && subject.to === before && subject.to - subject.from > 1
    ? { from: subject.from, to: end }
    : subject;
}

/** The subject that ends just before a word, whatever the verb after it. */
export function subjectEnding(phrases: Phrases, end: number, floor: number): Range | null {
  const { words } = phrases;
  if (end <= floor) return null;
  const last = words[end - 1]!;
  if (isComma(last) || isDash(last)) return subjectBeforeInsertion(phrases, end - 1, floor);
  const chunk = chunkEnding(phrases, end);
  if (!chunk) return subjectBeforeRelative(phrases, end, floor);
  if (chunk.kind === 'pronoun') {
    const word = words[chunk.head]!;
    if (/sel(?:f|ves)$/.test(word.lower) && chunkEnding(phrases, chunk.from)) {
      const inner = subjectEnding(phrases, chunk.from, floor);
      return inner && { from: inner.from, to: end };
    }
    if (relativePronouns.has(word.lower) || subjectPronouns.has(word.lower)) return { from: chunk.from, to: chunk.to };
    if (!/^(?:him|her|them|me|us|himself|herself|themselves|itself)$/.test(word.lower))
      return { from: chunk.from, to: chunk.to };
    return subjectBeforeRelative(phrases, end, floor);
  }
  const from = chainLeft(phrases, end, floor);
  const before = from > floor ? words[from - 1]! : undefined;
  if (from >= 0 && before && isVerbal(before) && !clauseVerbs.has(before.lemma)) {
    const relative = subjectBeforeRelative(phrases, end, floor);
    if (relative) return relative;
  }
  if (from >= 0) return { from: withNameBefore(phrases, from, floor), to: end };
  const relative = subjectBeforeRelative(phrases, end, floor);
  if (relative) return relative;
  // "On Tuesday officials", "In Paris the minister": the preposition belongs to another phrase.
  return { from: chunk.from, to: end };
}

/** “…,” Ida Ravn, the head of the council told us: an apposition whose closing comma is missing. */
function withNameBefore(phrases: Phrases, from: number, floor: number): number {
  const { words } = phrases;
  if (from - 2 < floor || !isComma(words[from - 1]) || !/^(?:DET|NOUN|ADJ)$/.test(words[from]!.pos)) return from;
  const name = chunkEnding(phrases, from - 1);
  if (name?.kind !== 'name' || name.from < floor) return from;
  const before = words[name.from - 1];
  const quoted = before?.pos === 'QUOTE' || (isComma(before) && words[name.from - 2]?.pos === 'QUOTE');
  return quoted ? name.from : from;
}

/** `X, who …, said` and `X, a lawyer, said`: `comma` closes the insertion. */
function subjectBeforeInsertion(phrases: Phrases, comma: number, floor: number): Range | null {
  const { words } = phrases;
  let best: Range | null = null;
  for (let j = comma - 1; j > floor && comma - j < reach; j--) {
    const word = words[j]!;
    if (word.text === ';' || word.pos === 'QUOTE' || word.text === ':') break;
    if (isComma(words[comma]) ? !isComma(word) : !isDash(word)) continue;
    const from = chainLeft(phrases, j, floor);
    if (from < 0) continue;
    const next = words[j + 1]!;
    const relative = next.pos === 'PRON' && relativePronouns.has(next.lower);
    const opens =
      relative ||
      isDash(words[comma]) ||
      ['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'ADP', 'SCONJ', 'ADV', 'VERB'].includes(next.pos);
    if (!opens) continue;
    const head = chunkEnding(phrases, j)!;
    if (head.kind === 'pronoun') continue;
    const bare = next.pos === 'VERB' || next.pos === 'ADP' || next.pos === 'SCONJ' || next.pos === 'ADV';
    // "X, speaking in Rome, said": the participle is no part of the name.
    if (bare) {
      if (!best) best = { from, to: j };
      if (from === floor || !isComma(words[from - 1])) return best;
      continue;
    }
    best = { from, to: comma };
    if (from <= floor) return best;
    const before = words[from - 1]!;
    if (!isComma(before)) return best;
  }
  if (best) return best;
  // "Jack Lind (Green), said": a comma that opens nothing.
  const from = chainLeft(phrases, comma, floor);
  return from === floor && words[comma - 1]?.text === ')' ? { from, to: comma } : null;
}

/** `People who know him said`: looks back for the relative pronoun that opens the clause before the verb. */
function subjectBeforeRelative(phrases: Phrases, end: number, floor: number): Range | null {
  const { words } = phrases;
  for (let j = end - 1; j > floor && end - j < 30; j--) {
    const word = words[j]!;
    if (
      isComma(word) ||
      word.text === ';' ||
      word.text === ':' ||
      word.pos === 'QUOTE' ||
      (word.pos === 'SCONJ' && word.lower !== 'that')
    )
      return null;
    if (word.pos !== 'PRON' || !['who', 'which', 'that'].includes(word.lower)) continue;
    const from = chainLeft(phrases, j, floor);
    return from >= 0 ? { from, to: end } : null;
  }
  return null;
}

/**
 * The whole noun phrase that begins at a word: prepositional phrases, coordination, appositions and relative clauses after it.
 * `limit` is the first word that it may not reach.
 */
export function phraseFrom(phrases: Phrases, start: number, limit: number): Range | null {
  const { words } = phrases;
  let chunk = chunkStarting(phrases, start);
  if (!chunk) return null;
  let to = chunk.to;
  if (chunk.kind === 'pronoun' && !/^(?:those|some|many|most|one|all|others|both)$/.test(words[chunk.head]!.lower))
    return { from: start, to };
  for (let steps = 0; steps < 12 && to < limit; steps++) {
    const word = words[to]!;
    if (word.pos === 'ADP') {
      let at = to + 1;
      while (at < limit && words[at]!.pos === 'ADP') at++;
      chunk = chunkStarting(phrases, at);
      if (!chunk || chunk.kind === 'time' || chunk.to > limit) break;
      if (/^(?:after|before|during|since|until|because|despite|as|while)$/.test(word.lower)) break;
      to = chunk.to;
    } else if (word.pos === 'CCONJ' && /^(?:and|or)$/.test(word.lower)) {
      chunk = chunkStarting(phrases, to + 1);
      // A verb after the next noun phrase makes it the subject of another clause.
      if (
        !chunk ||
        chunk.to > limit ||
        chunk.kind === 'pronoun' ||
        (phrases.groupOf[chunk.to] !== undefined &&
          phrases.groupOf[chunk.to]! >= 0 &&
          phrases.groups[phrases.groupOf[chunk.to]!]!.form !== 'infinitive')
      )
        break;
      to = chunk.to;
    } else if (isComma(word)) {
      const end = insertionEnd(phrases, to, limit);
      if (end < 0) break;
      to = end;
    } else if (word.pos === 'PRON' && ['who', 'which', 'that'].includes(word.lower)) {
      const end = clauseEndAfter(phrases, to, limit);
      to = end;
      break;
    } else if (
      phrases.groupOf[to]! >= 0 &&
      ['past', 'gerund'].includes(phrases.groups[phrases.groupOf[to]!]!.form) &&
      /^(?:by|in|with|on|to|for|at|near)$/.test(words[phrases.groups[phrases.groupOf[to]!]!.to]?.lower ?? '')
    ) {
      to = phrases.groups[phrases.groupOf[to]!]!.to;
    } else break;
  }
  return { from: start, to };
}

/** The end of an apposition or relative clause that a comma opens, or -1 where the comma opens something else. */
function insertionEnd(phrases: Phrases, comma: number, limit: number): number {
  const { words } = phrases;
  const next = words[comma + 1];
  if (!next || comma + 1 >= limit) return -1;
  const relative = next.pos === 'PRON' && ['who', 'which', 'whose', 'whom'].includes(next.lower);
  if (relative) {
    return clauseEndAfter(phrases, comma + 1, limit);
  }
  const chunk = chunkStarting(phrases, comma + 1);
  if (!chunk || chunk.kind === 'pronoun' || chunk.kind === 'time') return -1;
  let to = chunk.to;
  for (let steps = 0; steps < 10 && to < limit; steps++) {
    const word = words[to]!;
    if (word.pos === 'ADP' || (word.pos === 'CCONJ' && word.lower === 'and')) {
      const inner = chunkStarting(phrases, to + 1);
      if (!inner || inner.kind === 'time') break;
      to = inner.to;
    } else if (word.pos === 'PRON' && ['who', 'which', 'that'].includes(word.lower)) {
      to = clauseEndAfter(phrases, to, limit);
      break;
    } else break;
  }
  const after = words[to];
  if (to >= limit || !after || isComma(after) || /^[.;:?!]$/.test(after.text)) return to;
  return -1;
}

function clauseEndAfter(phrases: Phrases, start: number, limit: number): number {
  const { words } = phrases;
  for (let j = start + 1; j < limit && j - start < reach; j++) {
    const word = words[j]!;
    if (
      isComma(word) ||
      word.text === ';' ||
      word.text === ':' ||
      word.pos === 'QUOTE' ||
      (isDash(word) && word.text !== '-')
    )
      return j;
  }
  return limit;
}

/** True where a clause with a subject and a finite verb begins at a word; `fronted` phrases may stand before the subject. */
export function clauseStarts(phrases: Phrases, start: number, limit: number): VerbGroup | null {
  const { words } = phrases;
  let i = start;
  for (let steps = 0; steps < 40 && i < limit && i - start < reach; steps++) {
    const word = words[i]!;
    const group = phrases.groupOf[i]! >= 0 ? phrases.groups[phrases.groupOf[i]!]! : undefined;
    if (group) {
      if (i === start) return null;
      if (hasTense(phrases, group)) return group;
      i = group.to;
      continue;
    }
    if (word.text === ';' || word.text === ':' || word.pos === 'QUOTE' || /^[.?!]$/.test(word.text)) return null;
    i++;
  }
  return null;
}

/** A verb group with tense: an auxiliary with tense, a form in -s, or a past form that is no participle where it stands. */
export function hasTense(phrases: Phrases, group: VerbGroup): boolean {
  const { words } = phrases;
  if (group.form === 'infinitive' || group.form === 'gerund') return false;
  const first = words.slice(group.from, group.to).find((word) => word.pos === 'AUX');
  if (first) return finiteAuxiliaries.has(first.lower) || first.lower !== 'be';
  const next = words[group.to];
  if (group.form === 'past' && next?.lower === 'by') return false;
  return true;
}
