import type { Block } from '../analysis.ts';
import { defineStage } from '../stage.ts';
import { applyMarks } from './marks.ts';
import { splitParagraphs } from './paragraphs.ts';
import { giveRoles } from './roles.ts';

/** Cuts the text into blocks, and says what each is for. Mark-up's advice is taken; rules over the text fill and mend it. */
export const clean = defineStage({
  name: 'clean',
  version: 2,
  needs: [],
  gives: ['blocks'],
  run({ source }) {
    const pieces = applyMarks(source.text, splitParagraphs(source.text), source.marks ?? []);
    const roles = giveRoles(
      pieces.map(({ start, end, mark }) => ({ text: source.text.slice(start, end), mark })),
      { title: source.title, byline: source.byline },
    );
    const blocks: Block[] = pieces.map(({ start, end }, index) => ({ start, end, ...roles[index]! }));
    return { blocks };
  },
});
