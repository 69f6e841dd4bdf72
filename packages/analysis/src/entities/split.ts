import type { EntityType } from '../analysis.ts';
import { isGivenName, placeRank } from './gazetteer.ts';
import { isDemonym, originPrefixes } from './lexicon/demonyms.ts';
import { functionWords, notNames, otherHeads } from './lexicon/not-names.ts';
import {
  eitherOrganisation,
  genericHeads,
  isKnownOrganisation,
  openingHeads,
  organisationHeads,
} from './lexicon/organisations.ts';
import { placeHeads, placeOpeners } from './lexicon/places.ts';
import { titleModifiers, titles } from './lexicon/titles.ts';
import type { Run } from './runs.ts';
import { isAcronym, isOrdinary, type Word } from './words.ts';

/** A name inside a run, with what the run itself says of its kind. */
export interface Piece extends Run {
  type: EntityType | null;
  /** 3 sure, 2 likely, 1 a guess, 0 nothing known. */
  strength: number;
  /** The title before a person's name, with what it belongs to: "NATO Secretary-General". */
  role?: string | undefined;
}

/** Cuts a run into names: titles, adjectives of origin and openings of sentences belong to none. */
export function splitRun(text: string, words: readonly Word[], run: Run): Piece[] {
  const { from, to } = trimRun(words, run);
  if (from >= to) return [];
  const whole = phrase(text, words, from, to);
  if (isKnownOrganisation(whole)) return [{ from, to, type: 'organisation', strength: 3 }];
  if (placeRank(whole) >= 2 && !(to - from === 1 && notNames.has(words[from]!.lower))) {
    return [{ from, to, type: 'place', strength: placeRank(whole) }];
  }
  const head = headBeforeLink(words, from, to);
  const body = openingHeads.has(head) && !titles.has(bare(words[to - 1]));
  const title = body ? null : lastTitle(words, from, to);
  if (title !== null) return splitAtTitle(text, words, from, to, title);
  return [classify(text, words, { from, to })].filter((piece) => piece !== null);
}

/** Takes off words that only a sentence's start or an adjective's capital brought in. */
function trimRun(words: readonly Word[], run: Run): Run {
  let { from, to } = run;
  while (from < to) {
    const word = words[from]!;
    const next = words[from + 1];
    if (!/\p{L}/u.test(word.text)) from += 1;
    else if (functionWords.has(word.lower) && !(isAcronym(word.text) && word.text !== 'IT' && !word.opens)) from += 1;
    else if (word.opens && to - from > 1 && opensSentence(word) && !/^(?:of|for)$/.test(next?.lower ?? '')) from += 1;
    else if (to - from > 1 && /^(?:former|ex|late|then|new|fellow)$/.test(word.lower) && word.opens) from += 1;
    else if (calendar.test(word.text)) from += 1;
    else break;
  }
  while (to > from && (calendar.test(words[to - 1]!.text) || /^(?:of|for|on|to|and|the|&)$/.test(words[to - 1]!.lower)))
    to -= 1;
  return { from, to };
}

const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)$/;

function opensSentence(word: Word): boolean {
  return /^(?:VERB|ADV|ADP|SCONJ|CCONJ|DET|PRON|AUX)$/.test(word.pos) && isOrdinary(word);
}

function bare(word: Word | undefined): string {
  return word?.lower.replace(/\.$/, '') ?? '';
}

/** Index of the last title of the run; null where there is none, or where it is part of an organisation's or place's name. */
function lastTitle(words: readonly Word[], from: number, to: number): number | null {
  const last = bare(words[to - 1]);
  const named = organisationHeads.has(last) || (placeHeads.has(last) && !titles.has(last));
  for (let at = to - 1; at >= from; at -= 1) {
    if (!titles.has(bare(words[at]))) continue;
    if (
      named &&
      !/^(?:mr|mrs|ms|dr|president|minister|senator|sen|gov|governor|secretary-general)$/.test(bare(words[at]))
    )
      return null;
    if (at === to - 1 && to - from > 1 && isGivenName(words[from]!.text) && !isTitleLike(words[at - 1]!)) return null;
    return at;
  }
  return null;
}

function isTitleLike(word: Word): boolean {
  return titles.has(bare(word)) || titleModifiers.has(bare(word)) || isDemonym(word.text);
}

