import { describe, expect, it } from 'vitest';
import { soundCandidate } from './candidate.fixture.ts';
import type { Candidate } from './candidate.ts';
import { shortlist } from './shortlist.ts';

const one = soundCandidate({ stem: 'How many were missing?', right: ['64'], wrong: ['52', '90'] });
const many = Array.from(
  { length: 90 },
  (_, number): Candidate => ({
    ...one,
    kind: number < 60 ? 'single-choice' : 'fill-number',
    stem: `Question ${number}`,
    worth: number < 60 ? 2 + number / 100 : 1 + number / 100,
  }),
);
const stems = (most: number, cost = (_: Candidate) => 0) => shortlist(many, most, cost).map(({ stem }) => stem);

describe('the shortlist', () => {
  it('is everything where there is not more', () => {
    expect(shortlist(many, 90, () => 0)).toEqual(many);
  });

  it('lets kinds take turns, however much more one is worth', () => {
    expect(stems(4)).toEqual(['Question 58', 'Question 59', 'Question 88', 'Question 89']);
  });

  it('puts what costs more behind', () => {
    expect(stems(2, ({ stem }) => (stem === 'Question 59' ? 3 : 0))).toEqual(['Question 58', 'Question 89']);
  });

  it('goes on with one kind where another has no more', () => {
    expect(stems(80).filter((stem) => Number(stem.slice(9)) >= 60)).toHaveLength(30);
  });
});
