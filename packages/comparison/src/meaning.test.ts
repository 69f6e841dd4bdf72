import { expect, it } from 'vitest';
import { meaningShared } from './meaning.ts';

const overturned = 'The court overturned the ban on phones in schools.';

it.each([
  ['Judges say a prohibition of phones in schools is unlawful.', 0.5, 1, 'the same in other words'],
  ['Two divers found the bell of the ship in the bay.', 0, 0.2, 'something else'],
])('%s', (text, least, most) => {
  expect(meaningShared(text, overturned)).toBeGreaterThanOrEqual(least);
  expect(meaningShared(text, overturned)).toBeLessThanOrEqual(most);
});
