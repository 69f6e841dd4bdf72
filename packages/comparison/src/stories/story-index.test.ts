import { describe, expect, it } from 'vitest';
import type { Fingerprint } from './fingerprint.ts';
import { StoryIndex } from './story-index.ts';

const print = (id: string, words: string, published: string | null = null): Fingerprint => ({
  id,
  published,
  features: words.split(' ').map((word) => [word, 1 / Math.sqrt(words.split(' ').length)]),
});
const found = (index: StoryIndex, article: Fingerprint, most = 10) =>
  index
    .near(article, most)
    .map(({ id }) => id)
    .toSorted();

describe('StoryIndex', () => {
  it('finds articles with features of the new one, the nearest of them, and no others', () => {
    const index = new StoryIndex();
    for (const [id, words] of [
      ['far', 'bread oven'],
      ['near', 'dam flood koprec'],
      ['half', 'dam price'],
    ] as const) {
      index.add(print(id, words));
    }
    expect(found(index, print('new', 'dam flood koprec'))).toEqual(['half', 'near']);
    expect(found(index, print('new', 'dam flood koprec'), 1)).toEqual(['near']);
    expect(found(index, print('new', 'glacier'))).toEqual([]);
  });

  it('leaves out what appeared months before', () => {
    const index = new StoryIndex();
    index.add(print('old', 'dam flood', '2024-01-05'));
    index.add(print('undated', 'dam flood'));
    expect(found(index, print('new', 'dam flood', '2024-06-01'))).toEqual(['undated']);
  });

  it('finds the article with a rare feature among thousands that share a common one', () => {
    const index = new StoryIndex();
    index.add(print('wanted', 'budget koprec'));
    for (let number = 0; number < 5000; number++) index.add(print(`other${number}`, `budget town${number}`));
    expect(found(index, print('new', 'budget koprec'), 1)).toEqual(['wanted']);
  });
});
