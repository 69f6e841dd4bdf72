import type { Analysis } from '@parallax/analysis';
import { align } from './align.ts';
import type { Comparison, Story } from './comparison.ts';
import { findDivergences } from './divergences.ts';
import { storyEntities } from './entities.ts';
import { findCentral, makeFindings } from './findings.ts';
import { groupStories } from './grouping.ts';
import type { StoryMaterial } from './material.ts';
import { compareNumbers } from './numbers.ts';
import { openQuestions } from './open-questions.ts';
import { findOrigins } from './origins.ts';
import { findPositions } from './positions.ts';
import { compareQuotations } from './quotations.ts';
import { storyClaims } from './story-claims.ts';
import { terms } from './text/terms.ts';
import { makeTimeline } from './timeline.ts';

/** Earliest first, so that ids and wordings come from the article that had it first; undated articles keep their order, last. */
const byPublication = (analyses: readonly Analysis[]): Analysis[] =>
  analyses.toSorted(
    (a, b) => (Date.parse(a.published ?? '') || Infinity) - (Date.parse(b.published ?? '') || Infinity) || 0,
  );

/** The headline that says most about the story: nearest to the words of the central finding, then the longest. */
function titleOf(analyses: readonly Analysis[], central: readonly string[]): string {
  const subject = new Set(central);
  const titled = analyses.filter((analysis) => analysis.title.trim() !== '');
  const near = (analysis: Analysis) => {
    const words = terms(analysis.title);
    return words.filter((word) => subject.has(word)).length / Math.sqrt(Math.max(1, words.length));
  };
  return titled.toSorted((a, b) => near(b) - near(a))[0]?.title.trim() ?? '';
}

/**
 * Sets the articles of one story side by side.
 * @param id how the story is called; ids of its parts are unique within it.
 */
export function compareStory(id: string, analyses: readonly Analysis[]): Story {
  const articles = byPublication(analyses);
  const entities = storyEntities(articles);
  const claims = storyClaims(articles, entities);
  const origins = findOrigins(articles);
  const findings = makeFindings(claims, align(claims), origins);
  const central = findCentral(
    findings,
    articles.map((analysis) => terms(analysis.title)),
  );
  const material: StoryMaterial = { analyses: articles, entities, origins, findings, claims, central };
  return {
    id,
    title: titleOf(articles, central?.claims.flatMap((claim) => claim.terms) ?? []) || central?.finding.text || id,
    articles: articles.map((analysis) => analysis.id),
    central: central?.finding.id ?? null,
    origins,
    entities,
    findings: findings.map(({ finding }) => finding),
    divergences: findDivergences(material),
    positions: findPositions(material),
    numbers: compareNumbers(material),
    timeline: makeTimeline(material),
    quotations: compareQuotations(material),
    onlyIn:
      articles.length < 2
        ? []
        : findings
            .filter(({ finding }) => finding.articles.length === 1)
            .map(({ finding }) => ({ article: finding.articles[0]!, finding: finding.id })),
    open: openQuestions(material),
  };
}

/** Groups articles into stories and sets the articles of each side by side. */
export function compare(analyses: readonly Analysis[]): Comparison {
  return {
    articles: analyses.map(({ id, title, publisher, published }) => ({ id, title, publisher, published })),
    stories: groupStories(analyses).map((story, at) => compareStory(`s${at + 1}`, story)),
  };
}
