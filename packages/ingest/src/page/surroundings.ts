import type { PageElement } from './dom.ts';
import type { TextRun } from './text-runs.ts';

/** An element around a run, as the page's author wrote it. */
export interface Surrounding {
  name: string;
  /** Words of class, id, role, rel and itemprop, lower case: `articleBody js-share_bar` is ` article body js share bar `. */
  words: string;
  /** UTF-16 units of all text inside, and of the text in links. */
  length: number;
  linked: number;
  /** UTF-16 units inside that belong to the main content. */
  main: number;
}

/** What stands around each run, innermost first, up to and without `<body>`. */
export type Surroundings = ReadonlyMap<TextRun, readonly Surrounding[]>;

function wordsOf(element: PageElement): string {
  let names = '';
  for (const attribute of ['class', 'id', 'role', 'rel', 'itemprop', 'data-component', 'data-module']) {
    const value = element.getAttribute(attribute);
    if (value) names += ` ${value}`;
  }
  const words = names.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return ` ${words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}

/** Reads the surroundings of every run; must come before anything rewrites the page. */
export function readSurroundings(runs: readonly TextRun[]): Map<TextRun, Surrounding[]> {
  const known = new Map<PageElement, Surrounding>();
  const all = new Map<TextRun, Surrounding[]>();
  for (const run of runs) {
    const around: Surrounding[] = [];
    for (let at: PageElement | null = run.element; at && at.localName !== 'body'; at = at.parentElement) {
      let surrounding = known.get(at);
      if (!surrounding) {
        surrounding = { name: at.localName, words: wordsOf(at), length: 0, linked: 0, main: 0 };
        known.set(at, surrounding);
      }
      surrounding.length += run.text.length;
      surrounding.linked += run.linked;
      around.push(surrounding);
    }
    all.set(run, around);
  }
  return all;
}

/** Adds up, for every surrounding, how much of the main content it holds. */
export function countMain(surroundings: Surroundings, main: ReadonlySet<TextRun>): void {
  for (const run of main) for (const around of surroundings.get(run) ?? []) around.main += run.text.length;
}
