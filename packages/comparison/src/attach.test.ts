import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { attach } from './attach.ts';
import { storyClaims } from './story-claims.ts';

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

  it('stands in both findings, where the whole has brought it to one', () => {
    expect(
      articlesOf(
        attach(claims, [
          [0, 1, 2],
          [3, 4],
        ]),
      ),
    ).toEqual(['b1,b2,b3', 'b1,b4,b5']);
  });

  it('is not taken in where its article has a claim already', () => {
    const twice = claims.map((claim, at) => (at === 3 ? { ...claim, article: 'b1' } : claim));
    expect(
      attach(twice, [
        [0, 1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });
});