function splitAtTitle(text: string, words: readonly Word[], from: number, to: number, title: number): Piece[] {
  let first = title;
  while (first > from && isTitleLike(words[first - 1]!) && !isAcronym(words[first - 1]!.text)) first -= 1;
  if (first > from && originPrefixes.has(bare(words[first - 1])) && isDemonym(words[first]!.text)) first -= 1;
  let name = title + 1;
  // "Secretary of State Ida Merrow"
  if (/^(?:of|for)$/.test(bare(words[name])) && name < to) {
    name += 1;
    while (name < to && (titleModifiers.has(bare(words[name])) || /^(?:the|and|state|health)$/.test(bare(words[name]))))
      name += 1;
  }
  const pieces: Piece[] = [];
  const left = first > from ? classify(text, words, { from, to: first }) : null;
  if (left) pieces.push(left);
  if (name < to) {
    const role = phrase(text, words, left && left.to === first ? left.from : first, name);
    const person = classify(text, words, { from: name, to });
    const certain =
      person?.strength === 3 &&
      person.type !== 'person' &&
      to - name > 0 &&
      placeRank(phrase(text, words, name, to)) === 3;
    if (certain && person) pieces.push(person);
    else pieces.push({ from: name, to, type: 'person', strength: 3, role: withoutCourtesy(role) });
  }
  return pieces;
}

/** Ranks and offices that stand short before a name, and cannot stand behind it so. */
const inFull: Record<string, string> = {
  capt: 'captain',
  col: 'colonel',
  gen: 'general',
  gov: 'governor',
  lt: 'lieutenant',
  maj: 'major',
  prof: 'professor',
  rep: 'representative',
  rev: 'reverend',
  sen: 'senator',
  sgt: 'sergeant',
  supt: 'superintendent',
};

/** A word for an office, which has its capital from the name behind it: "Prime Minister", but not "NATO" or "French". */
const isOffice = (word: string): boolean =>
  word !== word.toUpperCase() &&
  (titles.has(word.toLowerCase().replace(/\.$/, '')) || titleModifiers.has(word.toLowerCase()));

/** What a title says of its bearer; "Mr" and "Dr" are no role. */
function withoutCourtesy(role: string): string | undefined {
  if (/^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady)\.?$/i.test(role)) return undefined;
  const written = role
    .split(' ')
    .map((word) => (isOffice(word) ? word.toLowerCase() : word))
    .join(' ');
  return inFull[written.replace(/\.$/, '')] ?? written;
}

/** What the words of a name themselves say of its kind; null where nothing is left once origin is taken off. */
export function classify(text: string, words: readonly Word[], run: Run): Piece | null {
  let { from, to } = trimRun(words, run);
  const last = (): string => bare(words[to - 1]);
  const isHeaded = (): boolean => organisationHeads.has(last()) && to - from > 1;
  for (;;) {
    const origin = originLength(words, from, to);
    if (origin === 0) break;
    if (to - from === origin) return null;
    const keeps = isHeaded() && !(genericHeads.has(last()) && to - from - origin <= 2);
    if (keeps && to - from - origin >= 1) return { from, to, type: 'organisation', strength: 3 };
    from += origin;
  }
  const written = phrase(text, words, from, to);
  if (isKnownOrganisation(written)) return { from, to, type: 'organisation', strength: 3 };
  const rank = placeRank(written);
  if (rank >= 2) return { from, to, type: 'place', strength: rank };
  if (to - from === 1) return classifyWord(words[from]!, from, rank);
  return classifyPhrase(text, words, from, to);
}

/** How many words at `from` are an adjective of origin: "Russian", "South Korean"; 0 where none are. */
function originLength(words: readonly Word[], from: number, to: number): number {
  if (isDemonym(words[from]!.text)) return 1;
  return originPrefixes.has(bare(words[from])) && from + 1 < to && isDemonym(words[from + 1]!.text) ? 2 : 0;
}

function classifyWord(word: Word, from: number, rank: number): Piece | null {
  const to = from + 1;
  if (notNames.has(word.lower) || calendar.test(word.text)) return null;
  if (titles.has(bare(word)) || (titleModifiers.has(bare(word)) && isOrdinary(word))) return null;
  if (
    word.text.split(/[-–]/).length > 1 &&
    word.text.split(/[-–]/).some((part) => isDemonym(part) || placeRank(part) === 3)
  )
    return null;
  if (isAcronym(word.text)) return { from, to, type: 'organisation', strength: 1 };
  if (rank === 1) return { from, to, type: 'place', strength: 1 };
  if (/[-–](?:based|led|born|backed|listed|owned)$/i.test(word.text)) return null;
  if (isGivenName(word.text) && !isOrdinary(word)) return { from, to, type: 'person', strength: 1 };
  if (isOrdinary(word) && /^(?:ministry|university|government|parliament|church)$/.test(word.lower)) return null;
  return { from, to, type: null, strength: 0 };
}

