import type { Analysis, Entity } from '@parallax/analysis';
import type { StoryEntity } from './comparison.ts';
import { withAgreedTypes } from './entity-types.ts';
import { endsWithName, initials, isShortFor, nameSimilarity, samePerson, sameSpelling } from './text/names.ts';
import { fold } from './text/terms.ts';

const forms = (entity: Pick<Entity, 'name' | 'aliases'>): string[] => [entity.name, ...entity.aliases];

function sameEntity(a: StoryEntity, b: Entity): boolean {
  if (a.type !== b.type) return false;
  // The full name decides for people: an alias is often a bare family name, which two people can share.
  if (a.type === 'person') return samePerson(a.name, b.name) || endsWithName(a.name, b.name);
  for (const one of forms(a)) {
    for (const other of forms(b)) {
      if (fold(one) === fold(other)) return true;
      const long = one.length > other.length ? one : other;
      const short = long === one ? other : one;
      if (/^[\p{Lu}\p{N}.&]{2,}$/u.test(short) && initials(long) === fold(short).replace(/\./g, '')) return true;
      // A short name has too few letters for a near match to mean anything ("Iran", "Iraq").
      if (
        short.length > 7 &&
        long.split(' ').length === short.split(' ').length &&
        nameSimilarity(one, other) >= sameSpelling
      )
        return true;
    }
  }
  return false;
}

/**
 * Joins the articles' own entities into the story's: one for all names and spellings of a person, organisation or place.
 * A bare family name joins a full name only where one person alone carries it.
 */
export function storyEntities(analyses: readonly Analysis[]): StoryEntity[] {
  const joined: StoryEntity[] = [];
  const all = withAgreedTypes(analyses);
  // Full names first, so that a bare family name meets everyone who carries it.
  const words = (name: string) => name.split(/\s+/).length;
  const ordered = [...all].sort((a, b) => Math.min(2, words(b.entity.name)) - Math.min(2, words(a.entity.name)));
  for (const { article, entity } of ordered) {
    const matches = joined.filter((candidate) => sameEntity(candidate, entity));
    const ambiguous = entity.type === 'person' && words(entity.name) === 1 && matches.length > 1;
    const match = ambiguous ? undefined : matches[0];
    if (match) {
      match.members.push({ article, entity: entity.id });
      for (const form of forms(entity)) {
        if (form !== match.name && !match.aliases.includes(form)) match.aliases.push(form);
      }
      match.role ??= entity.role ?? null;
    } else {
      joined.push({
        id: `${article}.${entity.id}`,
        type: entity.type,
        name: entity.name,
        aliases: [...entity.aliases],
        role: entity.role ?? null,
        members: [{ article, entity: entity.id }],
      });
    }
  }
  joinShortNames(joined);
  const local = new Map(all.map(({ article, entity }) => [`${article}.${entity.id}`, entity.name]));
  for (const entity of joined) entity.name = mostWritten(entity, local);
  const spread = (entity: StoryEntity) => new Set(entity.members.map((member) => member.article)).size;
  return joined.sort((a, b) => spread(b) - spread(a));
}

/** Joins a body's short name to the full one, where there is one alone that it can be short for and no article has both. */
function joinShortNames(joined: StoryEntity[]): void {
  const bodies = joined.filter(({ type }) => type === 'organisation');
  for (const short of bodies) {
    const full = bodies.filter((long) => isShortFor(short.name, long.name));
    const home = full[0];
    if (!home || full.length > 1) continue;
    if (home.members.some(({ article }) => short.members.some((member) => member.article === article))) continue;
    home.members.push(...short.members);
    for (const form of forms(short)) if (form !== home.name && !home.aliases.includes(form)) home.aliases.push(form);
    joined.splice(joined.indexOf(short), 1);
  }
}

/** Of the spellings of a name that differ in capitals only, the one in most articles: "NATO", though one of them writes "Nato". */
function mostWritten({ name, members }: StoryEntity, local: ReadonlyMap<string, string>): string {
  const counts = new Map<string, number>();
  for (const { article, entity } of members) {
    const written = local.get(`${article}.${entity}`)!;
    if (fold(written) === fold(name)) counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [name, counts.get(name) ?? 0])[0];
}

/** The story's entity of each article's entity, by `article.entity`. */
export function entityIndex(entities: readonly StoryEntity[]): ReadonlyMap<string, StoryEntity> {
  return new Map(
    entities.flatMap((entity) => entity.members.map((member) => [`${member.article}.${member.entity}`, entity])),
  );
}
