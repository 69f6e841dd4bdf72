import type { Sentence } from '../analysis.ts';
import { defineStage } from '../stage.ts';
import { splitSentences } from './sentences.ts';

/** Cuts every block that is not boilerplate into sentences. */
export const segment = defineStage({
  name: 'segment',
  version: 1,
  needs: ['blocks'],
  gives: ['sentences'],
  run({ source, blocks }) {
    const sentences: Sentence[] = [];
    blocks.forEach((block, index) => {
      if (block.role === 'boilerplate') return;
      for (const { start, end } of splitSentences(source.text.slice(block.start, block.end))) {
        sentences.push({ start: block.start + start, end: block.start + end, block: index });
      }
    });
    return { sentences };
  },
});
