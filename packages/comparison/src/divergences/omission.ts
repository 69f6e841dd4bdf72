import type { Position } from '../comparison.ts';
import { type StoryMaterial, unique } from '../material.ts';
import { dispute } from './denial.ts';
import { type DivergenceFinder, distinctSpans, flat, outlets } from './divergence.ts';

type Answer = Pick<Position, 'name' | 'stance' | 'spans'>;

const headWord = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? '';

/** A party that is only called by what it is ("her ministry", "the company"), in the articles of the story. */
const isNominal = ({ party, name }: Position): boolean =>
  party === null && !/\p{Lu}/u.test(name.replace(/^\p{Lu}/u, ''));

/**
 * Denials and "cannot confirm", one a party. What a party is only called by its kind for joins a named one of that kind, or
 * the only named one that takes the same stand. Headlines are left out: they repeat what the report says in full.
 */
function answers(material: StoryMaterial): Answer[] {
  const isHeadline = ({ article, start }: { article: string; start: number }) => {
    const analysis = material.analyses.find(({ id }) => id === article)!;
    return analysis.blocks.some((block) => block.role === 'headline' && block.start <= start && start < block.end);
  };
  const taken = material.positions
    .filter(({ stance }) => stance === 'denies' || stance === 'cannot confirm')
    .map((position) => ({ ...position, spans: position.spans.filter((span) => !isHeadline(span)) }))
    .filter(({ spans }) => spans.length > 0);
  const named = taken.filter((position) => !isNominal(position)).map((position) => ({ ...position }));
  const alone: Answer[] = [];
  for (const position of taken.filter(isNominal)) {
    const same = named.filter(({ stance }) => stance === position.stance);
    const home =
      same.find(({ name, voice }) => `${name} ${voice}`.toLowerCase().includes(headWord(position.name))) ??
      (same.length === 1 ? same[0] : undefined);
    if (home) home.spans = distinctSpans([...home.spans, ...position.spans]);
    else alone.push(position);
  }
  return [...named, ...alone];
}

/** A party's denial, or that it cannot confirm, which some articles leave out. */
export const omissionDivergence: DivergenceFinder = {
  kind: 'omission',
  find(material) {
    const { central } = material;
    if (!central) return [];
    const all = material.analyses.map((analysis) => analysis.id);
    const disputed = material.findings.flatMap((finding) => dispute(finding)?.denied ?? []);
    return answers(material).flatMap((answer) => {
      const carrying = unique(answer.spans.map((each) => each.article));
      const silent = all.filter((article) => !carrying.includes(article));
      if (silent.length === 0) return [];
      // Told as a denial already: there the other side is all that the rest have.
      const told = answer.spans.every(({ article, start, end }) =>
        disputed.some((claim) => claim.article === article && claim.start < end && claim.end > start),
      );
      if (told) return [];
      // A paper that writes of itself "could not confirm" is no party that others leave out.
      const isOutlet = material.analyses.some(({ publisher }) =>
        publisher?.toLowerCase().includes(answer.name.toLowerCase().replace(/^the /, '')),
      );
      if (isOutlet) return [];
      const first = answer.spans[0]!;
      const text = material.analyses.find((analysis) => analysis.id === first.article)!.text;
      const name = /^(?:the|her|his|its|their) /i.test(answer.name)
        ? answer.name.charAt(0).toLowerCase() + answer.name.slice(1)
        : answer.name;
      const what = answer.stance === 'denies' ? `the denial by ${name}` : `that ${name} cannot confirm it`;
      return [
        {
          finding: central,
          about: what,
          explanation: `Only ${outlets(material, carrying)} ${carrying.length === 1 ? 'carries' : 'carry'} ${what}; ${outlets(material, silent)} ${silent.length === 1 ? 'leaves' : 'leave'} it out.`,
          sides: [
            { articles: carrying, says: flat(text.slice(first.start, first.end)), spans: answer.spans },
            { articles: silent, says: '', spans: [] },
          ],
        },
      ];
    });
  },
};
