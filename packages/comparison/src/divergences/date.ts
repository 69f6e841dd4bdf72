import { span } from '../material.ts';
import type { StoryClaim } from '../story-claims.ts';
import { about, type DivergenceFinder, groupBy, outlets, sentenceOf, side } from './divergence.ts';

/** Digits of two EDTF dates agree wherever neither leaves them open. */
function compatible(a: string, b: string): boolean {
  const [first, second] = [a.split('/')[0]!, b.split('/')[0]!];
  const length = Math.min(first.length, second.length);
  for (let at = 0; at < length; at++) {
    if (first[at] !== second[at] && first[at] !== 'X' && second[at] !== 'X') return false;
  }
  return true;
}

/** One event on different days. */
export const dateDivergence: DivergenceFinder = {
  kind: 'date',
  find(finding, material) {
    const dated = finding.claims.filter((claim) => claim.dates.length === 1);
    const groups = [...groupBy(dated, (claim) => claim.dates[0]!)];
    const apart = groups.filter(([date]) => groups.some(([other]) => !compatible(date, other)));
    const words = (claim: StoryClaim) =>
      claim.analysis.dates.filter((date) => date.start >= claim.start && date.end <= claim.end);
    const said = (claim: StoryClaim) =>
      words(claim)
        .map((date) => claim.analysis.text.slice(date.start, date.end).toLowerCase())
        .join(' ');
    // The same words ("on Wednesday") in articles of different days are read differently, not written differently.
    if (apart.length < 2 || new Set(apart.flatMap(([, claims]) => claims.map(said))).size < 2) return [];
    if (new Set(apart.flatMap(([, claims]) => claims.map((claim) => claim.article))).size < 2) return [];
    const ways = apart.map(([, claims]) => {
      const claim = claims[0]!;
      const date = words(claim)[0];
      return `“${date ? claim.analysis.text.slice(date.start, date.end) : claim.dates[0]}” in ${outlets(
        material,
        claims.map((each) => each.article),
      )}`;
    });
    return [
      {
        about: about(finding),
        explanation: `The date differs: ${ways.join(', ')}.`,
        sides: apart.map(([, claims]) =>
          side(claims, sentenceOf, (claim) => words(claim).map((date) => span({ article: claim.article, ...date }))),
        ),
      },
    ];
  },
};
