import type { Analysis, Entity, EntityType } from '@parallax/analysis';
import { fold } from './text/terms.ts';

/** A name of one article. */
export interface NamedEntity {
  article: string;
  entity: Entity;
}

const inPlace = /\b(?:in|near|outside|across|throughout|around|inside|towards?|leave|left|reach(?:ed)?)\s+$/iu;
/** Before "in" these lead to whom or what one trusts, not to a place. */
const trusts =
  /\b(?:trust\w*|confidence|faith|belie\w*|interest\w*|invest\w*|stakes?|shares|success|rival|role|found)\s+in\s+$/iu;

/** How often an article says that something is in, near or around the place of this name. */
function locates(analysis: Analysis, entity: string): number {
  return analysis.mentions.filter((mention) => {
    if (mention.entity !== entity || mention.kind !== 'name') return false;
    const before = analysis.text.slice(Math.max(0, mention.start - 30), mention.start);
    return inPlace.test(before) && !trusts.test(before);
  }).length;
}

/** As what most of its articles read a name; where they are equally many, as a place that things are in, or a person. */
function agreed(named: readonly NamedEntity[], analysisOf: ReadonlyMap<string, Analysis>): EntityType {
  const articles = (type: EntityType) => named.filter(({ entity }) => entity.type === type).length;
  const located = named.reduce((sum, { article, entity }) => sum + locates(analysisOf.get(article)!, entity.id), 0);
  // A name that nothing is said around is read as an organisation's, so that one clear sign of a place outweighs a few of those.
  if (articles('place') > 0 && (located > 1 || (located > 0 && articles('place') >= articles('organisation'))))
    return 'place';
  const order: readonly EntityType[] = ['person', 'organisation', 'place', 'other'];
  return order.reduce((best, type) => (articles(type) > articles(best) ? type : best));
}

/**
 * Entities with the types that a story's articles give them together: each article knows a name only by what it says of it, and
 * may take a town for a company, or a minister whom it calls by her family name for an agency. A name of which one article has
 * both a place and an organisation stays two.
 */
export function withAgreedTypes(analyses: readonly Analysis[]): NamedEntity[] {
  const all = analyses.flatMap((analysis) =>
    analysis.entities.map((entity): NamedEntity => ({ article: analysis.id, entity })),
  );
  const analysisOf = new Map(analyses.map((analysis) => [analysis.id, analysis]));
  const byName = new Map<string, NamedEntity[]>();
  for (const each of all) byName.set(fold(each.entity.name), [...(byName.get(fold(each.entity.name)) ?? []), each]);
  const typeOf = new Map<string, EntityType>();
  for (const [name, named] of byName) {
    if (new Set(named.map(({ article }) => article)).size < named.length) continue;
    if (new Set(named.map(({ entity }) => entity.type)).size > 1) typeOf.set(name, agreed(named, analysisOf));
  }
  const surnames = familyNames(all, typeOf);
  return all.map(({ article, entity }) => {
    const name = fold(entity.name);
    const type = typeOf.get(name) ?? entity.type;
    return { article, entity: { ...entity, type: type === 'organisation' && surnames.has(name) ? 'person' : type } };
  });
}

/** The family names that one person of the story alone carries. */
function familyNames(all: readonly NamedEntity[], typeOf: ReadonlyMap<string, EntityType>): ReadonlySet<string> {
  const carriers = new Map<string, Set<string>>();
  for (const { entity } of all) {
    const name = fold(entity.name);
    const last = name.split(/\s+/).at(-1)!;
    if (last === name || (typeOf.get(name) ?? entity.type) !== 'person') continue;
    carriers.set(last, (carriers.get(last) ?? new Set()).add(name));
  }
  return new Set([...carriers].filter(([, people]) => people.size === 1).map(([last]) => last));
}
