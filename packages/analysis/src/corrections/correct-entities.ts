import type { Analysis, Speaker } from '../analysis.ts';
import type { Correction } from './correction.ts';

type EntityCorrection = Extract<Correction, { kind: 'entity' }>;

const same = (a: string, b: string) => a.localeCompare(b, 'en', { sensitivity: 'accent' }) === 0;

/**
 * Gives the entity that a mention names another type and name. Where the article knows that one already, the two become one.
 * @returns null where no mention stands at the place.
 */
export function correctEntity(analysis: Analysis, { start, end, type, name }: EntityCorrection): Analysis | null {
  const mention = analysis.mentions.find((each) => each.start === start && each.end === end);
  const wrong = mention && analysis.entities.find(({ id }) => id === mention.entity);
  if (!wrong) return null;
  const known = analysis.entities.find(
    (entity) =>
      entity !== wrong && entity.type === type && [entity.name, ...entity.aliases].some((form) => same(form, name)),
  );
  const kept = known ?? wrong;
  const title = known?.name ?? name;
  const aliases = [...(known?.aliases ?? []), ...wrong.aliases, wrong.name].filter(
    (alias, index, all) => !same(alias, title) && all.findIndex((other) => same(other, alias)) === index,
  );
  const right = { ...kept, type, name: title, aliases, role: kept.role ?? wrong.role };
  const renamed = (id: string) => (id === wrong.id ? kept.id : id);
  const speaker = (of: Speaker | null): Speaker | null =>
    of?.entity === wrong.id ? { entity: kept.id, name: title } : of;
  return {
    ...analysis,
    entities: analysis.entities.flatMap((entity) => (entity === kept ? [right] : entity === wrong ? [] : [entity])),
    mentions: analysis.mentions.map((each) => ({ ...each, entity: renamed(each.entity) })),
    quotations: analysis.quotations.map((each) => ({ ...each, speaker: speaker(each.speaker) })),
    attributions: analysis.attributions.map((each) => ({ ...each, speaker: speaker(each.speaker) })),
    claims: analysis.claims.map((each) => ({ ...each, entities: [...new Set(each.entities.map(renamed))] })),
  };
}
