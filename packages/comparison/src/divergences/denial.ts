import { opposed } from '../findings.ts';
import { about, type DivergenceFinder, outlets, sentenceOf, side } from './divergence.ts';

/** Affirmed here, denied there. */
export const denialDivergence: DivergenceFinder = {
  kind: 'denial',
  find(finding, material) {
    const { affirming: affirmed, denying: denied } = opposed(finding.claims);
    if (denied.length === 0) return [];
    const names = (claims: typeof denied) =>
      outlets(
        material,
        claims.map((claim) => claim.article),
      );
    const who = denied.find((claim) => claim.voices.length > 0)?.voices[0]?.name;
    return [
      {
        about: about(finding),
        explanation: `It is affirmed in ${names(affirmed)} and denied${who ? ` by ${who}` : ''} in ${names(denied)}.`,
        sides: [side(affirmed, sentenceOf), side(denied, sentenceOf)],
      },
    ];
  },
};
