import { numberAt } from './number-phrases.ts';
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
export const reach = 60;

const timeNouns = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight ' +
    'january february march april may june july august september october november december ' +
    'morning afternoon evening night week month year weekend day hour'
  ).split(' '),
);

export const isTimeNoun = (word: Word) => timeNouns.has(word.lower);

const timeModifiers = new Set('last next this early late earlier later that each every on the same'.split(' '));

const possessivePronouns = new Set("my your his her its our their whose 's '".split(' '));

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

export const isVerbal = (word: Word | undefined) => word !== undefined && (word.pos === 'VERB' || word.pos === 'AUX');

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
        } else if (word.lower === 'no' && words[k + 1]?.lower === 'longer') {
          if (isVerbal(words[k + 2])) negative = true;
          k += 2;
        } else if (word.pos === 'ADV' || (word.lower === 'since' && words[k + 1]?.pos === 'VERB')) {
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

/** "After that Norland left", "before that lorries were free to pass": between a preposition and a name or a plural "that" is a phrase of its own. */
export function standsAlone(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next || !/^(?:after|before|since|until)$/.test(words[at - 1]?.lower ?? '')) return false;
  if (next.pos === 'PROPN') return !isTimeNoun(next) && words[at + 2]?.pos !== 'NOUN';
  return next.pos === 'NOUN' && /[^s]s$/.test(next.lower) && next.lemma !== next.lower;
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
      if (
        !(determines && next && groupOf[i + 1]! < 0 && (isNominal(next) || next.pos === 'ADJ')) ||
        (word.lower === 'that' && standsAlone(words, i))
      ) {
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
        if (head >= 0 && w.pos === 'PROPN' && endsDate(words, i, j)) break;
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

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "On 15 April Bol left", "On Monday Bol said": a name behind a date or behind a day with its preposition is a phrase of its own. */
function endsDate(words: readonly Word[], from: number, at: number): boolean {
  if (isTimeNoun(words[at]!) || at - from > 2 || words[at + 1]?.pos === 'NOUN') return false;
  const before = words[at - 1]!.lower;
  if (months.test(before)) return words[from]!.pos === 'NUM' && at - from === 2;
  return isWeekday(before) && isTimeNoun(words[at - 1]!) && at - from === 1 && words[from - 1]?.lower === 'on';
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
        before.pos === 'NUM' ||
        // "a maker of frozen food"
        (before.pos === 'ADP' && group.form === 'past' && /^(?:of|with|from|in|for|by)$/.test(before.lower))) &&
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

const changing =
  /^(?:climb|decline|decrease|dip|drop|edge|fall|gain|grow|increase|jump|lose|narrow|plunge|rise|shrink|sink|slip|slow|soar|surge|swell|widen)$/;

/** "By 3 men", "by half", "by more than a fifth": how much, and nobody who did it. */
function isShare(words: readonly Word[], start: number): boolean {
  let at = start;
  while (
    /^(?:about|around|almost|nearly|some|roughly|more|less|than|at|least|over|up|to|as|much)$/.test(
      words[at]?.lower ?? '',
    )
  )
    at++;
  const fraction = /^(?:an?|one)$/.test(words[at]?.lower ?? '') ? words[at + 1] : undefined;
  const isFraction = /^(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|half)$/.test(fraction?.lower ?? '');
  return isFraction || words[at]?.lower === 'half' || numberAt(words, at) >= 0;
}

/** A verb group with tense: an auxiliary with tense, a form in -s, or a past form that is no participle where it stands. */
export function hasTense(phrases: Phrases, group: VerbGroup): boolean {
  const { words } = phrases;
  if (group.form === 'infinitive' || group.form === 'gerund') return false;
  const first = words.slice(group.from, group.to).find((word) => word.pos === 'AUX');
  if (first) return finiteAuxiliaries.has(first.lower) || first.lower !== 'be';
  const next = words[group.to];
  if (group.form !== 'past' || next?.lower !== 'by') return true;
  // "The level climbed by three metres", but "the loss caused by 3 men".
  const moves = changing.test(words[group.head]!.lemma);
  if (moves && isShare(words, group.to + 1)) return true;
  // "They moved by half a point": a participle has no subject in the nominative.
  return /^(?:i|we|he|she|they)$/.test(words[group.from - 1]?.lower ?? '');
}
