import type { Span } from '../article.ts';

const bullet = /(?:^|\s)[•⁃‣▪●◦■]\s*/g;
const numbered = /(?:^|\s)(\d{1,2}|[a-z])(\.\)|[.)])\s+(?=["“‘(]?\p{Lu})/gu;

/**
 * The items of a list that runs on in one line ("1) First item 2) Second item"), each with its marker; the whole text
 * as one item where there is no list. A list starts at 1 or a, and counts on, so that "born in 1. Bundesliga" is none.
 */
export function listItems(text: string): Span[] {
  const starts = [...text.matchAll(bullet)].map((match) => match.index + leading(match[0]));
  if (starts.length === 0) starts.push(...numberedStarts(text));
  if (starts.length < 2) return [{ start: 0, end: text.length }];
  if (text.slice(0, starts[0]).trim()) starts.unshift(0);
  else starts[0] = 0;
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

function numberedStarts(text: string): number[] {
  const starts: number[] = [];
  let style = '';
  for (const match of text.matchAll(numbered)) {
    const [whole, mark = '', ending = ''] = match;
    const count = /\d/.test(mark) ? Number(mark) : mark.charCodeAt(0) - 96;
    if (starts.length === 0 ? count !== 1 : count !== starts.length + 1 || `${ending}${/\d/.test(mark)}` !== style)
      continue;
    style = `${ending}${/\d/.test(mark)}`;
    starts.push(match.index + leading(whole));
  }
  return starts;
}

function leading(match: string): number {
  return match.length - match.trimStart().length;
}
