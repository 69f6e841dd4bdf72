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

  it('keeps a place and an organisation of one name apart where an article has both', () => {
    const both = article('a1', { name: 'Ober', type: 'place' }, { name: 'Ober' });
    expect(storyEntities([both, article('a2', { name: 'Ober' })])).toHaveLength(2);
  });

  it('takes a name for what most articles take it for', () => {
    const articles = (['place', 'organisation', 'place'] as const).map((type, at) =>
      article(`a${at}`, { name: 'Velm', type }),
    );
    expect(storyEntities(articles)).toMatchObject([{ type: 'place', members: [{}, {}, {}] }]);
  });

  it('takes a name for a place where things are in it, whatever more articles made of it', () => {
    const located = sketch({
      id: 'a1',
      text: 'The flood in Velm rose. Nobody in Velm was hurt.',
      entities: [{ name: 'Velm', type: 'place' }],
    });
    const others = ['a2', 'a3'].map((id) => article(id, { name: 'Velm' }));
    expect(storyEntities([located, ...others])).toMatchObject([{ type: 'place' }]);
  });

  it('knows a person by the family name that an article took for a body', () => {
    const people = storyEntities([
      article('a1', { name: 'Adela Vern', type: 'person' }),
      article('a2', { name: 'Vern' }),
    ]);
    expect(people).toMatchObject([{ name: 'Adela Vern', type: 'person' }]);
  });

  it('knows a person behind what a tabloid calls her', () => {
    const people = storyEntities([
      article('a1', { name: 'Ilse Harrow', type: 'person' }),
      article('a2', { name: 'Boss Ilse Harrow', type: 'person' }),
    ]);
    expect(people).toHaveLength(1);
  });

  it('joins the short name of a body to the one full name that it can be short for', () => {
    const bureau = (id: string, name: string) => article(id, { name });
    const [full, short] = [bureau('a1', 'Transport Safety Bureau'), bureau('a2', 'Safety Bureau')];
    expect(storyEntities([full, short])).toMatchObject([{ aliases: ['Safety Bureau'] }]);
    expect(storyEntities([full, short, bureau('a3', 'Water Safety Bureau')])).toHaveLength(3);
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
