import type { Analysis } from '@parallax/analysis';
import type { Story } from '@parallax/comparison';
import type { Briefing, BriefingSection, Dropped, SectionKind } from './briefing.ts';
import { missingFromCitations } from './gate.ts';
import { articles } from './sections/articles.ts';
import { divergences } from './sections/divergences.ts';
import { entities } from './sections/entities.ts';
import { findings } from './sections/findings.ts';
import { numbers } from './sections/numbers.ts';
import { onlyIn } from './sections/only-in.ts';
import { open } from './sections/open.ts';
import { positions } from './sections/positions.ts';
import { quotations } from './sections/quotations.ts';
import { summary } from './sections/summary.ts';
import { timeline } from './sections/timeline.ts';
import type { BriefingSource, SectionMaker } from './source.ts';

interface SectionPlan {
  kind: SectionKind;
  heading: string;
  make: SectionMaker;
  /** `cited`: held to the citation gate. `described`: the briefing's own account of the collection (origins, what is absent). */
  gate: 'cited' | 'described';
}

/** The sections of a briefing, in the order of the page. */
export const sections: readonly SectionPlan[] = [
  { kind: 'summary', heading: 'In short', make: summary, gate: 'cited' },
  { kind: 'positions', heading: 'Who says what', make: positions, gate: 'cited' },
  { kind: 'findings', heading: 'What is reported', make: findings, gate: 'cited' },
  { kind: 'divergences', heading: 'Where the articles differ', make: divergences, gate: 'cited' },
  { kind: 'numbers', heading: 'Numbers compared', make: numbers, gate: 'cited' },
  { kind: 'timeline', heading: 'Timeline', make: timeline, gate: 'cited' },
  { kind: 'quotations', heading: 'In their words', make: quotations, gate: 'cited' },
  { kind: 'entities', heading: 'People, organisations, places', make: entities, gate: 'cited' },
  { kind: 'only-in', heading: 'Only in one article', make: onlyIn, gate: 'cited' },
  { kind: 'open', heading: 'Not in these articles', make: open, gate: 'described' },
  { kind: 'articles', heading: 'The articles', make: articles, gate: 'described' },
];

/** “The articles” of a story that has one. */
const ofOne = (heading: string): string =>
  heading.replace('these articles', 'this article').replace('The articles', 'The article');

/**
 * Makes the cited account of a story. Sentences that the citation gate turns away are left out and listed in `dropped`.
 * The dated log of changes is the business of whoever keeps the revisions.
 *
 * @throws Error where `analyses` lacks an article of the story.
 */
export function brief(story: Story, analyses: ReadonlyMap<string, Analysis>): Briefing {
  const source: BriefingSource = { story, analyses };
  const dropped: Dropped[] = [];
  const made = sections.map(({ kind, heading, make, gate }): BriefingSection => {
    const items = make(source).filter((item) => {
      const missing =
        gate === 'cited' ? missingFromCitations(item, source) : item.citations.length === 0 ? ['a citation'] : [];
      if (missing.length > 0) dropped.push({ text: item.text, section: kind, missing });
      return missing.length === 0;
    });
    return { kind, heading: story.articles.length === 1 ? ofOne(heading) : heading, items };
  });
  // An article that was changed tells what was known then.
  const told = story.articles.flatMap(
    (article) => analyses.get(article)?.updated ?? analyses.get(article)?.published ?? [],
  );
  return {
    story: story.id,
    title: story.title,
    asOf: told.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null,
    articles: story.articles.length,
    origins: story.origins.length,
    sections: made.filter(({ items }) => items.length > 0),
    dropped,
  };
}
