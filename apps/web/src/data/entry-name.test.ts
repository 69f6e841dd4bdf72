import { expect, it } from 'vitest';
import { entryNamed, entryNames } from './entry-name.ts';

const briefing = {
  sections: [
    { kind: 'SUMMARY', items: [{ id: 'a' }] },
    { kind: 'ONLY_IN', items: [{ id: 'b' }, { id: 'c' }] },
  ],
};

it('finds every entry again by its name', () => {
  expect([...entryNames(briefing)]).toEqual([
    ['a', 'summary-1'],
    ['b', 'only-in-1'],
    ['c', 'only-in-2'],
  ]);
  for (const [id, name] of entryNames(briefing)) expect(entryNamed(briefing, name)).toEqual({ id });
});

it.each(['', 'summary', 'summary-0', 'summary-2', 'summary-01', 'other-1', 'only-in-1e0'])(
  'knows no entry %j',
  (name) => {
    expect(entryNamed(briefing, name)).toBeUndefined();
  },
);
