import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { storyEntities } from './entities.ts';
import { samePerson } from './text/names.ts';

describe('samePerson', () => {
  it.each([
    ['Andriy Sybiga', 'Andrii Sybiha', true, 'two romanisations of Cyrillic'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', true, 'a doubled ending'],
    ['Kim Jong Un', 'Kim Jong-un', true, 'a hyphen'],
    ['Muhammad al-Sayed', 'Mohammed El Sayed', true, 'two romanisations of Arabic'],
    ['J. Marten', 'Julia Marten', true, 'an initial'],
    ['Julia Marten', 'Peter Marten', false, 'one family name, two given names'],
    ['Ilse Brandt', 'Ilse Brant-Moor', false, 'a longer family name'],
    ['Tom Reed', 'Tom Reid', false, 'short names differ by a letter and are two'],
  ])('%s and %s: %s (%s)', (a, b, expected) => {
    expect(samePerson(a, b)).toBe(expected);
  });
});

describe('storyEntities', () => {
  const article = (id: string, ...entities: Parameters<typeof sketch>[0]['entities'] & {}) =>
    sketch({ id, text: 'Text.', entities });

  it('joins an organisation and its acronym across articles', () => {
    const joined = storyEntities([article('a1', { name: 'National Flood Service' }), article('a2', { name: 'NFS' })]);
    expect(joined).toHaveLength(1);
    expect(joined[0]).toMatchObject({ name: 'National Flood Service', aliases: ['NFS'] });
  });

  it('leaves a bare family name alone where two people carry it', () => {
    const people = storyEntities([
      article('a1', { name: 'Julia Marten', type: 'person' }, { name: 'Peter Marten', type: 'person' }),
      article('a2', { name: 'Marten', type: 'person' }),
    ]);
    expect(people.map((person) => person.name)).toEqual(['Julia Marten', 'Peter Marten', 'Marten']);
  });

  it('keeps a place and an organisation of one name apart', () => {
    expect(
      storyEntities([article('a1', { name: 'Ober', type: 'place' }), article('a2', { name: 'Ober' })]),
    ).toHaveLength(2);
  });

  it('writes a name as most articles do', () => {
    const found = storyEntities([
      article('a1', { name: 'Nato', type: 'organisation' }),
      article('a2', { name: 'NATO', type: 'organisation' }),
      article('a3', { name: 'NATO', type: 'organisation' }),
    ]);
    expect(found.map(({ name }) => name)).toEqual(['NATO']);
  });

  it('does not join short names that look alike', () => {
    expect(
      storyEntities([article('a1', { name: 'Iran', type: 'place' }), article('a2', { name: 'Iraq', type: 'place' })]),
    ).toHaveLength(2);
  });
});
