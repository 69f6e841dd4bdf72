import { describe, expect, it } from 'vitest';
import { compared, told } from './compared.ts';
import { planted } from './planted.ts';
import { sameInOtherWords } from './same-in-other-words.ts';

describe('articles that say the same in other words', () => {
  it('are ten pairs at least', () => {
    expect(sameInOtherWords.length).toBeGreaterThanOrEqual(10);
  });

  it.each(sameInOtherWords.map((pair) => [pair.name, pair] as const))('differ in nothing: %s', (_, pair) => {
    expect(compared(pair).story.divergences.map(told)).toEqual([]);
  });
});

describe('articles that differ in one way', () => {
  it('are of every kind', () => {
    expect(new Set(planted.map(({ kind }) => kind)).size).toBe(10);
  });

  it.each(planted.map((pair) => [`${pair.kind}: ${pair.name}`, pair] as const))('%s', (_, pair) => {
    const { analyses, story } = compared(pair);
    expect(
      story.divergences.map(({ kind }) => kind),
      story.divergences.map(told).join('\n'),
    ).toEqual([pair.kind]);
    const [divergence] = story.divergences;
    const sides = divergence!.sides.map((side) => ({
      articles: side.articles.map((id) => Number(id.slice(1))).sort(),
      words: side.spans.map(({ article, start, end }) =>
        analyses.find(({ id }) => id === article)!.text.slice(start, end),
      ),
    }));
    expect(sides).toHaveLength(pair.sides.length);
    for (const { words, articles } of pair.sides) {
      const side = sides.find((each) => each.articles.join() === articles.join());
      expect(side, `a side of ${articles.join(' and ')}`).toBeDefined();
      if (words === '') expect(side!.words).toEqual([]);
      else expect(side!.words.join(' | ')).toContain(words);
    }
    expect(divergence!.explanation).toMatch(/^\p{Lu}.*\.$/u);
    expect(divergence!.about).not.toBe('');
  });
});
