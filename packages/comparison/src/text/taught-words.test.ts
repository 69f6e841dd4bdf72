import { describe, expect, it } from 'vitest';
import { addWords, dimensions } from './taught-words.ts';

function cosine(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => {
    const sum = new Float32Array(dimensions);
    addWords(sum, text, 1);
    return sum;
  });
  const dot = a!.reduce((sum, value, at) => sum + value * b![at]!, 0);
  return dot / (Math.hypot(...a!) * Math.hypot(...b!));
}

describe('what words were taught to mean', () => {
  it.each([
    ['The ferry ran aground', 'The boat hit a sandbank', 'The captain was questioned by prosecutors'],
    ['Nobody was hurt', 'There were no injuries', 'The road was closed until noon'],
    ['The verdict will be appealed', 'Lawyers will challenge the ruling', 'The strike enters its second week'],
  ])('“%s” is nearer to “%s” than to “%s”', (text, like, unlike) => {
    expect(cosine(text, like)).toBeGreaterThan(cosine(text, unlike) + 0.2);
  });

  it('makes a name that nobody taught like itself and like nothing else', () => {
    expect(cosine('Zquorvik', 'Zquorvik')).toBeCloseTo(1, 5);
    expect(Math.abs(cosine('Zquorvik', 'Mbelthrane'))).toBeLessThan(0.4);
  });

  it('counts a word that tells much for more than one that tells little', () => {
    const weightOf = (word: string) => {
      const sum = new Float32Array(dimensions);
      addWords(sum, word, 1);
      return Math.hypot(...sum);
    };
    expect(weightOf('verdict')).toBeGreaterThan(2 * weightOf('the'));
  });
});
