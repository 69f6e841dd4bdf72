import type { Block } from '../analysis.ts';
import { defineStage } from '../stage.ts';
import { splitLines } from './lines.ts';

/** Cuts the text into blocks, and says what each is for. */
export const clean = defineStage({
  name: 'clean',
  version: 1,
  needs: [],
  gives: ['blocks'],
  run({ source }) {
    const blocks: Block[] = splitLines(source.text).map(({ start, end }) => ({ start, end, role: 'body' }));
    return { blocks };
  },
});
