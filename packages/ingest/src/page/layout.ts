import type { BlockMark } from '@parallax/analysis';
import { cleanText } from '../clean-text.ts';
import type { RoledRun } from './roles.ts';

const paragraphBreak = '\n\n';

/**
 * Sets roled runs as one text, a blank line between blocks, with a mark for each. Neighbours that are boilerplate for the
 * same reason (the entries of a menu) become one block, an entry a line.
 */
export function layOut(roled: readonly RoledRun[]): { text: string; marks: BlockMark[] } {
  const marks: BlockMark[] = [];
  let text = '';
  for (const { run, role, reason } of roled) {
    const last = marks.at(-1);
    if (last && role === 'boilerplate' && last.role === role && last.reason === reason) {
      text += `\n${run.text}`;
      last.end = text.length;
      continue;
    }
    if (text) text += paragraphBreak;
    marks.push({ start: text.length, end: text.length + run.text.length, role, reason });
    text += run.text;
  }
  return { text: cleanText(text), marks };
}
