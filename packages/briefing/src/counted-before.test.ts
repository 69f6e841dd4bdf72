import { analyze } from '@parallax/analysis';
import type { Story } from '@parallax/comparison';
import { expect, it } from 'vitest';
import { withCounted } from './counted-before.ts';
import { cite } from './source.ts';

function told(before: string, sentence: string): [string, number] {
  const text = `${before} ${sentence}\n`;
  const source = {
    story: { articles: ['a'] } as unknown as Story,
    analyses: new Map([['a', analyze({ id: 'a', text })]]),
  };
  const start = text.indexOf(sentence);
  const { text: words, citations } = withCounted(
    source,
    cite(source, { article: 'a', start, end: start + sentence.length }),
  );
  return [words, citations.length];
}

const leak = 'The board said that no leak was found on any of the three.';

it('says what a bare number counts, by the sentence before', () => {
  const named = 'The board said that no leak was found on any of the three [ferries].';
  expect(told('Officers looked at three old ferries on Monday.', leak)).toEqual([named, 2]);
  expect(told('A third ferry was called back on Monday.', leak)).toEqual([named, 2]);
});

it('leaves a sentence as it is where nobody knows, or where it says so itself', () => {
  expect(told('Officers looked at the ships on Monday.', leak)).toEqual([leak, 1]);
  const own = 'Of the three ferries that turned back, a leak was found on each of the three.';
  expect(told('Officers looked at three old ships on Monday.', own)).toEqual([own, 1]);
});
