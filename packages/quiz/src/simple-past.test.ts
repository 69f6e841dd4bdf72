import { expect, it } from 'vitest';
import { simplePast } from './simple-past.ts';

it.each([
  // An active verb, regular, irregular, and with an adverb before it.
  ['The ferry had turned back to Tern.', 'The ferry turned back to Tern.'],
  ['The crew had taken to the boats.', 'The crew took to the boats.'],
  ['Two tugs had already struck the pier.', 'Two tugs already struck the pier.'],
  // A passive one, by the number of its subject.
  ['40 passengers of the ferry had been brought ashore.', '40 passengers of the ferry were brought ashore.'],
  ['The master of both tugs had been arrested.', 'The master of both tugs was arrested.'],
  // Told forwards already.
  ['The ferry sank.', 'The ferry sank.'],
  // A state, a negation, a subject or a verb that is not known to be anything.
  ['The ferry had no lights.', null],
  ['The ferry had not turned back.', null],
  ['The men had been missing.', null],
  ['The master and a deckhand had been arrested.', null],
  ['The ferry had sprung a leak.', null],
])('tells %j as %j', (statement, told) => {
  expect(simplePast(statement, statement)).toBe(told);
});
