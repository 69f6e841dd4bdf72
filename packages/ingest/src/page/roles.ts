import type { Verdict } from './by-words.ts';
import { senderHeading } from './cues.ts';
import { findHeadline, sameWords } from './headline.ts';
import { type Place, rules } from './rules.ts';
import type { Surrounding, Surroundings } from './surroundings.ts';
import type { TextRun } from './text-runs.ts';

/** A run with the role that its place on the page gives it. */
export interface RoledRun extends Verdict {
  run: TextRun;
}

export interface PageFacts {
  runs: readonly TextRun[];
  main: ReadonlySet<TextRun>;
  surroundings: Surroundings;
  /** Headline and summary as the page's metadata give them. */
  title?: string | undefined;
  description?: string | undefined;
}

const sum = (runs: Iterable<TextRun>): number => {
  let length = 0;
  for (const run of runs) length += run.text.length;
  return length;
};

/** The `<article>` that is the page's own, where the page parts its content into several; undefined where none is. */
function ownArticle(facts: PageFacts, start: number, small: (around: Surrounding) => boolean): Surrounding | undefined {
  const innermost = (run: TextRun) => facts.surroundings.get(run)?.find(({ name }) => name === 'article');
  const parted = [...facts.main].filter((run) => {
    const article = innermost(run);
    return article !== undefined && small(article);
  });
  if (sum(parted) < 0.5 * sum(facts.main)) return undefined;
  const first = facts.runs.slice(start).find((run) => facts.main.has(run) && innermost(run));
  return first && innermost(first);
}

/** From a heading such as "About Acme" near the end, what follows in the main content describes the sender. */
function markSender(roled: RoledRun[], main: ReadonlySet<TextRun>): void {
  const from = roled.findIndex(({ run }, at) => at > roled.length / 4 && main.has(run) && senderHeading.test(run.text));
  if (from < 0) return;
  const mainLength = sum(main);
  const after = sum(roled.slice(from).flatMap(({ run }) => (main.has(run) ? [run] : [])));
  if (after > 0.5 * mainLength) return;
  for (const entry of roled.slice(from))
    if (main.has(entry.run) && entry.role !== 'boilerplate')
      Object.assign(entry, { role: 'boilerplate', reason: 'about the sender' });
}

/** A heading with nothing of the article below it is the heading of what was left out. */
function markEmptyHeadings(roled: RoledRun[]): void {
  let holds = false;
  for (const entry of roled.toReversed()) {
    if (entry.role === 'body') holds = true;
    else if (entry.role === 'subheading' && !holds)
      Object.assign(entry, { role: 'boilerplate', reason: 'heading with nothing of the article below' });
  }
}

/** Gives every run a role and the reason for it. */
export function giveRoles(facts: PageFacts): RoledRun[] {
  const { runs, main, surroundings, description } = facts;
  const mainLength = sum(main);
  const isSmall = (around: Surrounding) => around.main < 0.3 * mainLength || mainLength === 0;
  const mainAt = runs.flatMap((run, at) => (main.has(run) ? [at] : []));
  const isParagraph = (at: number) => runs[at]!.text.length > 80 && runs[at]!.linked < 0.5 * runs[at]!.text.length;
  const firstMain = mainAt.find(isParagraph) ?? mainAt[0] ?? -1;
  const lastMain = mainAt.findLast(isParagraph) ?? mainAt.at(-1) ?? -1;
  const endFrom = mainAt[Math.floor(mainAt.length * 0.8)] ?? runs.length;

  const headline = findHeadline(runs, surroundings, facts.title, firstMain);
  const own = ownArticle(facts, headline ? runs.indexOf(headline) : 0, isSmall);
  const holders = (surroundings.get(runs[firstMain]!) ?? []).filter((around) => around.main > 0.8 * mainLength);
  const home = holders.find(({ name }) => name === 'article' || name === 'main') ?? holders[1] ?? holders[0];

  const roled = runs.map((run, at): RoledRun => {
    if (run === headline) return { run, role: 'headline', reason: 'headline of the page' };
    if (headline && sameWords(run.text, headline.text))
      return { run, role: 'boilerplate', reason: 'repeats the headline' };
    const all = surroundings.get(run) ?? [];
    const article = all.find(({ name }) => name === 'article');
    const place: Place = {
      run,
      element: all[0]?.name ?? 'body',
      around: all.filter((around) => isSmall(around) && around !== own),
      isMain: main.has(run),
      inArticle: home !== undefined && all.includes(home),
      isBefore: at <= firstMain,
      isBetween: at > firstMain && at < lastMain,
      isEnd: at >= endFrom,
      inOtherArticle: article !== undefined && article !== own && isSmall(article),
      description,
    };
    for (const rule of rules) {
      const verdict = rule(place);
      if (verdict) return { run, ...verdict };
    }
    return { run, role: 'body', reason: `<${place.element}>` };
  });
  markSender(roled, main);
  markEmptyHeadings(roled);
  return roled;
}
