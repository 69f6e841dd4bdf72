import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { attach } from './attach.ts';
import { pairKey } from './claim-likeness.ts';
import { storyClaims } from './story-claims.ts';
import { unitsOf } from './units.ts';

describe('a claim that states two things', () => {
  const sketchOf = (id: string, publisher: string, claims: string[]) =>
    sketch({
      id,
      publisher,
      published: '2025-05-02T09:00:00Z',
      headline: publisher,
      // What first sentences tell is taken for the event more readily, so these open with something else.
      text: [publisher, ['A gale passed', ...claims].map((claim) => `${claim}.`).join(' ')].join('\n'),
      claims: claims.map((text) => ({ text })),
    });
  const articles = [
    sketchOf('b1', 'Shore News', [
      'The stranded sailors were given warm blankets and are staying in a hostel near the old harbour',
    ]),
    sketchOf('b2', 'Port Letter', ['Nurses gave warm blankets to the stranded sailors']),
    sketchOf('b3', 'Bay Echo', ['The stranded sailors were given warm blankets by nurses']),
    sketchOf('b4', 'Cape Herald', ['All of the men are staying in a hostel near the harbour']),
    sketchOf('b5', 'Reef Weekly', ['The men stay in a hostel near the old harbour']),
  ];
  const claims = storyClaims(articles, []).filter(({ headline }) => !headline);
  const articlesOf = (groups: number[][]) => groups.map((group) => group.map((at) => claims[at]!.article).join());

  const units = unitsOf(claims);
  const hostel = units.findIndex(({ owner, part, text }) => owner === 0 && part !== null && text.includes('hostel'));
  const alike = new Map(
    [
      [0, 1, 3],
      [0, 2, 3],
      [0, 3, -1],
      [hostel, 3, 4],
      [hostel, 4, 4],
    ].map(([one, other, odds]) => [pairKey(one!, other!, units.length), odds!] as const),
  );
  const groups = [
    [0, 1, 2],
    [3, 4],
  ];

  it('stands in both findings, where the whole has brought it to one', () => {
    expect(articlesOf(attach(units, groups, alike))).toEqual(['b1,b2,b3', 'b1,b4,b5']);
  });

  it('is taken in by a part of it, where the whole has met nothing', () => {
    const byPart = new Map([
      [pairKey(hostel, 3, units.length), 1],
      [pairKey(hostel, 4, units.length), 1],
    ]);
    expect(articlesOf(attach(units, [[0], [1, 2], [3, 4]], byPart))).toEqual(['b2,b3', 'b1,b4,b5']);
  });

  it('is not taken in where its article has a claim already, nor by one nearest claim alone', () => {
    const twice = units.map((unit, at) => (at === 3 ? { ...unit, article: 'b1' } : unit));
    expect(attach(twice, groups, alike)).toEqual(groups);
    expect(attach(units, groups, new Map(alike).set(pairKey(hostel, 4, units.length), -4))).toEqual(groups);
  });
});
