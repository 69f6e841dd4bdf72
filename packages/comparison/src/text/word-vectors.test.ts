import { describe, expect, it } from 'vitest';
import { stems } from './terms.ts';
import { product } from './word-table.ts';
import { vectorOf } from './word-vectors.ts';

const near = (one: string, other: string): number => product(vectorOf(stems(one)[0]!)!, vectorOf(stems(other)[0]!)!);

describe('what words mean', () => {
  it.each([
    ['company', 'firm', 'flood'],
    ['arrested', 'detained', 'harvested'],
    ['verdict', 'judgment', 'harbour'],
    ['boat', 'ferry', 'budget'],
  ])('“%s” is nearer to “%s” than to “%s”', (word, like, unlike) => {
    expect(near(word, like)).toBeGreaterThan(0.4);
    expect(near(word, like)).toBeGreaterThan(near(word, unlike) + 0.3);
  });

  it('is known for every form by its stem, and of unit length', () => {
    expect(near('investigators', 'investigating')).toBeCloseTo(1, 5);
  });

  it('is not known for what is no word', () => {
    expect(vectorOf('zzb')).toBeNull();
  });
});
