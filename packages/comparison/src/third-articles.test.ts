import { expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { storyEntities } from './entities.ts';
import { storyClaims } from './story-claims.ts';
import { thirdArticles, unlikely } from './third-articles.ts';
import { unitsOf } from './units.ts';

const analyses = ['a1', 'a2', 'a3'].map((id) =>
  sketch({
    id,
    text: 'The bridge has fallen. The road is shut.',
    claims: [{ text: 'The bridge has fallen' }, { text: 'The road is shut' }],
  }),
);
const units = unitsOf(storyClaims(analyses, storyEntities(analyses)));
const unit = (article: string, text: string) =>
  units.findIndex((each) => each.article === article && each.text.startsWith(text));
const [one, other, both, apart] = [
  unit('a1', 'The bridge'),
  unit('a2', 'The bridge'),
  unit('a3', 'The bridge'),
  unit('a3', 'The road'),
];

it('finds what a third article states of both, and of one alone', () => {
  const pairs = [
    { first: one, second: other, odds: -1 },
    { first: one, second: both, odds: 3 },
    { first: other, second: both, odds: 2 },
    { first: other, second: apart, odds: 1 },
  ];
  expect(thirdArticles(units, pairs)(pairs[0]!)).toEqual({ shared: 2, unshared: 1 });
});

it('says nothing where no other article does', () => {
  const pair = { first: one, second: other, odds: 2 };
  expect(thirdArticles(units, [pair])(pair)).toEqual({ shared: unlikely, unshared: unlikely });
});
