import { isElement, isText, type PageElement, type PageNode } from './dom.ts';

/** A stretch of text that a browser would show as one paragraph, heading, list item, caption or table row. */
export interface TextRun {
  text: string;
  /** The nearest block-level element around it. */
  element: PageElement;
  /** Its first text node. */
  first: PageNode;
  /** UTF-16 units of `text` that stand inside links. */
  linked: number;
  /** UTF-16 units of `text` that stand inside `<time>`. */
  timed: number;
}

const unread = new Set(
  'script style noscript template iframe object embed svg math canvas audio video select textarea datalist head title'.split(
    ' ',
  ),
);
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Classes of the inline parts that stand in a sentence's mark-up but that nobody sees without a hover or a screen reader. */
const unseenWords =
  /(?:^|[\s_-])(?:sr-only|screen-reader(?:-text)?|visually-?hidden|off-?screen|rollover-block|tooltip-?(?:text|content|body)|popover-?(?:text|content|body))(?:$|[\s_-])/i;

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute('hidden')) return true;
  const names = inline.has(element.localName) && element.getAttribute('class');
  if (names && unseenWords.test(names)) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function holdsOnlyInline(element: PageElement, depth = 0): boolean {
  for (const child of element.childNodes) {
    if (!isElement(child) || unread.has(child.localName)) continue;
    if (!inline.has(child.localName) || depth > 8 || !holdsOnlyInline(child, depth + 1)) return false;
  }
  return true;
}

/** Whether a row's cells hold short data, not blocks of a page laid out as a table. */
function isDataRow(row: PageElement, known: Map<PageElement, boolean>): boolean {
  const answer = known.get(row) ?? [...row.childNodes].every((cell) => !isElement(cell) || holdsOnlyInline(cell));
  known.set(row, answer);
  return answer;
}

/**
 * Stand in the collected text for a `<br>` and for the edge of a table cell, until white space has been collapsed. Both are
 * noncharacters, which Unicode keeps free for such use.
 */
const lineBreak = '\uFDD0';
const cellEdge = '\uFDD1';

/** White space as a browser shows it. */
function collapse(text: string): string {
  return text
    .replace(/[ \t\n\r\f\u200b]+/g, ' ')
    .replace(/ ?\uFDD0 ?/g, '\n')
    .replace(/ ?\uFDD1 ?/g, '\t')
    .trim();
}

/** Reads all visible text below `root`, in document order. */
export function readTextRuns(root: PageElement): TextRun[] {
  const runs: TextRun[] = [];
  const dataRows = new Map<PageElement, boolean>();
  let text = '';
  let linked = 0;
  let timed = 0;
  let first: PageNode | null = null;
  /** Whether nothing but white space has come since a `<br>`. */
  let broken = false;

  const flush = (element: PageElement) => {
    const shown = collapse(text);
    if (first && /[\p{L}\p{N}]/u.test(shown)) runs.push({ text: shown, element, first, linked, timed });
    text = '';
    first = null;
    broken = false;
    linked = 0;
    timed = 0;
  };

  const visit = (node: PageNode, block: PageElement, inLink: boolean, inTime: boolean) => {
    if (isText(node)) {
      const value = (node.nodeValue ?? '').replace(/[\uFDD0\uFDD1]/g, ' ');
      text += value;
      if (value.trim()) {
        first ??= node;
        broken = false;
      }
      const length = value.replace(/\s+/g, ' ').length;
      if (inLink) linked += length;
      if (inTime) timed += length;
      return;
    }
    if (!isElement(node)) return;
    const name = node.localName;
    if (unread.has(name) || isHidden(node)) return;
    if (name === 'br') {
      // Two in a row are how old pages part paragraphs.
      if (broken) flush(block);
      else if (first) text += lineBreak;
      broken = first !== null;
      return;
    }
    const isCell = (name === 'td' || name === 'th') && node.parentElement && isDataRow(node.parentElement, dataRows);
    const isBlock = !isCell && !inline.has(name);
    if (isCell && text.trim()) text += cellEdge;
    if (isBlock) flush(block);
    const nearest = isBlock ? node : block;
    for (const child of node.childNodes) visit(child, nearest, inLink || name === 'a', inTime || name === 'time');
    if (isBlock) flush(node);
  };

  for (const child of root.childNodes) visit(child, root, false, false);
  flush(root);
  return runs;
}
