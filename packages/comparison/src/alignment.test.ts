import { describe, expect, it } from 'vitest';
import { alignment } from './alignment.ts';

const statements = [
  'The ferry ran aground',
  'The boat hit a sandbank on Friday and had to be towed',
  'The captain was questioned by prosecutors',
  'Zquorvik was questioned',
];
const found = alignment(statements.map((statement) => ({ statement, context: '' })));

describe('words found one by one in another statement', () => {
  it('are all found in the statement itself', () => {
    for (const at of statements.keys()) expect(found(at, at)).toBeCloseTo(1, 5);
  });

  it('are found in other words, and more of a short statement in a long one than the other way round', () => {
    expect(found(0, 1)).toBeGreaterThan(found(0, 2) + 0.1);
    expect(found(0, 1)).toBeGreaterThan(found(1, 0));
  });

  it('are found as they stand where nobody taught them, and otherwise not', () => {
    expect(found(3, 2)).toBeGreaterThan(found(3, 1));
    expect(found(3, 2)).toBeLessThan(0.9);
  });
});
