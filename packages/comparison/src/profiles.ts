import type { EntityType } from '@parallax/analysis';
import type { Story, StoryEntity } from './comparison.ts';
import { foldName, initials, samePerson } from './text/names.ts';
import { fold } from './text/terms.ts';

/** A person, organisation or place that other stories know already. */
export interface KnownProfile {
  id: string;
  type: EntityType;
  /** The name that it was first known by. */
  name: string;
  /** What else the stories call it. */
  aliases: string[];
}

/** What an entity of a story is across stories. */
export interface ProfileLink {
  /** The story's entity. */
  entity: string;
  /** Id of the known one that it is, null for one that no other story knows. */
  profile: string | null;
  /** Names a new one: two stories that bring the same in at one time come to the same identity. */
  identity: string;
  name: string;
  type: EntityType;
  /** What it is found by when another story comes: two that may be one share a key. */
  keys: string[];
}

type Named = Pick<StoryEntity, 'type' | 'name' | 'aliases'>;

/** Things with a name that are neither person, organisation nor place have no page of their own. */
const kept = (story: Pick<Story, 'entities'>): StoryEntity[] => story.entities.filter(({ type }) => type !== 'other');

/** What the profiles are found by that the entities of a story may be. */
export function profileKeys(story: Pick<Story, 'entities'>): string[] {
  return [...new Set(kept(story).flatMap(keysOf))];
}

function keysOf({ type, name, aliases }: Named): string[] {
  if (type === 'person') {
    const parts = foldName(name).split(' ');
    // The initial of the given name and how the family name begins: spellings of one name agree in these.
    return parts.length < 2 ? [] : [`person ${parts[0]![0]} ${parts.at(-1)!.slice(0, 4)}`];
  }
  return [...new Set([name, ...aliases].map((form) => `${type} ${plain(form)}`))];
}

const plain = (name: string): string =>
  fold(name)
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Joins the entities of a story to what other stories know, more strictly than within a story, where the articles tell of
 * one event: two people are never joined for a shared family name or an initial, and of several that fit none is taken. An
 * organisation or place is joined by a full name, or by its initials where only one known name gives them.
 * @param known what shares a key with the story's entities.
 */
export function joinProfiles(story: Pick<Story, 'id' | 'entities'>, known: readonly KnownProfile[]): ProfileLink[] {
  const taken = new Set<string>();
  const links = kept(story).map((entity) => {
    const identity = identityOf(entity);
    // By its own name first: what is called exactly so has the better right to it than what is only like it.
    const exact = known.filter((profile) => profile.type === entity.type && identityOf(profile) === identity);
    const alike = known.filter((profile) => profile.type === entity.type && mayBe(profile, entity));
    return { entity, identity, exact, alike };
  });
  const linked = new Map<string, string>();
  for (const choice of ['exact', 'alike'] as const) {
    for (const link of links) {
      const [profile, other] = link[choice];
      if (linked.has(link.entity.id) || !profile || other || isVague(link.entity) || taken.has(profile.id)) continue;
      taken.add(profile.id);
      linked.set(link.entity.id, profile.id);
    }
  }
  const identities = new Set(known.map(identityOf));
  return links.map(({ entity, identity }) => {
    const profile = linked.get(entity.id) ?? null;
    // What is vague, or what fits several, is known in its own story only.
    const isAlone = profile === null && (isVague(entity) || identities.has(identity));
    if (profile === null) identities.add(identity);
    return {
      entity: entity.id,
      profile,
      identity: isAlone ? `${identity} of ${story.id} ${entity.id}` : identity,
      name: entity.name,
      type: entity.type,
      keys: isVague(entity) ? [] : keysOf(entity),
    };
  });
}

const identityOf = ({ type, name }: Pick<Named, 'type' | 'name'>): string =>
  `${type} ${type === 'person' ? foldName(name) : plain(name)}`;

/** A person's name that many may have: one word, or an initial and a family name. */
function isVague({ type, name }: Named): boolean {
  if (type !== 'person') return plain(name) === '';
  const parts = foldName(name).split(' ');
  return parts.length < 2 || parts[0]!.length < 2;
}

function mayBe(profile: KnownProfile, entity: StoryEntity): boolean {
  if (entity.type === 'person') return samePerson(profile.name, entity.name) && sameMiddle(profile.name, entity.name);
  const name = plain(entity.name);
  const others = entity.aliases.map(plain);
  const known = plain(profile.name);
  const isFull = (form: string) => form.includes(' ');
  if (isFull(name) && profile.aliases.some((alias) => plain(alias) === name)) return true;
  if (isFull(known) && others.includes(known)) return true;
  return isAcronymOf(entity.name, profile.name) || isAcronymOf(profile.name, entity.name);
}

const isAcronymOf = (short: string, long: string): boolean =>
  /^[\p{Lu}.&]{2,}$/u.test(short) && long.includes(' ') && initials(long) === fold(short).replace(/[.&]/g, '');

/** Whether what stands between given and family name agrees: “Kim Yo Jong” is not “Kim Jong”. A middle initial may be left out. */
function sameMiddle(a: string, b: string): boolean {
  const middle = (name: string) =>
    foldName(name)
      .split(' ')
      .slice(1, -1)
      .filter((part) => part.length > 1)
      .join('');
  return foldName(a).replaceAll(' ', '') === foldName(b).replaceAll(' ', '') || middle(a) === middle(b);
}
