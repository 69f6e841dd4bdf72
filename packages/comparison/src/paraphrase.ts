import { otherActor, otherStand } from './claim-likeness.ts';
import { dayOf, type StoryClaim } from './story-claims.ts';
import { isNation } from './text/nations.ts';
import { coverage, type Unit } from './units.ts';

/** Two units of two articles, and how likely they state the same thing: log odds. */
export interface Paraphrase {
  first: number;
  second: number;
  odds: number;
}

/** Units with less in common are not looked at. */
const leastHarmony = 0.1;
/** Smaller numbers are shared by chance. */
const fewestToTell = 12;
/** How far beyond the next one a unit can be the nearest: what is more says no more. */
const widestMargin = 0.5;

/**
 * What each piece of evidence counts for: a logistic regression over the pairs of claims of eight stories that were marked by
 * hand (`docs/comparison.md` says how it does on a story that it has not seen). Of figures that differ more is made than the
 * regression would: a claim with another number is another claim.
 */
const weights = {
  none: -3.85,
  harmony: 1.53,
  moreCovered: 1.47,
  lessCovered: 1.51,
  figure: 2.84,
  otherFigures: -2,
  day: 0.61,
  bothLead: 1.25,
  oneVoice: 1.41,
  otherVoice: -0.59,
  oneNegative: -0.23,
  twoWords: -0.95,
  threeWords: -0.42,
  eachNearest: 1.34,
  lesserMargin: 2.56,
  greaterMargin: 2.2,
  name: 0.15,
  otherNames: -0.19,
};

const negation = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/iu;
/** It states something of those whom it names. */
const hasContent = ({ stems }: Unit): boolean => stems.some((stem) => !stem.startsWith('zz') && !isNation(stem));
const isName = (stem: string): boolean => /^zz(?!d)/u.test(stem);
const within = (margin: number): number => Math.max(-widestMargin, Math.min(widestMargin, margin));
const share = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean => {
  for (const each of one) if (other.has(each)) return true;
  return false;
};

/**
 * How likely two units state the same thing in whatever words: how much of each stands in the other, whether each is the other
 * article's nearest and by how far, and what figures, days, voices and names they share.
 *
 * @param units as `unitsOf` gives them
 * @returns pairs of units from two articles with something in common
 */
export function paraphrases(claims: readonly StoryClaim[], units: readonly Unit[]): Paraphrase[] {
  const count = units.length;
  const covered = coverage(units);
  const numberOf = new Map([...new Set(claims.map(({ article }) => article))].map((article, at) => [article, at]));
  const width = numberOf.size;
  const places = units.map(({ owner }) => numberOf.get(claims[owner]!.article)!);
  // For each unit and article: the claim that is nearest, how near it is, and how near the next claim is.
  const nearest = new Int32Array(count * width).fill(-1);
  const first = new Float32Array(count * width);
  const next = new Float32Array(count * width);
  const note = (unit: number, other: number, value: number) => {
    const { owner } = units[other]!;
    const at = unit * width + places[other]!;
    if (nearest[at] === owner) first[at] = Math.max(first[at]!, value);
    else if (value > first[at]!) {
      next[at] = first[at]!;
      first[at] = value;
      nearest[at] = owner;
    } else if (value > next[at]!) next[at] = value;
  };
  const margin = (unit: number, other: number, value: number) => {
    const at = unit * width + places[other]!;
    return within(value - (nearest[at] === units[other]!.owner ? next[at]! : first[at]!));
  };
  const pairs: { a: number; b: number; harmony: number }[] = [];
  const telling = units.map(hasContent);
  for (let a = 0; a < count; a++) {
    if (!telling[a]) continue;
    for (let b = a + 1; b < count; b++) {
      const [one, other] = [covered[a * count + b]!, covered[b * count + a]!];
      const harmony = one + other === 0 ? 0 : (2 * one * other) / (one + other);
      if (harmony < leastHarmony || places[a] === places[b] || !telling[b]) continue;
      const [claim, counterpart] = [claims[units[a]!.owner]!, claims[units[b]!.owner]!];
      if (otherStand(claim, counterpart) || otherActor(claim, counterpart)) continue;
      note(a, b, harmony);
      note(b, a, harmony);
      pairs.push({ a, b, harmony });
    }
  }
  const names = units.map(({ stems }) => new Set(stems.filter(isName)));
  const days = units.map(({ dates }) => new Set(dates.flatMap((date) => dayOf(date) ?? [])));
  const negative = units.map(({ text }) => negation.test(text));
  const sizes = units.map(({ stems }) => new Set(stems).size);
  return pairs.map(({ a, b, harmony }): Paraphrase => {
    const [one, other] = [units[a]!, units[b]!];
    const [ab, ba] = [covered[a * count + b]!, covered[b * count + a]!];
    const shared = one.quantities.filter(({ value, unit }) =>
      other.quantities.some((each) => each.value === value && each.unit === unit),
    );
    const [voice, heard] = [claims[one.owner]!.voices.at(-1), claims[other.owner]!.voices.at(-1)];
    const margins = [margin(a, b, harmony), margin(b, a, harmony)] as const;
    const shortest = Math.min(sizes[a]!, sizes[b]!);
    let odds = weights.none + weights.harmony * harmony;
    odds += weights.moreCovered * Math.max(ab, ba) + weights.lessCovered * Math.min(ab, ba);
    odds += weights.lesserMargin * Math.min(...margins) + weights.greaterMargin * Math.max(...margins);
    if (margins[0] >= 0 && margins[1] >= 0) odds += weights.eachNearest;
    if (shared.some(({ value, unit }) => value > fewestToTell || unit !== '')) odds += weights.figure;
    if (one.quantities.length > 0 && other.quantities.length > 0 && shared.length === 0) odds += weights.otherFigures;
    if (share(days[a]!, days[b]!)) odds += weights.day;
    if (one.lead && other.lead) odds += weights.bothLead;
    if (voice?.known && heard?.known) odds += voice.key === heard.key ? weights.oneVoice : weights.otherVoice;
    if (negative[a] !== negative[b]) odds += weights.oneNegative;
    if (shortest < 3) odds += weights.twoWords;
    if (shortest === 3) odds += weights.threeWords;
    if (share(names[a]!, names[b]!)) odds += weights.name;
    else if (names[a]!.size > 0 && names[b]!.size > 0) odds += weights.otherNames;
    return { first: a, second: b, odds };
  });
}
