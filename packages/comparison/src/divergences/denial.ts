import { corrections, type Dispute } from '../corrections.ts';
import { centralDenials } from '../disputes.ts';
import { opposed } from '../findings.ts';
import { inSentence } from '../in-sentence.ts';
import { kept } from '../kept.ts';
import { list, meet, type StoryMaterial, unique } from '../material.ts';
import { opposites } from '../opposites.ts';
import { turnsRound } from '../rejoinders.ts';
import { deniersIn, repliedTo } from '../replies.ts';
import { stanceOf } from '../stance.ts';
import type { StoryClaim } from '../story-claims.ts';
import { negation } from '../text/negation.ts';
import { terms } from '../text/terms.ts';
import { tellsDenial } from './denials-told.ts';
import {
  asClause,
  clearest,
  type DivergenceFinder,
  findingsByClaim,
  outletsOf,
  sentenceOf,
  side,
} from './divergence.ts';
import { isFirm } from './hedges.ts';
import { joinPairs, nearClaims } from './near.ts';
import { ownDenials } from './own-denials.ts';

/** How alike what is affirmed and what is denied must be, in whatever findings. */
const sameStatement = 0.5;
const contained = 0.6;
/** Of a statement that a "not" turns down, so many words at least stand in its clause. */
const fewestDenied = 2;

/** Where a clause begins that a "not" in the one before does not reach. */
const nextClause = /[;:]|,?\s(?:but|and|while|although|though|whereas|yet)\s/iu;

/** "As long as it is not dated" says until when something holds, and denies nothing. */
const asLongAs = /\b(?:(?:as|so) long as|until|unless|if|before|while)\b[^,.;]*/giu;

/**
 * Whether all that a denial has of a claim stands in a clause without its "not": "the pay was not enough, but the door was open"
 * does not deny that the door is open.
 */
function standsBesideNo({ stems }: StoryClaim, { text, answer }: StoryClaim): boolean {
  if (answer !== null) return false;
  if (negation.test(text) && !negation.test(text.replace(asLongAs, ' '))) return true;
  const clauses = text.split(nextClause);
  if (clauses.length < 2) return false;
  const shared = (isDenied: boolean) =>
    unique(clauses.filter((clause) => negation.test(clause) === isDenied).flatMap(terms)).filter((term) =>
      stems.includes(term),
    ).length;
  return shared(true) < shared(false) && shared(true) < fewestDenied;
}

/** Of the claims of a finding those that what is denied is in; others may stand there for another half of theirs. */
function nearest(affirmed: readonly StoryClaim[], denying: readonly StoryClaim[]): StoryClaim[] {
  const shares = affirmed.map(({ stems }) =>
    Math.max(...denying.map((denial) => unique(denial.stems).filter((stem) => stems.includes(stem)).length)),
  );
  const most = Math.max(...shares);
  return affirmed.filter((_, at) => shares[at]! >= most / 2);
}

/** Who affirms and who denies, where some article has only the denial: whoever has both sides is not at odds with the rest. */
function disputeIn(claims: readonly StoryClaim[]): Dispute | null {
  const byVoices = opposed(claims);
  const { affirming, denying } = byVoices.denying.length > 0 ? byVoices : opposites(claims);
  // "The company rejected the claim that …" affirms nothing, whoever was heard in it.
  const affirmed = affirming.filter(({ text }) => stanceOf(text) !== 'denies' && !turnsRound(text));
  const affirms = new Set(nearest(affirmed, denying).map((claim) => claim.article));
  const isMet = (denial: StoryClaim) =>
    affirmed.some((claim) => claim.article !== denial.article && !standsBesideNo(claim, denial));
  const denied = denying.filter((claim) => !affirms.has(claim.article) && isMet(claim));
  return denied.length > 0 && affirmed.length > 0 ? { affirmed, denied } : null;
}

/** Every dispute of a story, once: inside its findings, and between claims that are near to each other. */
export const disputes = kept((material: StoryMaterial): Dispute[] => {
  const near = joinPairs(
    nearClaims(material).filter((pair) => pair.cosine >= sameStatement && pair.contained >= contained),
  );
  const seen = new Set<StoryClaim>();
  const found = [...material.findings.map(({ claims }) => claims), ...near].flatMap(
    (claims) => disputeIn(claims) ?? [],
  );
  return [...found, ...corrections(material), ...ownDenials(material)].filter((dispute) => {
    if (dispute.denied.some((claim) => seen.has(claim))) return false;
    for (const claim of dispute.denied) seen.add(claim);
    return true;
  });
});

/**
 * What the story is about, where several articles have a party's denial of it and others do not: that is told even though every
 * article with the denial also reports the event, for it is the first thing to know of it. Of one article alone that has the
 * denial it is told that the others leave it out.
 */
function centralDispute(material: StoryMaterial): Dispute[] {
  const { central, claims } = material;
  if (!central) return [];
  const positions = centralDenials(central, material);
  const spans = positions.flatMap((position) => position.spans);
  const denied = claims.filter(
    (claim) =>
      claim.answer?.stance === 'denies' &&
      !claim.headline &&
      // What two deny together is another matter than what one of them does.
      !claim.answer.party.includes('+') &&
      meet([claim], spans),
  );
  const affirmed = central.claims.filter((claim) => !claim.denied && !denied.includes(claim));
  const denying = new Set(denied.map(({ article }) => article));
  const isOpen = affirmed.some(({ article }) => !denying.has(article));
  return denying.size > 1 && isOpen ? [{ affirmed, denied, by: unique(positions.map(({ name }) => name)) }] : [];
}

/** Affirmed here, denied there. */
export const denialDivergence: DivergenceFinder = {
  kind: 'denial',
  find(material) {
    const findingOf = findingsByClaim(material);
    const told = disputes(material);
    const seen = new Set(told.flatMap(({ denied }) => denied));
    const isNew = ({ denied }: Dispute) => {
      const isKnown = denied.some((claim) => seen.has(claim));
      for (const claim of denied) seen.add(claim);
      return !isKnown;
    };
    const central = centralDispute(material).filter(isNew);
    const replied = repliedTo(material).filter(isNew);
    // Who tells both sides is not at odds with whoever does too.
    const isOpen = (dispute: Dispute) =>
      unique(dispute.affirmed.map(({ article }) => article)).some(
        (article) => !tellsDenial(article, dispute, material),
      );
    return [...central, ...told, ...replied].filter(isOpen).map(({ affirmed, denied, by: known }) => {
      const who = known ?? deniersIn(denied);
      // Headlines leave out words, and write others with a capital.
      const inReports = affirmed.filter(({ headline }) => !headline);
      const plain = inReports.length > 0 ? inReports : affirmed;
      const by = who.length > 0 ? ` by ${list(who.map((name) => inSentence(material.analyses, name)))}` : '';
      return {
        finding: findingOf.get(affirmed[0]!)!,
        about: `whether ${asClause(clearest(plain.some(isFirm) ? plain.filter(isFirm) : plain).text)}`,
        explanation: `It is affirmed in ${outletsOf(material, affirmed)} and denied${by} in ${outletsOf(material, denied)}.`,
        sides: [side(affirmed, sentenceOf), side(denied, sentenceOf)],
      };
    });
  },
};
