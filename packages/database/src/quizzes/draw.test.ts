import { describe, expect, it } from 'vitest';
import { drawQuestions } from './draw.ts';

const questions = Array.from({ length: 12 }, (_, index) => ({
  stem: `Question ${index}`,
  kind: index % 2 === 0 ? 'choice' : 'order',
  level: ['one', 'two', 'three'][Math.floor(index / 4)]!,
}));
const stems = (drawn: readonly { stem: string }[]) => drawn.map(({ stem }) => stem);

describe('drawQuestions', () => {
  it('spreads over levels and kinds, in the order of the quiz', () => {
    const drawn = drawQuestions(questions, 6, new Set());
    expect(Object.values(countBy(drawn, ({ level }) => level))).toEqual([2, 2, 2]);
    expect(Object.values(countBy(drawn, ({ kind }) => kind))).toEqual([3, 3]);
    expect(stems(drawn)).toEqual(stems(questions.filter((question) => drawn.includes(question))));
  });

  it('draws what was not asked before, and the rest only where nothing else is left', () => {
    const first = drawQuestions(questions, 6, new Set());
    const second = drawQuestions(questions, 6, new Set(stems(first)));
    expect(stems(second).filter((stem) => stems(first).includes(stem))).toEqual([]);
    const third = drawQuestions(questions, 8, new Set(stems(first)));
    expect(stems(third).filter((stem) => stems(first).includes(stem))).toHaveLength(2);
  });

  it('gives what there is where there is less', () => {
    expect(drawQuestions(questions, 50, new Set())).toEqual(questions);
    expect(drawQuestions([], 5, new Set())).toEqual([]);
  });
});

function countBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[keyOf(value)] = (counts[keyOf(value)] ?? 0) + 1;
  return counts;
}
