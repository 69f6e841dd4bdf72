import { expect, it } from 'vitest';
import { largest } from './largest.ts';

it('picks the items with the largest values, in lists of every length and with equals among them', () => {
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (let length = 0; length < 60; length++) {
    const values = Array.from({ length }, () => Math.floor(random() * 20));
    const sorted = values.toSorted((a, b) => b - a);
    for (const most of [0, 1, Math.floor(length / 2), length - 1, length, length + 5].filter((each) => each >= 0)) {
      const picked = largest([...values.keys()], values, most);
      expect(new Set(picked).size).toBe(picked.length);
      expect(picked.map((item) => values[item]!).sort((a, b) => b - a)).toEqual(sorted.slice(0, most));
    }
  }
});
