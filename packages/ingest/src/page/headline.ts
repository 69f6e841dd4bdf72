import type { Surroundings } from './surroundings.ts';
import type { TextRun } from './text-runs.ts';

/** Lower case, words only: how two texts are compared that may differ in quotation marks and spaces. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const sameWords = (left: string, right: string): boolean => plain(left) === plain(right);

/** Share of the words of both that stand in both. */
function overlap(left: string, right: string): number {
  const mine = new Set(left.split(' '));
  const other = new Set(right.split(' '));
  const both = [...mine].filter((word) => other.has(word)).length;
  return both / (mine.size + other.size - both);
}

/** 1 to 6 of the heading that a run is, or 7. */
function headingLevel(run: TextRun, surroundings: Surroundings): number {
  const heading = surroundings
    .get(run)
    ?.slice(0, 3)
    .find(({ name }) => /^h[1-6]$/.test(name));
  return heading ? Number(heading.name[1]) : 7;
}

/**
 * The run that is the page's headline: of those that say what the metadata's title says, the one in the highest heading;
 * otherwise the last `<h1>` before the article's first paragraph (`firstMain`, an index of `runs`). Null where there is none.
 */
export function findHeadline(
  runs: readonly TextRun[],
  surroundings: Surroundings,
  title: string | undefined,
  firstMain: number,
): TextRun | null {
  const wanted = title ? plain(title) : '';
  let best: TextRun | null = null;
  let bestLevel = 8;
  for (const run of wanted ? runs : []) {
    const level = headingLevel(run, surroundings);
    if (level >= bestLevel || run.text.length > 400) continue;
    const text = plain(run.text);
    const isTitle = text === wanted || (level < 3 && text.length > 8 && overlap(text, wanted) >= 0.6);
    if (isTitle) [best, bestLevel] = [run, level];
  }
  if (best) return best;
  for (const [at, run] of runs.entries()) {
    if (best && at > firstMain) break;
    if (headingLevel(run, surroundings) === 1) best = run;
  }
  return best;
}
