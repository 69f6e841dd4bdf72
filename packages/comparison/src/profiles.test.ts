import { describe, expect, it } from 'vitest';
import type { StoryEntity } from './comparison.ts';
import { joinProfiles, type KnownProfile, profileKeys } from './profiles.ts';

type Type = StoryEntity['type'];

const entity = (name: string, type: Type, ...aliases: string[]): StoryEntity => ({
  id: `e ${name}`,
  type,
  name,
  aliases,
  role: null,
  members: [],
});

const profile = (name: string, type: Type, ...aliases: string[]): KnownProfile => ({
  id: `p ${name}`,
  type,
  name,
  aliases,
});

/** The known ones that share a key, as a store would give them. */
function joined(entities: StoryEntity[], known: KnownProfile[]) {
  const keys = new Set(profileKeys({ entities }));
  const near = known.filter((one) =>
    profileKeys({ entities: [{ ...entity(one.name, one.type), aliases: one.aliases }] }).some((key) => keys.has(key)),
  );
  return joinProfiles({ id: 's', entities }, near);
}

const profileOf = (one: StoryEntity, ...known: KnownProfile[]) => joined([one], known)[0]!.profile;

describe('joinProfiles', () => {
  it.each([
    ['Julia Marten', 'Julia Marten', true, 'the same full name'],
    ['Andrii Sybiha', 'Andriy Sybiga', true, 'two romanisations'],
    ['Kim Jong-un', 'Kim Jong Un', true, 'a hyphen'],
    ['Donald K. Bremer', 'Donald Bremer', true, 'a middle initial'],
    ['Julia Marten', 'Jonas Marten', false, 'one family name and one initial, two given names'],
    ['Marten', 'Julia Marten', false, 'a bare family name'],
    ['Marten', 'Marten', false, 'the same bare family name in two stories'],
    ['J. Marten', 'Julia Marten', false, 'an initial, which others may have too'],
    ['Tom Reed', 'Tom Reid', false, 'short names differ by a letter and are two'],
    ['Kim Yo Jong', 'Kim Jong', false, 'a middle name that tells two apart'],
  ])('person %s, known %s: %s (%s)', (name, known, expected) => {
    expect(profileOf(entity(name, 'person'), profile(known, 'person')) !== null).toBe(expected);
  });

  it.each<[string, string[], string, string[], boolean, string]>([
    ['The Harbour Union', [], 'Harbour Union', [], true, 'an article before the name'],
    ['Harbour Workers’ Union', ['Harbour Union'], 'Harbour Union', [], true, 'a full by-name that is the known name'],
    ['Harbour Union', [], 'Harbour Workers’ Union', ['Harbour Union'], true, 'a known full by-name'],
    ['NFS', [], 'National Flood Service', ['NFS'], true, 'initials that one known name gives'],
    ['Union', [], 'Harbour Union', ['Union'], false, 'a short by-name that others have'],
    ['National Flood Survey', [], 'National Flood Service', [], false, 'a near name is another office'],
  ])('organisation %s (%j), known %s (%j): %s (%s)', (name, aliases, known, knownAs, expected) => {
    const found = profileOf(entity(name, 'organisation', ...aliases), profile(known, 'organisation', ...knownAs));
    expect(found !== null).toBe(expected);
  });

  it('takes none of several that fit', () => {
    const known = [
      profile('National Flood Service', 'organisation', 'NFS'),
      profile('National Food Store', 'organisation', 'NFS'),
    ];
    expect(profileOf(entity('NFS', 'organisation'), ...known)).toBeNull();
  });

  it('keeps types apart, and leaves out what is none of the three', () => {
    expect(profileOf(entity('Ober', 'place'), profile('Ober', 'organisation'))).toBeNull();
    expect(joined([entity('Coast Wire', 'other')], [])).toEqual([]);
  });

  it('never gives two entities of one story one profile: the exact name has the better right', () => {
    const links = joined(
      [entity('Andrii Sybiha', 'person'), entity('Andriy Sybihas', 'person'), entity('Andriy Sybiga', 'person')],
      [profile('Andriy Sybihas', 'person')],
    );
    expect(links.map((link) => link.profile)).toEqual([null, 'p Andriy Sybihas', null]);
    expect(new Set(links.map((link) => link.profile ?? link.identity)).size).toBe(3);
  });

  it('gives what is new one identity in every story, and what is vague one for its story', () => {
    const identity = (story: string, name: string) =>
      joinProfiles({ id: story, entities: [entity(name, 'person')] }, [])[0]!.identity;
    expect(identity('s', 'Julia Marten')).toBe(identity('t', 'Julia Marten'));
    expect(identity('s', 'Marten')).not.toBe(identity('t', 'Marten'));
    expect(joined([entity('Marten', 'person')], [])[0]!.keys).toEqual([]);
  });
});
