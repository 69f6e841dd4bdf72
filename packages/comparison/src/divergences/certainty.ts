import type { ArticleSpan } from '../comparison.ts';
import { centralDenials } from '../disputes.ts';
import { inSentence } from '../in-sentence.ts';
import { meet, type StoryMaterial, span, unique } from '../material.ts';
import { claimsBefore } from '../replies.ts';
import type { StoryClaim } from '../story-claims.ts';
import {
  asClause,
  clearest,
  type DivergenceFinder,
  type FoundDivergence,
  findingsByClaim,
  isOutlet,
  outletsOf,
  sentenceOf,
  side,
  sourceWords,
} from './divergence.ts';
import {
  goesFurther,
  hedgesAgainst,
  isConditional,
  isDoubted,
  isFirm,
  isFirmBeside,
  isShared,
  samePhrase,
} from './hedges.ts';
import { nearClaims, otherFigures, shareFigure } from './near.ts';

/** How alike two claims must be for one to be the other without its hedge, in one finding and across findings. */
const sameFinding = 0.3;
const acrossFindings = 0.42;
/** And how much of the shorter one the longer one must hold, there and there. */
const heldInOne = 0.45;
const contained = 0.55;

/** From here on two claims differ in hardly more than a word. */
const almostSame = 0.6;

interface Group {
  /** With the hedges that count. */
  hedged: Map<StoryClaim, ArticleSpan[]>;
  firm: Set<StoryClaim>;
}

/** Pairs of a hedged and a firm claim, joined where they share one. */
function groups(material: StoryMaterial): Group[] {
  const findingOf = findingsByClaim(material);
  const joined: Group[] = [];
  const bothWays = new Set<StoryClaim>();
  for (const pair of nearClaims(material)) {
    const inOne = findingOf.get(pair.first) === findingOf.get(pair.second) || shareFigure(pair.first, pair.second, 1);
    const near =
      pair.cosine >= (inOne ? sameFinding : acrossFindings) && pair.contained >= (inOne ? heldInOne : contained);
    if (otherFigures(pair.first, pair.second) || goesFurther(pair.first, pair.second)) continue;
    for (const [weak, strong] of [
      [pair.first, pair.second],
      [pair.second, pair.first],
    ] as const) {
      const sameArticle = weak.article === strong.article;
      if (isDoubted(weak) || !isFirmBeside(strong, weak)) continue;
      if (!near && !sameArticle && !samePhrase(weak, strong)) continue;
      const hedges = hedgesAgainst(weak, strong, pair.cosine >= almostSame).filter(
        (each) => !isShared(each, weak, strong),
      );
      if (hedges.length === 0 || (weak.denied && !isConditional(hedges, weak))) continue;
      // An article that hedges in its body and not in its headline differs from itself; one that gives it both ways in its
      // body leaves it at that.
      if (!near && sameArticle) continue;
      if (sameArticle && !(strong.headline && !weak.headline)) {
        bothWays.add(weak);
        continue;
      }
      const home = joined.find((group) => group.hedged.has(weak) || group.firm.has(strong));
      if (home) {
        home.hedged.set(weak, hedges);
        home.firm.add(strong);
      } else joined.push({ hedged: new Map([[weak, hedges]]), firm: new Set([strong]) });
    }
  }
  for (const group of joined) {
    // Whoever hedges it in the same words is on the hedged side, near to the firm wording or not.
    for (const { first, second, cosine } of nearClaims(material)) {
      if (cosine < almostSame || group.hedged.has(first) === group.hedged.has(second)) continue;
      const [known, other] = group.hedged.has(first) ? [first, second] : [second, first];
      const hedges = hedgesAgainst(other, known, true);
      if (hedges.length > 0 && !group.firm.has(other) && !isDoubted(other)) group.hedged.set(other, hedges);
    }
    for (const claim of bothWays) group.hedged.delete(claim);
  }
  return joined;
}

function droppedHedge(material: StoryMaterial): FoundDivergence[] {
  const findingOf = findingsByClaim(material);
  return groups(material).flatMap((group) => {
    const firmBodies = new Set([...group.firm].filter((claim) => !claim.headline).map((claim) => claim.article));
    // Who gives it both ways is on neither side.
    const hedged = [...group.hedged.keys()].filter((claim) => !firmBodies.has(claim.article));
    const hedges = (claim: StoryClaim) => group.hedged.get(claim)!;
    const keeps = new Set([...group.hedged.keys()].map((claim) => claim.article));
    const firm = [...group.firm].filter((claim) => claim.headline || !keeps.has(claim.article));
    if (firm.length === 0 || hedged.length === 0) return [];
    const finding = findingOf.get(hedged[0]!)!;
    const words = unique(
      hedged.flatMap((claim) =>
        hedges(claim).map(({ start, end }) => claim.analysis.text.slice(start, end).toLowerCase()),
      ),
    );
    const where = firm.every((claim) => claim.headline)
      ? `the headline of ${outletsOf(material, firm)}`
      : outletsOf(material, firm);
    return [
      {
        finding,
        about: `whether ${asClause(clearest([...hedged, ...firm]).text)}`,
        explanation: `It is held back with “${words[0]}” in ${outletsOf(material, hedged)} and given without a hedge in ${where}.`,
        sides: [side(hedged, sentenceOf, hedges), side(firm, sentenceOf)],
      },
    ];
  });
}

