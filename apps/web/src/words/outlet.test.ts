import { expect, it } from 'vitest';
import { outletName } from './outlet.ts';

it.each([
  ['Floods', { name: 'The Lower Quay (sample outlet)' }, 'The Lower Quay'],
  ['Floods “rise”', null, '“Floods rise”'],
  ['', null, 'Article 3'],
])('names the outlet of %j by %j', (title, publisher, name) => {
  expect(outletName({ title, publisher }, 3)).toBe(name);
});
