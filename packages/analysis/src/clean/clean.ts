import type { Block } from '../analysis.ts';
import { defineStage } from '../stage.ts';
import { findDateline } from './dateline.ts';
import { trim } from './lines.ts';
import { applyMarks } from './marks.ts';
import { splitParagraphs } from './paragraphs.ts';
import { giveRoles } from './roles.ts';

/** Cuts the text into blocks, and says what each is for. Mark-up's advice is taken; rules over the text fill and mend it. */
export const clean = defineStage({
  name: 'clean',
  version: 3,
  needs: [],
  gives: ['blocks'],
  run({ source }) {
    const pieces = applyMarks(source.text, splitParagraphs(source.text), source.marks ?? []);
    const roles = giveRoles(
      pieces.map(({ start, end, mark }) => ({ text: source.text.slice(start, end), mark })),
      { title: source.title, byline: source.byline },
    );
    const blocks: Block[] = pieces.map(({ start, end }, index) => ({ start, end, ...roles[index]! }));
    return { blocks: cutDateline(source.text, blocks) };
  },
});

/** Cuts an agency's place and name off the first paragraph of the report, so that its first sentence starts behind them. */
function cutDateline(text: string, blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ role }) => role === 'body');
  const report = blocks[first];
  const found = report && findDateline(text.slice(report.start, report.end));
  if (!report || !found) return [...blocks];
  const end = report.start + found.end;
  const rest = trim(text, end, report.end)!;
  const dateline: Block = { start: report.start, end, role: 'byline', reason: 'dateline' };
  return [...blocks.slice(0, first), dateline, { ...report, ...rest }, ...blocks.slice(first + 1)];
}