/** How alike a headline must be to what the report has from a source. */
const sameAsHeadline = 0.3;

/** A claim and the words that name its source: what the headline leaves out. */
const withSource = (claim: StoryClaim): ArticleSpan[] => [...sourceWords(claim), span(claim)];

/** Whoever denies only having known or meant a thing leaves it standing, and so does who pleads that he is no wrongdoer. */
const deniesIntent =
  /\b(?:knowing(?:ly)?|intent(?:ion(?:al(?:ly)?)?)?|intended|deliberate(?:ly)?|on purpose|wilful(?:ly)?|negligen(?:t|ce)|wrongdoing|guilt(?:y)?|responsibility|liability|fault)\b/iu;

/** What an office does to somebody, which it makes known itself: nobody doubts that it was done. */
const officialAct =
  /\b(?:suspend(?:s|ed)|bann(?:ed|ing)|bans|arrest(?:s|ed)|charg(?:es|ed) (?:with|over)|charged|fin(?:es|ed)|detain(?:s|ed)|sack(?:s|ed)|dismiss(?:es|ed)|expel(?:s|led)|jail(?:s|ed)|indict(?:s|ed)|su(?:es|ed)|recall(?:s|ed)|stripped of|disqualif(?:ies|ied)|evict(?:s|ed)|deport(?:s|ed)|extradit(?:es|ed)|(?:opens?|launch(?:es)?|begins?) (?:\p{L}+ )?(?:inquiry|investigation|probe))\b/iu;

/** Whether somebody denies or cannot confirm the event itself: what is open of a side of it leaves it standing. */
function isContested(material: StoryMaterial, event: ReadonlySet<StoryClaim>): boolean {
  const { central, claims, positions } = material;
  const open = positions.filter(({ stance }) => stance === 'cannot confirm').flatMap(({ spans }) => spans);
  return (
    (central !== null &&
      centralDenials(central, material).some(({ spans }) =>
        spans.some(({ article, start, end }) => {
          const { text } = material.analyses.find(({ id }) => id === article)!;
          return !deniesIntent.test(text.slice(start, end));
        }),
      )) ||
    claims.some(
      (claim) => meet([claim], open) && [claim, ...claimsBefore(claim, claims)].some((each) => event.has(each)),
    )
  );
}

/**
 * The headline gives as a fact what its own report only has from a source, while somebody denies or cannot confirm it. What nobody
 * disputes headlines have without its source as a matter of course.
 */
function headlineAsFact(material: StoryMaterial): FoundDivergence[] {
  const event = new Set(material.theme.flatMap(({ claims }) => claims));
  if (!isContested(material, event)) return [];
  const own = new Map<StoryClaim, StoryClaim[]>();
  for (const { first, second, cosine } of nearClaims(material)) {
    const [headline, said] = first.headline ? [first, second] : [second, first];
    if (!headline.headline || said.headline || headline.article !== said.article || cosine < sameAsHeadline) continue;
    if (!event.has(headline) && !event.has(said)) continue;
    if (headline.voices.length > 0 || !isFirm(headline) || speaks.test(sentenceOf(headline))) continue;
    if (officialAct.test(headline.text)) continue;
    if (said.denied || said.voices.length === 0 || !said.voices.every((voice) => voice.known)) continue;
    // "The Advertiser can reveal": what a paper has found out itself it may give as a fact.
    if (said.voices.some(({ name }) => isOutlet(material, name))) continue;
    own.set(headline, [...(own.get(headline) ?? []), said]);
  }
  const findingOf = findingsByClaim(material);
  return [...own].map(([headline, said]) => ({
    finding: findingOf.get(said[0]!)!,
    about: `whether ${asClause(headline.text)}`,
    explanation: `The headline of ${outletsOf(material, [headline])} gives as a fact what its own report has from ${inSentence(material.analyses, said[0]!.voices[0]!.name)}.`,
    sides: [side([headline], sentenceOf), side(said, sentenceOf, withSource)],
  }));
}

const speaks = /\b(?:says?|said|according to|reports?|claims?|accuses?|warns?|tells?|told|alleges?)\b|:/iu;

/** A hedge that one article keeps and another drops, or that the body keeps and the headline drops. */
export const certaintyDivergence: DivergenceFinder = {
  kind: 'certainty',
  find: (material) => [...droppedHedge(material), ...headlineAsFact(material)],
};
