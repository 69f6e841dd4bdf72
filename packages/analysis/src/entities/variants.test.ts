import { expect, it } from 'vitest';
import { jaroWinkler, sameSpelling } from './variants.ts';

it.each([
  ['MARTHA', 'MARHTA', 0.961],
  ['DIXON', 'DICKSONX', 0.813],
  ['ABC', 'XYZ', 0],
])('gives the published similarity of %s and %s', (one, two, similarity) => {
  expect(jaroWinkler(one, two)).toBeCloseTo(similarity, 3);
});

it.each([
  ['Horbenskyi', 'Horbensky', true],
  ['Yuliya', 'Julija', true],
  ['Garvanov', 'Harvanov', true],
  ['Müller', 'Muller', true],
  ['Varga', 'Vargas', false],
  ['Merrow', 'Morrow', false],
  ['Lund', 'Lunde', false],
])('takes %s and %s for one name: %s', (one, two, same) => {
  expect(sameSpelling(one, two)).toBe(same);
});
