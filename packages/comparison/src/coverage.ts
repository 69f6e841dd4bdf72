import { Numbering, numbersOf } from './numbered.ts';
import { informationOf } from './stories/news-words.ts';
import { closeness, type Place, placesOf, wordsOfPhrase } from './text/thesaurus.ts';
import { product } from './text/word-table.ts';
import { vectorOf } from './text/word-vectors.ts';
import type { Unit } from './units.ts';

/** Cosines up to here say nothing. */
const unrelated = 0.4;
/** Names, numbers and dates are what they are, and near to nothing else. */
const exact = /^(?:zz|\p{N})/u;
/** What a name tells, and a day, which many statements of a story share; a word tells by its rarity in news. */
const informationIn = (stem: string): number =>
  stem.startsWith('zzd') ? 3.5 : stem.startsWith('zz') ? 4.8 : informationOf(stem);

interface Neighbour {
  at: number;
  near: number;
}

/** How near the words of a vocabulary are to each other by their vectors and by the thesaurus, 0 to 1; themselves left out. */
function neighbours(vocabulary: readonly string[]): Neighbour[][] {
  const found: Neighbour[][] = vocabulary.map(() => []);
  const note = (one: number, other: number, near: number) => {
    found[one]!.push({ at: other, near });
    found[other]!.push({ at: one, near });
  };
  const known = vocabulary.flatMap((stem, at) => {
    const vector = exact.test(stem) ? null : vectorOf(stem);
    return vector ? [{ at, vector }] : [];
  });
  known.forEach((one, place) => {
    for (let next = place + 1; next < known.length; next++) {
      const other = known[next]!;
      const near = (product(one.vector, other.vector) - unrelated) / (1 - unrelated);
      if (near > 0) note(one.at, other.at, near);
    }
  });
  const lines = new Map<number, (Place & { at: number })[]>();
  vocabulary.forEach((stem, at) => {
    for (const place of placesOf(stem)) {
      const members = lines.get(place.line);
      if (members) members.push({ ...place, at });
      else lines.set(place.line, [{ ...place, at }]);
    }
  });
  for (const members of lines.values())
    members.forEach((one, place) => {
      for (const other of members.slice(place + 1))
        if (other.at !== one.at) note(one.at, other.at, closeness[(one.close ? 1 : 0) + (other.close ? 1 : 0)]!);
    });
  return found;
}

/**
 * How much of each unit's words each other unit has, the same or near ones, by their weight: how rare they are in the story and
 * in news at large. Likeness of sentences is measured so, by the share of words that can be aligned, in Sultan, Bethard and
 * Sumner 2014 ("Back to basics for monolingual alignment"). A phrase is there too where its own words are.
 *
 * @returns how much of one unit stands in another, by their numbers, 0 to 1
 */
export function coverage(units: readonly Pick<Unit, 'stems'>[]): (one: number, other: number) => number {
  const numbering = new Numbering();
  const numbered = (stem: string): number => numbering.of(stem);
  // Reports take over each other's sentences: what is worded alike is worked out once.
  const wordingOf = numbersOf(units.map(({ stems }) => stems.join(' ')));
  const words: number[][] = [];
  const copies: number[] = [];
  units.forEach(({ stems }, unit) => {
    const wording = wordingOf[unit]!;
    words[wording] ??= [...new Set(stems)].map(numbered);
    copies[wording] = (copies[wording] ?? 0) + 1;
  });
  /** The numbers of a phrase's own words. */
  const pieces = numbering.values.map((stem) => wordsOfPhrase(stem).map(numbered));
  const vocabulary = numbering.values;
  const phrases = pieces.flatMap((own, at) => (own.length > 0 ? [at] : []));
  const holders: number[][] = vocabulary.map(() => []);
  words.forEach((own, wording) => {
    for (const word of own) holders[word]!.push(wording);
  });
  const weights = vocabulary.map((stem, word) => {
    const held = holders[word]!.reduce((sum, wording) => sum + copies[wording]!, 0);
    return (Math.log((1 + units.length) / (1 + held)) + 1) * Math.sqrt(informationIn(stem));
  });
  const totals = words.map((own) => own.reduce((sum, word) => sum + weights[word]!, 0) || 1);
  const near = neighbours(vocabulary);
  const count = words.length;
  const covered = new Float32Array(count * count);
  const best = new Float32Array(vocabulary.length);
  for (let wording = 0; wording < count; wording++) {
    const touched: number[] = [];
    const reach = (word: number, value: number) => {
      if (best[word] === 0) touched.push(word);
      if (value > best[word]!) best[word] = value;
    };
    for (const word of words[wording]!) {
      reach(word, 1);
      for (const piece of pieces[word] ?? []) reach(piece, 1);
      for (const neighbour of near[word]!) reach(neighbour.at, neighbour.near);
    }
    for (const phrase of phrases) {
      const own = pieces[phrase]!;
      const value = own.reduce((sum, piece) => sum + best[piece]!, 0) / own.length;
      if (value > 0) reach(phrase, value);
    }
    for (const word of touched) {
      const value = best[word]! * weights[word]!;
      for (const holder of holders[word]!) covered[holder * count + wording]! += value / totals[holder]!;
      best[word] = 0;
    }
  }
  return (one, other) => covered[wordingOf[one]! * count + wordingOf[other]!]!;
}
