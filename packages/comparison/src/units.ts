import { informationOf } from './stories/news-words.ts';
import type { StoryClaim } from './story-claims.ts';
import { nearness, vectorOf } from './text/word-vectors.ts';

/** A claim, or one of the things that it states with the claim's own words around it left out. */
export interface Unit extends StoryClaim {
  /** Index of its claim. */
  owner: number;
  /** Index among its claim's parts; null for the claim itself. */
  part: number | null;
}

/** A part with fewer content words says too little. */
const fewestInPart = 2;

/** Every claim, in their order, so that a claim's index is its unit's, and behind them their parts. */
export const unitsOf = (claims: readonly StoryClaim[]): Unit[] => [
  ...claims.map((claim, owner): Unit => ({ ...claim, owner, part: null })),
  ...claims.flatMap((claim, owner) =>
    claim.parts
      .map((each, part): Unit => ({ ...claim, ...each, answer: null, lead: claim.lead && part === 0, owner, part }))
      .filter((unit) => unit.stems.length >= fewestInPart),
  ),
];

/** Cosines up to here say nothing. */
const unrelated = 0.4;
/** Names, numbers and dates are what they are, and near to nothing else. */
const exact = /^(?:zz|\p{N})/u;
/** What a name tells, where a word tells by its rarity in news. */
const nameInformation = 4.8;

/** How near the words of a vocabulary are to each other, 0 to 1; themselves left out. */
function neighbours(vocabulary: readonly string[]): { at: number; near: number }[][] {
  const found: { at: number; near: number }[][] = vocabulary.map(() => []);
  const known = vocabulary.flatMap((stem, at) => {
    const vector = exact.test(stem) ? null : vectorOf(stem);
    return vector ? [{ at, vector }] : [];
  });
  known.forEach((one, place) => {
    for (let next = place + 1; next < known.length; next++) {
      const other = known[next]!;
      const near = (nearness(one.vector, other.vector) - unrelated) / (1 - unrelated);
      if (near <= 0) continue;
      found[one.at]!.push({ at: other.at, near });
      found[other.at]!.push({ at: one.at, near });
    }
  });
  return found;
}

/**
 * How much of each unit's words each other unit has, the same or near ones, by their weight: how rare they are in the story and
 * in news at large. Likeness of sentences is measured so, by the share of words that can be aligned, in Sultan, Bethard and
 * Sumner 2014 ("Back to basics for monolingual alignment").
 *
 * @returns row by row, at `a * units.length + b` how much of a stands in b, 0 to 1
 */
export function coverage(units: readonly Unit[]): Float32Array {
  const count = units.length;
  const numberOf = new Map<string, number>();
  const words = units.map(({ stems }) =>
    [...new Set(stems)].map((stem) => {
      const number = numberOf.get(stem) ?? numberOf.size;
      numberOf.set(stem, number);
      return number;
    }),
  );
  const vocabulary = [...numberOf.keys()];
  const holders: number[][] = vocabulary.map(() => []);
  words.forEach((own, unit) => {
    for (const word of own) holders[word]!.push(unit);
  });
  const weights = vocabulary.map((stem, word) => {
    const information = stem.startsWith('zz') ? nameInformation : informationOf(stem);
    return (Math.log((1 + count) / (1 + holders[word]!.length)) + 1) * Math.sqrt(information);
  });
  const totals = words.map((own) => own.reduce((sum, word) => sum + weights[word]!, 0) || 1);
  const near = neighbours(vocabulary);
  const covered = new Float32Array(count * count);
  const best = new Float32Array(vocabulary.length);
  for (let unit = 0; unit < count; unit++) {
    const touched: number[] = [];
    const reach = (word: number, value: number) => {
      if (best[word] === 0) touched.push(word);
      if (value > best[word]!) best[word] = value;
    };
    for (const word of words[unit]!) {
      reach(word, 1);
      for (const neighbour of near[word]!) reach(neighbour.at, neighbour.near);
    }
    for (const word of touched) {
      const value = best[word]! * weights[word]!;
      for (const holder of holders[word]!) covered[holder * count + unit]! += value / totals[holder]!;
      best[word] = 0;
    }
  }
  return covered;
}
