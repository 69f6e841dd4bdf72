import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemStatistics, type ScoredResponse } from './item-statistics.ts';

/** Scores by attempt (a row) and question (a column); null where the question was left out. */
function responses(rows: readonly (readonly (number | null)[])[]): ScoredResponse[] {
  return rows.flatMap((row, attempt) =>
    row.flatMap((score, question) =>
      score === null
        ? []
        : [{ attempt: `a${attempt}`, question: `q${question}`, score, options: [score === 1 ? 'o1' : 'o2'] }],
    ),
  );
}

describe('itemStatistics', () => {
  it('gives the figures that a hand calculation gives', () => {
    // Rest scores of q0: 1, 1/2, 1/2, 0; its own: 1, 1, 0, 0. Covariance 1/8, deviations 1/2 and the root of 1/8.
    const rows = responses([
      [1, 1, 1],
      [1, 1, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
    const [first] = itemStatistics(rows, ['q0']);
    expect(first!.facility).toBe(0.5);
    expect(first!.discrimination).toBeCloseTo(Math.SQRT1_2);
    expect(first!.upperLower).toBeNull();
    expect([...first!.options]).toEqual([
      ['o1', 2],
      ['o2', 2],
    ]);
    expect(first!.isSmallSample).toBe(true);
  });

  it('compares the 27 % at either end', () => {
    // Ten people: three at either end. The three best have it, and one of the three weakest.
    const rows = responses(Array.from({ length: 10 }, (_, rank) => [rank < 3 || rank === 9 ? 1 : 0, (9 - rank) / 9]));
    expect(itemStatistics(rows, ['q0'])[0]!.upperLower).toBeCloseTo(1 - 1 / 3);
  });

  it('is null where a figure means nothing', () => {
    expect(itemStatistics([], ['q0'])).toEqual([
      {
        question: 'q0',
        responses: 0,
        facility: null,
        discrimination: null,
        upperLower: null,
        options: new Map(),
        isSmallSample: true,
      },
    ]);
    const all = itemStatistics(responses([[1], [1], [1], [1]]), ['q0'])[0]!;
    expect([all.facility, all.discrimination]).toEqual([1, null]);
  });

  it('counts the last of several answers to one question', () => {
    const twice: ScoredResponse[] = [0, 1].map((score) => ({ attempt: 'a', question: 'q', score, options: [] }));
    expect(itemStatistics(twice, ['q'])[0]).toMatchObject({ responses: 1, facility: 1 });
  });

  it('stays within its bounds, whoever answered what', () => {
    const score = fc.option(fc.constantFrom(0, 1 / 3, 0.5, 1), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.array(score, { minLength: 3, maxLength: 3 }), { maxLength: 40 }), (rows) => {
        for (const item of itemStatistics(responses(rows), ['q0', 'q1', 'q2'])) {
          expect(item.facility ?? 0).toBeGreaterThanOrEqual(0);
          expect(item.facility ?? 0).toBeLessThanOrEqual(1);
          expect(Math.abs(item.discrimination ?? 0)).toBeLessThanOrEqual(1);
          expect(Math.abs(item.upperLower ?? 0)).toBeLessThanOrEqual(1);
          expect([...item.options.values()].reduce((sum, count) => sum + count, 0)).toBe(item.responses);
          expect(item.isSmallSample).toBe(item.responses < 30);
        }
      }),
    );
  });
});
