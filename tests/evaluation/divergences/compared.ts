import { type Analysis, analyze } from '@parallax/analysis';
import { compareStory, type Divergence, type Story } from '@parallax/comparison';
import type { Pair } from './pair.ts';

/** Reads a pair's articles, whose ids are `a0` and `a1`, and sets them side by side. */
export function compared({ articles }: Pair): { analyses: Analysis[]; story: Story } {
  const analyses = articles.map(({ title, publisher, published, body }, at) =>
    analyze({ id: `a${at}`, title, publisher, published, text: `${title}\n\n${body}` }),
  );
  return { analyses, story: compareStory('s', analyses) };
}

/** A divergence as a failing test shows it. */
export const told = ({ kind, explanation }: Divergence): string => `${kind}: ${explanation}`;
