import { unique } from '../material.ts';
import { type DivergenceFinder, outlets } from './divergence.ts';

/** A party's denial, or that it cannot confirm, which some articles on the central claim leave out. */
export const omissionDivergence: DivergenceFinder = {
  kind: 'omission',
  find(finding, material) {
    if (finding !== material.central) return [];
    const all = material.analyses.map((analysis) => analysis.id);
    return material.positions.flatMap((position) => {
      if (position.stance !== 'denies' && position.stance !== 'cannot confirm') return [];
      const carrying = unique(position.spans.map((each) => each.article));
      const silent = all.filter((article) => !carrying.includes(article));
      if (silent.length === 0) return [];
      const first = position.spans[0]!;
      const text = material.analyses.find((analysis) => analysis.id === first.article)!.text;
      const what =
        position.stance === 'denies' ? `a denial by ${position.name}` : `that ${position.name} cannot confirm it`;
      const verb = silent.length === 1 ? 'leaves it out' : 'leave it out';
      return [
        {
          about: what,
          explanation: `Only ${outlets(material, carrying)} ${carrying.length === 1 ? 'carries' : 'carry'} ${what}; ${outlets(material, silent)} ${verb}.`,
          sides: [
            {
              articles: carrying,
              says: text.slice(first.start, first.end).replace(/\s+/g, ' '),
              spans: position.spans,
            },
            { articles: silent, says: '', spans: [] },
          ],
        },
      ];
    });
  },
};
