import { unique } from '../material.ts';
import type { StoryClaim } from '../story-claims.ts';
import { about, type DivergenceFinder, groupBy, outlets, sentenceOf, side } from './divergence.ts';

const chainKey = (claim: StoryClaim): string => claim.voices.map((voice) => voice.key).join(' < ');

const chainName = (claim: StoryClaim): string =>
  claim.voices.length === 0 ? 'no named source' : unique(claim.voices.map((voice) => voice.name)).join(', citing ');

/** The words that name the source; where there is none, the claim itself. */
const sourceSpans = (claim: StoryClaim) => {
  const spans = claim.attributions.flatMap((attribution) =>
    [...attribution.source, ...attribution.cue].map(({ start, end }) => ({ article: claim.article, start, end })),
  );
  return spans.length > 0 ? spans : [{ article: claim.article, start: claim.start, end: claim.end }];
};

/**
 * The same statement from different mouths: from an agency here, from media citing it there, in the article's own voice
 * elsewhere. A headline is no article's own voice; it is left to the comparison of certainty.
 */
export const attributionDivergence: DivergenceFinder = {
  kind: 'attribution',
  find(finding, material) {
    const claims = finding.claims.filter(
      (claim) => !claim.headline && !claim.denied && claim.voices.every((voice) => voice.known),
    );
    // An article that names a source once has not dropped it where it repeats the statement without.
    const spoken = new Set(claims.filter((claim) => claim.voices.length > 0).map((claim) => claim.article));
    const telling = claims.filter((claim) => claim.voices.length > 0 || !spoken.has(claim.article));
    const groups = [...groupBy(telling, chainKey).values()];
    if (groups.length < 2 || new Set(telling.map((claim) => claim.article)).size < 2) return [];
    // Different people saying it of their own knowledge is corroboration, not drift: one voice must be shared or dropped.
    const dropped = groups.some((group) => group[0]!.voices.length === 0);
    const last = groups.map((group) => group[0]!.voices.at(-1)?.key ?? '');
    const relayed = groups.some((group) =>
      groups.some(
        (other) =>
          other !== group && group[0]!.voices.some((voice) => other[0]!.voices.some((same) => same.key === voice.key)),
      ),
    );
    if (
      !dropped &&
      !relayed &&
      new Set(last).size === last.length &&
      finding.claims.every((claim) => claim.quantities.length === 0)
    )
      return [];
    const ways = groups.map(
      (group) =>
        `${chainName(group[0]!)} in ${outlets(
          material,
          group.map((claim) => claim.article),
        )}`,
    );
    return [
      {
        about: about(finding),
        explanation: `The source differs: ${ways.join('; ')}.`,
        sides: groups.map((group) => side(group, sentenceOf, sourceSpans)),
      },
    ];
  },
};
