import type { Analysis, Attribution } from '@parallax/analysis';
import type { Dispute } from './corrections.ts';
import { findingsByClaim, groupBy, sentenceOf } from './divergences/divergence.ts';
import { kept } from './kept.ts';
import { type StoryMaterial, unique } from './material.ts';
import { nationsOf } from './nations-of.ts';
import { isRejoinder, pointsBack } from './rejoinders.ts';
import { stanceTowards } from './stance.ts';
import type { StoryClaim } from './story-claims.ts';
import { isNominal } from './text/names.ts';
import { isNation } from './text/nations.ts';
import { statementStems } from './text/statement-terms.ts';
import { terms } from './text/terms.ts';
import { wordsOf } from './words-of.ts';

/** The attributions by which somebody denies something in a claim. */
export const denialsIn = (claim: StoryClaim): Attribution[] =>
  denialsOf(claim.analysis).filter(({ cue, content }) =>
    [...cue, ...content].some(({ start, end }) => start < claim.end && end > claim.start),
  );

/** The attributions by which somebody denies something in an article. */
const denialsOf = kept((analysis: Analysis): Attribution[] =>
  analysis.attributions.filter(
    ({ cue, content }) => stanceTowards(wordsOf(analysis, cue), wordsOf(analysis, content)) === 'denies',
  ),
);

/** What a claim's denials turn down, by the words that carry it: "using North Korean soldiers in the war". */
export const deniedIn = kept((claim: StoryClaim): string[][] =>
  denialsIn(claim).map(({ content }) => statementStems(wordsOf(claim.analysis, content), nationsOf(claim.analysis))),
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
const accuses =
  /\b(?:accus\w*|alleg(?:e|es|ed|ing|ations?)|charged\b[^.;]{0,40}? with|indict(?:s|ed|ment)|(?:on|stand(?:s|ing)?|faces?|facing) (?:trial|charges)|(?:su(?:es|ed|ing)|arrested|investigated|prosecuted)\b[^.;]{0,60}? (?:for|over|on suspicion)|suspected of)\b/iu;

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

/** "There were no such talks": talks of which somebody else has told, in whatever article. */
const noSuch = /\bno such (\p{L}+)(?!.*\b(?:before|earlier|until|so far|yet)\b)/iu;

/** What somebody who says "no such thing" turns down where it does not stand right before: what is said of him and has the word for it. */
function spokenOf(denial: StoryClaim, claims: readonly StoryClaim[]): StoryClaim | undefined {
  const thing = terms(noSuch.exec(denial.text)?.[1] ?? '')[0];
  const meant = claims.filter(
    (claim) =>
      thing !== undefined &&
      !claim.headline &&
      claim.restsOn !== denial.restsOn &&
      terms(claim.text).includes(thing) &&
      claim.entities.some(({ id }) => id === denial.restsOn),
  );
  return meant.find(({ article }) => article === denial.article) ?? meant[0];
}

/** "I have never taken anything", "I never took a cent", "We did nothing wrong": so speaks who has been accused. */
const protesting =
  /^["“]?(?:I|we)\s(?:never\b|\p{L}+n['’]t\b|(?:have|had|did|do|am|was|were|are|took|made|gave|got)\s[^.;]*?(?:\bnever\b|\bnot\b|\bno\b|\bnone\b|\bnothing\b|\binnocent\b))/iu;
/** Who will not speak of a charge, or has not seen it, has not turned it down: "We do not comment on open cases". */
const evading =
  /\b(?:comment|discuss|speak|talk|answer|respond|explain|(?:nothing|not|never|n['’]t) (?:(?:to|anything) )*(?:say|add|know|remember|understand)|(?:seen?|read|received?) (?:the|any|these|an?|his|her|their) (?:papers?|charges?|indictments?|documents?|reports?|files?|complaints?|letters?|lawsuits?))\b/iu;
const protests = (words: string): boolean => protesting.test(words) && !evading.test(words);

/**
 * Whoever is accused in an article and denies anything behind that denies what he is accused of: the sentence that names him, or
 * the event that he is named in where the sentence before only speaks of "its accusation".
 */
function accusation(denial: StoryClaim, { claims, theme, entities }: StoryMaterial): StoryClaim | undefined {
  const party = denial.answer?.party ?? denial.restsOn;
  // A name that was not read as one where he is accused: "Falk" denies what "their chief, Emil Falk," is accused of.
  const forms = entities.filter(({ id }) => id === party).flatMap(({ name, aliases }) => [name, ...aliases]);
  const isOfOthers = (claim: StoryClaim) =>
    claim.article === denial.article && claim.start < denial.start && !claim.headline && claim.restsOn !== party;
  const names = (claim: StoryClaim) =>
    claim.entities.some(({ id }) => id === party) || forms.some((form) => sentenceOf(claim).includes(form));
  const told = claims.filter((claim) => isOfOthers(claim) && !claim.answer && names(claim));
  const isCharged = claimsBefore(denial, claims).some((claim) => accuses.test(sentenceOf(claim)));
  return (
    told.find((claim) => accuses.test(sentenceOf(claim))) ??
    (isCharged ? told.find((claim) => theme.some((finding) => finding.claims.includes(claim))) : undefined)
  );
}

/** Denials of somebody who is named, and the statement before them that they answer. */
export const repliesIn = kept((material: StoryMaterial): Reply[] => {
  const { claims } = material;
  return claims.flatMap((denial): Reply[] => {
    if (denial.headline || byNobody.test(denial.text)) return [];
    if (denial.answer?.stance !== 'denies') {
      const turned = justBefore(denial, claims).find((claim) => isRejoinder(denial, claim)) ?? spokenOf(denial, claims);
      if (turned) return [{ denial, answered: turned, isPlain: true }];
      const charge = protests(denial.text) ? accusation(denial, material) : undefined;
      return charge ? [{ denial, answered: charge, isPlain: false }] : [];
    }
    const denied = new Set(deniedIn(denial).flat().filter(isWord));
    const shared = ({ stems }: StoryClaim) => [...denied].filter((stem) => stems.includes(stem)).length;
    const share = (claim: StoryClaim) => shared(claim) / Math.max(1, denied.size);
    const before = claimsBefore(denial, claims).filter((claim) => !claim.answer);
    const answered = before.toSorted((a, b) => share(b) - share(a))[0];
    const isPlain =
      answered !== undefined &&
      (pointsBack.test(sentenceOf(denial)) || (shared(answered) >= fewestTakenUp && share(answered) >= takenUp));
    if (answered && (isPlain || accuses.test(sentenceOf(answered)))) return [{ denial, answered, isPlain }];
    const charge = accusation(denial, material);
    return charge ? [{ denial, answered: charge, isPlain: false }] : [];
  });
});

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
