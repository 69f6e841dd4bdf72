import type { Analysis, Speaker } from '../analysis.ts';
import type { Span } from '../article.ts';
import type { Correction } from './correction.ts';

type AttributionCorrection = Extract<Correction, { kind: 'attribution' }>;

const same = (a: string, b: string) => a.localeCompare(b, 'en', { sensitivity: 'accent' }) === 0;

/**
 * Gives an attribution another speaker, or takes it away: what it held is then said by whoever holds it, or by the article.
 * @returns null where no cue stands at the place.
 */
export function correctAttribution(
  analysis: Analysis,
  { start, end, speaker: said }: AttributionCorrection,
): Analysis | null {
  const index = analysis.attributions.findIndex(({ cue }) =>
    cue.some((each) => each.start === start && each.end === end),
  );
  const wrong = analysis.attributions[index];
  if (!wrong) return null;
  const isInside = (span: Span) => wrong.content.some((part) => span.start < part.end && span.end > part.start);
  if (said === null) return withoutAttribution(analysis, index);
  const entity = analysis.entities.find(({ name, aliases }) => [name, ...aliases].some((form) => same(form, said)));
  const speaker: Speaker = { entity: entity?.id ?? null, name: entity?.name ?? said };
  return {
    ...analysis,
    attributions: analysis.attributions.map((each) => (each === wrong ? { ...each, speaker } : each)),
    quotations: analysis.quotations.map((each) => (isInside(each) ? { ...each, speaker } : each)),
  };
}

function withoutAttribution(analysis: Analysis, gone: number): Analysis {
  const { within } = analysis.attributions[gone]!;
  const moved = (index: number | null): number | null => {
    const at = index === gone ? within : index;
    return at !== null && at > gone ? at - 1 : at;
  };
  return {
    ...analysis,
    attributions: analysis.attributions
      .filter((_each, index) => index !== gone)
      .map((each) => ({ ...each, within: moved(each.within) })),
    claims: analysis.claims.map((claim) => {
      const attributions = claim.attributions.filter((index) => index !== gone).map((index) => moved(index)!);
      const isOwn = claim.attributions.length > 0 && attributions.length === 0;
      return {
        ...claim,
        attributions,
        certainty: isOwn && claim.certainty === 'attributed' ? 'asserted' : claim.certainty,
      };
    }),
  };
}
