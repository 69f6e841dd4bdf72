import type { Certainty } from '@parallax/analysis';
import type { StoryClaim } from '../story-claims.ts';
import { about, type DivergenceFinder, groupBy, outlets, sentenceOf, side } from './divergence.ts';

/** Certainty as a reader meets it: a statement from a named mouth is as firm as one without, only somebody else's. */
const level = (certainty: Certainty): string =>
  certainty === 'asserted' || certainty === 'attributed'
    ? 'without a hedge'
    : certainty === 'expected'
      ? 'as expected'
      : 'as unconfirmed';

/** Words that hedge, for the exact span; the grammar of the hedge is the business of the analysis. */
const hedge =
  /\b(?:if (?:confirmed|verified|true|proven)|(?:is|are|was|were) (?:expected|likely|believed|thought|set|said|reported|due) to|expected to|likely|unlikely|probably|possibly|perhaps|reportedly|allegedly|apparently|suspected|alleged|potential(?:ly)?|may|might|could|would|will|appears? to|seems? to|plans? to|(?:can|could) ?not (?:be )?confirm(?:ed)?|unable to confirm|unconfirmed|yet to confirm)\b/giu;

function hedgeSpans(claim: StoryClaim) {
  const sentence = claim.analysis.text.slice(claim.sentence.start, claim.sentence.end);
  const found = [...sentence.matchAll(hedge)].map((match) => ({
    article: claim.article,
    start: claim.sentence.start + match.index,
    end: claim.sentence.start + match.index + match[0].length,
  }));
  return found.length > 0 ? found : [{ article: claim.article, start: claim.start, end: claim.end }];
}

/** A hedge that one article keeps and another drops, or that the body keeps and the headline drops. */
export const certaintyDivergence: DivergenceFinder = {
  kind: 'certainty',
  find(finding, material) {
    const groups = [
      ...groupBy(
        finding.claims.filter((claim) => !claim.denied),
        (claim) => level(claim.certainty),
      ),
    ];
    if (groups.length < 2) return [];
    const articles = new Set(groups.flatMap(([, claims]) => claims.map((claim) => claim.article)));
    const headlineAgainstBody = groups.some(
      ([key, claims]) => key === 'without a hedge' && claims.some((claim) => claim.headline),
    );
    if (articles.size < 2 && !headlineAgainstBody) return [];
    const ways = groups.map(([key, claims]) => {
      const where = outlets(
        material,
        claims.map((claim) => claim.article),
      );
      return `${key} in ${where}${claims.every((claim) => claim.headline) ? ' (headline)' : ''}`;
    });
    return [
      {
        about: about(finding),
        explanation: `It is given with different certainty: ${ways.join('; ')}.`,
        sides: groups.map(([, claims]) => side(claims, sentenceOf, hedgeSpans)),
      },
    ];
  },
};
