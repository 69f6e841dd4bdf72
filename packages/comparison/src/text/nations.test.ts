import { expect, it } from 'vitest';
import { foldNations, nationIn, nationsIn } from './nations.ts';

it.each([
  ['Oslo has asked for help', 'norway'],
  ['the Norwegian coast guard', 'norway'],
  ["Norway's ministers", 'norway'],
  ['a South Korean ferry', 'south korea'],
  ['the U.S. envoy', 'united states'],
  ['the White House', 'united states'],
  ['they told us nothing', null],
  ['Us and Them, a play', null],
  ['the finish of the race', null],
])('finds the country in “%s”', (words, nation) => {
  expect(nationIn(words)).toBe(nation);
});

it('finds several countries in order, the longest name first', () => {
  expect(nationsIn('Seoul and North Korean and Swedish divers')).toEqual(['south korea', 'north korea', 'sweden']);
});

it('brings a country, its people and its capital to one word', () => {
  expect(foldNations('Helsinki says Finnish ships left Finland')).toBe('finland says finland ships left finland');
});
