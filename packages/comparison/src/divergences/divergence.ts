import type { Analysis } from '@parallax/analysis';
import type { ArticleSpan, Divergence, DivergenceKind, DivergenceSide, Stance } from '../comparison.ts';
import { kept } from '../kept.ts';
import { articleName, type FindingMaterial, listNames, type StoryMaterial, span, unique } from '../material.ts';
import { stanceOf } from '../stance.ts';
import type { StoryClaim } from '../story-claims.ts';
import { functionWords } from '../text/function-words.ts';

/** A difference before it is given an id: with the finding that it belongs to. */
export interface FoundDivergence extends Omit<Divergence, 'id' | 'kind' | 'finding'> {
  finding: FindingMaterial;
}

/** One way in which articles that state the same thing can differ: a file, and a line in `divergences.ts`. */
export interface DivergenceFinder {
  readonly kind: DivergenceKind;
  /** Looks at a whole story: what belongs together is not always in one finding. */
  find(material: StoryMaterial): FoundDivergence[];
}

/**
 * One side from the claims that are on it: the shortest wording speaks for it, every claim gives a span.
 * @param exact narrows a claim to the words that differ.
 */
export function side(
  claims: readonly StoryClaim[],
  says: (claim: StoryClaim) => string,
  exact: (claim: StoryClaim) => readonly ArticleSpan[] = (claim) => [span(claim)],
): DivergenceSide {
  const speaking = claims.reduce((short, claim) => (claim.text.length < short.text.length ? claim : short));
  return {
    articles: unique(claims.map((claim) => claim.article)),
    says: says(speaking),
    spans: distinctSpans(claims.flatMap((claim) => [...exact(claim)])),
  };
}

/** The words that name the source of a claim. */
export const sourceWords = ({ article, attributions }: StoryClaim): ArticleSpan[] =>
  attributions.flatMap(({ source, cue }) => [...source, ...cue].map(({ start, end }) => ({ article, start, end })));

/** Each span once, in the order given. */
export function distinctSpans(spans: readonly ArticleSpan[]): ArticleSpan[] {
  return [...new Map(spans.map((each) => [`${each.article}.${each.start}.${each.end}`, span(each)])).values()];
}

/** The words of a span of an analysis, white space made plain. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Where a claim's sentence stands. */
export const sentenceSpan = ({ article, sentence }: StoryClaim): ArticleSpan => ({ article, ...sentence });

/** A claim's sentence, as it is written. */
export const sentenceOf = (claim: StoryClaim): string =>
  flat(claim.analysis.text.slice(claim.sentence.start, claim.sentence.end));

/** Whether a voice is one of the outlets whose articles are compared. */
export const isOutlet = ({ analyses }: StoryMaterial, name: string): boolean =>
  analyses.some(({ publisher }) => publisher?.toLowerCase().includes(name.toLowerCase().replace(/^the /, '')));

/** The names of articles, for a sentence: "The Courier and The Post", "The Courier, The Post, The Echo, The Sun and 43 others". */
export const outlets = (material: StoryMaterial, articles: readonly string[]): string =>
  listNames(unique(articles.map((article) => articleName(material.analyses, article))));

/** The names of the articles of claims, for a sentence. */
export const outletsOf = (material: StoryMaterial, claims: readonly StoryClaim[]): string =>
  outlets(
    material,
    claims.map((claim) => claim.article),
  );

/** The sentences of an article that take a stand. */
export const sentencesTaking = (stance: Stance, analysis: Analysis): string[] =>
  stancesIn(analysis).flatMap(({ words, taken }) => (taken === stance ? [words] : []));

const stancesIn = kept(({ text, sentences }: Analysis): { words: string; taken: Stance }[] =>
  sentences.map(({ start, end }) => {
    const words = text.slice(start, end);
    return { words, taken: stanceOf(words) };
  }),
);

/** Groups things by a key; those for which there is none are left out. */
export function groupBy<Thing, Key>(things: readonly Thing[], key: (thing: Thing) => Key | null): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const value = key(thing);
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(thing);
    else groups.set(value, [thing]);
  }
  return groups;
}

/** The finding that each claim stands in. */
export function findingsByClaim({ findings }: StoryMaterial): ReadonlyMap<StoryClaim, FindingMaterial> {
  return new Map(findings.flatMap((finding) => finding.claims.map((claim) => [claim, finding] as const)));
}

/** Opens with a word that points to another sentence. */
const leans = /^["“‘']?(?:it|its|he|she|they|their|his|her|this|these|those|that|there|such)\b/iu;
/** A wording so much longer than the shortest says other things too. */
const longer = 1.5;

/** Of claims that say the same, the one to tell what is meant: the shortest, or one little longer that can be read alone. */
export function clearest(claims: readonly StoryClaim[]): StoryClaim {
  const byLength = claims.toSorted((a, b) => a.text.length - b.text.length);
  const shortest = byLength[0]!;
  return byLength.find(({ text }) => !leans.test(text) && text.length <= longer * shortest.text.length) ?? shortest;
}

const longestAbout = 200;

/** Cuts words for a heading, without marks at their edges. */
export function shortened(text: string): string {
  const plain = flat(text).replace(/^[“"‘',;]+|[“”"‘’'.,;:]+$/gu, '');
  return plain.length <= longestAbout ? plain : `${plain.slice(0, longestAbout).replace(/\s+\S*$/, '')} …`;
}

const number =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|\p{L}+teen|\p{L}+ty)$/iu;

/**
 * Words as a clause, for a heading after "whether", "when" or "who says that": without their full stop, and with a small letter in
 * front where they open with a function word or a number.
 */
export function asClause(words: string): string {
  const plain = flat(words)
    .replace(/^(?:But|And|However,|Meanwhile,)\s+/u, '')
    // "Whether if confirmed, …": what is asked is asked for that reason.
    .replace(/^if (?:\p{L}+ ){0,3}(?:confirmed|verified|true),\s+/iu, '')
    .replace(/, (?:it|he|she|they) (?:says?|said|added),/u, '');
  const first = /^\p{L}+/u.exec(plain)?.[0] ?? '';
  const isAdverb = /^\p{Lu}\p{Ll}+ly,/u.test(plain);
  const isSmall = first !== 'I' && (functionWords.has(first.toLowerCase()) || number.test(first) || isAdverb);
  return shortened(isSmall ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain);
}
