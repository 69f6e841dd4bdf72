import type { Analysis } from '@parallax/analysis';
import { align } from './align.ts';
import type { Comparison, Story } from './comparison.ts';
import { markDisputed } from './disputes.ts';
import { findDivergences } from './divergences.ts';
import { storyEntities } from './entities.ts';
import { findCentral, findTheme, makeFindings } from './findings.ts';
import { groupStories } from './grouping.ts';
import type { StoryMaterial } from './material.ts';
import { compareNumbers, outdatedCounts } from './numbers.ts';
import { openQuestions } from './open-questions.ts';
import { findOrigins } from './origins.ts';
import { Parties } from './parties.ts';
import { findPositions } from './positions.ts';
import { compareQuotations, utterancesIn } from './quotations.ts';
import type { TextVectors } from './sentence-vectors.ts';
import { storyClaims } from './story-claims.ts';
import { terms } from './text/terms.ts';
import { makeTimeline } from './timeline.ts';

/** Earliest first, so that ids and wordings come from the article that had it first; undated articles keep their order, last. */
const byPublication = (analyses: readonly Analysis[]): Analysis[] =>
  analyses.toSorted(
    (a, b) => (Date.parse(a.published ?? '') || Infinity) - (Date.parse(b.published ?? '') || Infinity) || 0,
  );

const says = /\b(?:says?|said|according to|reports?|claims?|accuses?|warns?|tells?|told|alleges?)\b/iu;

/**
 * The headline that the articles bear out best: it speaks of the central event, its words stand in the reports of most of them,
 * and where they only attribute the event, it names a source as they do. A headline that knows more than the others is not
 * the story's, nor is one with a count that has gone on since, nor that of an article which takes over another's report.
 */
function titleOf(material: StoryMaterial): string {
  const { analyses, theme, origins } = material;
  const outdated = outdatedCounts(material);
  const isOutdated = ({ id, blocks }: Analysis) =>
    blocks.some(
      ({ role, start, end }) =>
        role === 'headline' && outdated.some((span) => span.article === id && start <= span.start && span.end <= end),
    );
  const attributed = theme[0]?.claims.some((claim) => claim.voices.length > 0) ?? false;
  const subject = new Set(theme.flatMap(({ claims }) => claims.flatMap((claim) => claim.terms)));
  const reports = analyses.map(
    (analysis) =>
      new Set(
        analysis.blocks
          .filter((block) => block.role === 'body' || block.role === 'standfirst')
          .flatMap((block) => terms(analysis.text.slice(block.start, block.end))),
      ),
  );
  const score = (analysis: Analysis) => {
    const { title } = analysis;
    const words = terms(title);
    const support = words.map(
      (word) => reports.filter((report) => report.has(word)).length / reports.length + (subject.has(word) ? 1 : 0),
    );
    const mean = support.reduce((sum, each) => sum + each, 0) / Math.max(1, words.length);
    return (
      mean +
      (attributed && says.test(title) ? 0.7 : 0) -
      (title.length > 110 ? 0.3 : 0) -
      (isOutdated(analysis) ? 0.7 : 0)
    );
  };
  const first = new Set(origins.map((origin) => origin.articles[0]));
  const all = analyses.filter((analysis) => analysis.title.trim() !== '');
  const own = all.filter((analysis) => first.has(analysis.id));
  const titled = own.length > 0 ? own : all;
  return (
    titled
      .toSorted((a, b) => score(b) - score(a))[0]
      ?.title.replace(/\s+/g, ' ')
      .trim() ?? ''
  );
}

/**
 * Sets the articles of one story side by side.
 * @param id how the story is called; ids of its parts are unique within it.
 * @param vectors what a sentence model makes of the articles' `textsToEmbed`; statements in quite other words are found with it
 */
export function compareStory(id: string, analyses: readonly Analysis[], vectors: TextVectors | null = null): Story {
  const articles = byPublication(analyses);
  const entities = storyEntities(articles);
  const parties = new Parties(articles, entities);
  const claims = storyClaims(articles, entities, parties);
  const origins = findOrigins(articles);
  const quotations = compareQuotations({ analyses: articles, entities });
  const utterances = utterancesIn(claims, quotations);
  const findings = makeFindings(claims, align(claims, utterances, vectors), origins, utterances);
  const central = findCentral(
    findings,
    articles.map((analysis) => terms(analysis.title)),
  );
  const theme = findTheme(central, findings);
  const positions = findPositions({ analyses: articles, entities, central, theme }, parties);
  const material: StoryMaterial = {
    analyses: articles,
    entities,
    origins,
    findings,
    claims,
    central,
    theme,
    quotations,
    positions,
  };
  markDisputed(material);
  return {
    id,
    title: titleOf(material) || central?.finding.text || id,
    articles: articles.map((analysis) => analysis.id),
    central: central?.finding.id ?? null,
    origins,
    entities,
    findings: findings.map(({ finding }) => finding),
    divergences: findDivergences(material),
    positions,
    numbers: compareNumbers(material),
    timeline: makeTimeline(material),
    quotations,
    onlyIn:
      articles.length < 2
        ? []
        : findings
            .filter(({ finding }) => finding.articles.length === 1)
            .map(({ finding }) => ({ article: finding.articles[0]!, finding: finding.id })),
    open: openQuestions(material),
  };
}

/** Groups articles into stories and sets the articles of each side by side; `vectors` as for `compareStory`. */
export function compare(analyses: readonly Analysis[], vectors: TextVectors | null = null): Comparison {
  return {
    articles: analyses.map(({ id, title, publisher, published }) => ({ id, title, publisher, published })),
    stories: groupStories(analyses).map((story, at) => compareStory(`s${at + 1}`, story, vectors)),
  };
}
