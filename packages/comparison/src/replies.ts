import type { Attribution } from '@parallax/analysis';
import type { Dispute } from './corrections.ts';
import { findingsByClaim, groupBy, sentenceOf } from './divergences/divergence.ts';
import { kept } from './kept.ts';
import { type StoryMaterial, unique } from './material.ts';
import { isRejoinder, pointsBack } from './rejoinders.ts';
import { stanceTowards } from './stance.ts';
import type { StoryClaim } from './story-claims.ts';
import { isNominal } from './text/names.ts';
import { isNation, nationsIn } from './text/nations.ts';
import { statementStems } from './text/statement-terms.ts';
import { wordsOf } from './words-of.ts';

/** The attributions by which somebody denies something in a claim. */
export const denialsIn = (claim: StoryClaim): Attribution[] =>
  claim.analysis.attributions.filter(
    ({ cue, content }) =>
      stanceTowards(wordsOf(claim.analysis, cue), wordsOf(claim.analysis, content)) === 'denies' &&
      [...cue, ...content].some(({ start, end }) => start < claim.end && end > claim.start),
  );

/** What a claim's denials turn down, by the words that carry it: "using North Korean soldiers in the war". */
export const deniedIn = (claim: StoryClaim): string[][] =>
  denialsIn(claim).map(({ content }) =>
    statementStems(wordsOf(claim.analysis, content), nationsIn(claim.analysis.text)),
  );

const blockOf = ({ analysis, sentence }: StoryClaim): number | undefined =>
  analysis.sentences.find(({ start }) => start === sentence.start)?.block;

/** What the sentence before a claim's, of the same paragraph, states. */
export function claimsBefore(claim: StoryClaim, claims: readonly StoryClaim[]): StoryClaim[] {
  const { sentences } = claim.analysis;
  const at = sentences.findIndex(({ start }) => start === claim.sentence.start);
  const previous = sentences[at - 1];
  if (!previous || previous.block !== blockOf(claim)) return [];
  return claims.filter(({ article, sentence }) => article === claim.article && sentence.start === previous.start);
}

/** What stands before a claim in its sentence, the last first; where nothing does, what the sentence before states. */
export function justBefore(claim: StoryClaim, claims: readonly StoryClaim[]): StoryClaim[] {
  const own = claims.filter(
    ({ article, sentence, end }) =>
      article === claim.article && sentence.start === claim.sentence.start && end <= claim.start,
  );
  return (own.length > 0 ? own : claimsBefore(claim, claims)).toReversed();
}

/** Behind an accusation stands the answer to it, in whatever words. */
const accuses = /\b(?:accus\w*|alleg(?:e|es|ed|ing|ations?))\b/iu;

/** Whether a stem is a word and no name, nation or day. */
export const isWord = (stem: string): boolean => !stem.startsWith('zz') && !isNation(stem);

/** A denial and what it answers: a statement right before it. */
interface Reply {
  denial: StoryClaim;
  answered: StoryClaim;
  /** It takes the statement up ("denied this"), or by its words; otherwise it only stands behind an accusation. */
  isPlain: boolean;
}

/** "Whether it had called for a halt is disputed": nobody is named who does. */
const byNobody = /\b(?:is|are|was|were|been) (?:\p{L}+ )?(?:disputed|denied|contested|rejected|dismissed)\b(?! by\b)/iu;

/** How much of what somebody denies must stand in the sentence before for that to be meant, and how many words at least. */
const takenUp = 0.4;
const fewestTakenUp = 2;

/** Denials of somebody who is named, and the statement before them that they answer. */
export const repliesIn = kept(({ claims }: StoryMaterial): Reply[] =>
  claims.flatMap((denial): Reply[] => {
    if (denial.headline || byNobody.test(denial.text)) return [];
    if (denial.answer?.stance !== 'denies') {
      const turned = justBefore(denial, claims).find((claim) => isRejoinder(denial, claim));
      return turned ? [{ denial, answered: turned, isPlain: true }] : [];
    }
    const denied = new Set(deniedIn(denial).flat().filter(isWord));
    const shared = ({ stems }: StoryClaim) => [...denied].filter((stem) => stems.includes(stem)).length;
    const share = (claim: StoryClaim) => shared(claim) / Math.max(1, denied.size);
    const before = claimsBefore(denial, claims).filter((claim) => !claim.answer);
    const answered = before.toSorted((a, b) => share(b) - share(a))[0];
    if (!answered) return [];
    const isPlain =
      pointsBack.test(sentenceOf(denial)) || (shared(answered) >= fewestTakenUp && share(answered) >= takenUp);
    return isPlain || accuses.test(sentenceOf(answered)) ? [{ denial, answered, isPlain }] : [];
  }),
);

/** "The ministry" is the ministry of public works that denied it in another article. */
function isCalled(name: string, full: string): boolean {
  const words = (each: string) =>
    each
      .toLowerCase()
      .replace(/^(?:the|its?|his|her|their|an?)\s+/u, '')
      .split(/\s+/);
  return isNominal(name) && words(name).every((word) => words(full).includes(word));
}

/**
 * What others report and somebody denies right behind it: where several articles have the denial, or one that does not have it
 * lets the same party speak. Of those that do not hear it, it is told that they leave its denial out.
 */
export const repliedTo = kept((material: StoryMaterial): Dispute[] => {
  const findingOf = findingsByClaim(material);
  const same = groupBy(
    repliesIn(material).filter(({ isPlain }) => isPlain),
    ({ answered }) => findingOf.get(answered) ?? null,
  );
  return [...same.values()].flatMap((replies): Dispute[] => {
    const denied = replies.map(({ denial }) => denial);
    const affirmed = (findingOf.get(replies[0]!.answered)?.claims ?? []).filter((claim) => !claim.denied);
    const denying = new Set(denied.map(({ article }) => article));
    const parties = new Set(denied.map(({ restsOn }) => restsOn));
    const names = deniersIn(denied);
    const hears = (article: string) =>
      material.claims.some(
        (claim) =>
          claim.article === article &&
          claim.voices.some(({ key, name }) => parties.has(key) || names.some((full) => isCalled(name, full))),
      );
    const affirming = unique(affirmed.map(({ article }) => article));
    const isTold =
      affirming.some((article) => !denying.has(article) && hears(article)) ||
      (affirming.length > 1 && denying.size > 1);
    return isTold ? [{ affirmed, denied }] : [];
  });
});

/** Who denies in a claim: the party that a voice speaks for, or whoever its words name; null where that cannot be told. */
function denierIn(claim: StoryClaim): string | null {
  const voice = claim.voices.find(({ known }) => known) ?? claim.voices[0];
  if (voice) return voice.party?.entity ? voice.party.name : voice.name;
  const source = denialsIn(claim).map((attribution) => wordsOf(claim.analysis, attribution.source));
  const who = claim.actor?.type === 'place' ? null : claim.actor;
  return source.find((words) => words !== '') ?? who?.name ?? null;
}

/** Who denies, in some claims, each once. */
export const deniersIn = (denied: readonly StoryClaim[]): string[] =>
  unique(denied.flatMap((claim) => denierIn(claim) ?? []));
