import { expect, it } from 'vitest';
import { shortReason } from './short-reason.ts';

const clauses = (many: number) => Array.from({ length: many }, (_, index) => `A stands in ${index}`);

it('leaves a reason of a few clauses as it is', () => {
  const reason = `${clauses(5).join('; ')}.`;
  expect(shortReason(reason)).toEqual({ short: reason, rest: [] });
});

it('tells the first three of many, and keeps every other one', () => {
  const { short, rest } = shortReason(`${clauses(9).join('; ')}.`);
  expect(short).toBe('A stands in 0; A stands in 1; A stands in 2.');
  expect(rest).toEqual(clauses(9).slice(3));
});