function classifyPhrase(text: string, words: readonly Word[], from: number, to: number): Piece | null {
  const last = bare(words[to - 1]);
  const first = bare(words[from]);
  const linked = words.slice(from, to).some((word) => /^(?:of|for|on)$/.test(word.text));
  if (linked && openingHeads.has(headBeforeLink(words, from, to)))
    return { from, to, type: 'organisation', strength: 3 };
  if (linked && (placeHeads.has(first) || placeOpeners.has(first))) return { from, to, type: 'place', strength: 3 };
  const givenFirst = to - from === 2 && isGivenName(words[from]!.text) && !isOrdinary(words[from]!);
  if (otherHeads.has(last) && !givenFirst) return { from, to, type: 'other', strength: 2 };
  if (eitherOrganisation.has(last)) {
    const place = /^(?:hospital|port|museum|park|mission|city|state|center|centre)$/.test(last);
    return { from, to, type: place ? 'place' : 'organisation', strength: 2 };
  }
  if (organisationHeads.has(last)) return { from, to, type: 'organisation', strength: 3 };
  if (placeHeads.has(last)) return { from, to, type: 'place', strength: 3 };
  const firstRank = placeRank(words[from]!.text);
  const given = isGivenName(words[from]!.text);
  const prefix = placePrefix(text, words, from, to);
  if (prefix !== null && (!given || prefix - from > 1)) {
    const rest = words.slice(prefix, to);
    if (isKnownOrganisation(phrase(text, words, prefix, to))) return { from, to, type: 'organisation', strength: 3 };
    // A team: the Belgarde Rangers.
    if (rest.length === 1 && isNickname(rest[0]!)) return { from, to, type: 'organisation', strength: 3 };
    if (rest.every((word) => isOrdinary(word) || isDemonym(word.text) || notNames.has(word.lower))) {
      return { from, to: prefix, type: 'place', strength: 3 };
    }
    if (rest.length === 1 && isDemonym(rest[0]!.text)) return null;
  }
  if (
    /^(?:lake|mount|mt|cape|fort|gulf|strait|port|isle|bay|san|santa|são|los|las|rio|downtown|greater)$/.test(first)
  ) {
    return { from, to, type: 'place', strength: 2 };
  }
  if (words.slice(from, to).some((word) => word.text === '&')) return { from, to, type: 'organisation', strength: 2 };
  if (to - from <= 5 && given && firstRank < 3)
    return { from, to, type: 'person', strength: isOrdinary(words[to - 1]!) && isOrdinary(words[from]!) ? 1 : 3 };
  if (to - from <= 4 && given) return { from, to, type: 'person', strength: 2 };
  if (placeOpeners.has(first) && to - from === 2) return { from, to, type: 'place', strength: 1 };
  if (isAcronym(words[from]!.text) && !/\./.test(words[from]!.text))
    return { from, to, type: 'organisation', strength: 1 };
  const strange = words.slice(from, to).filter((word) => !isOrdinary(word)).length;
  if (strange === to - from && to - from <= 4) return { from, to, type: 'person', strength: 1 };
  return { from, to, type: null, strength: 0 };
}

function headBeforeLink(words: readonly Word[], from: number, to: number): string {
  for (let at = from + 1; at < to; at += 1) if (/^(?:of|for|on)$/.test(words[at]!.text)) return bare(words[at - 1]);
  return '';
}

function isNickname(word: Word): boolean {
  return (
    /[^s]s$/.test(word.text) &&
    !isDemonym(word.text) &&
    !notNames.has(word.lower) &&
    !titles.has(word.lower.slice(0, -1))
  );
}

/** No place known everywhere has a longer name, in words. */
const longestPlace = 5;

/** The end of the longest beginning of a run that is a place known everywhere; null where none is. */
function placePrefix(text: string, words: readonly Word[], from: number, to: number): number | null {
  for (let end = Math.min(to - 1, from + longestPlace); end > from; end -= 1)
    if (placeRank(phrase(text, words, from, end)) >= 3) return end;
  return null;
}

export function phrase(text: string, words: readonly Word[], from: number, to: number): string {
  return text.slice(words[from]!.start, words[to - 1]!.end).replace(/\s+/g, ' ');
}
