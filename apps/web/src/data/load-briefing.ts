import { graphql, readFragment } from '@parallax/schema/documents';
import { ListedArticleFragment } from '../components/briefing/articles.tsx';
import { RevisionFragment } from '../components/briefing/changes.tsx';
import { DivergenceFragment } from '../components/briefing/divergences.tsx';
import { EntityFragment } from '../components/briefing/entities.tsx';
import { FindingFragment } from '../components/briefing/findings.tsx';
import { ItemFragment } from '../components/briefing/item.tsx';
import { ItemChangeFragment } from '../components/briefing/item-changes.tsx';
import { NumberFragment } from '../components/briefing/numbers.tsx';
import { OpenQuestionFragment } from '../components/briefing/open.tsx';
import { PositionFragment } from '../components/briefing/positions.tsx';
import { QuotationFragment } from '../components/briefing/quotations.tsx';
import { EventFragment } from '../components/briefing/timeline.tsx';
import { ask } from './api.ts';

const BriefingQuery = graphql(
  `
    query Briefing($slug: String!, $revision: Int) {
      story(slug: $slug) {
        title
        slug
        isStale
        retraction { at note }
        quiz { questionCount }
        briefing(revision: $revision) {
          title
          revision
          asOf
          publishedAt
          articleCount
          originCount
          sections {
            kind
            heading
            items { ...Item }
          }
        }
        firstBriefing: briefing(revision: 1) { publishedAt }
        briefings(first: 100) {
          nodes { ...Revision }
        }
        articles(first: 100) {
          nodes { url ...ListedArticle }
        }
      }
    }
  `,
  [ItemFragment, RevisionFragment, ListedArticleFragment],
);

// A permalink says what it changed; the latest briefing only says that it did.
const RevisionChangesQuery = graphql(
  `
    query RevisionChanges($slug: String!, $revision: Int!) {
      briefing(slug: $slug, revision: $revision) {
        why
        itemChanges { ...ItemChange }
      }
    }
  `,
  [ItemChangeFragment],
);

// Apart from the briefing: what sections are made from is asked for once, not once for each sentence that rests on it.
const ComparisonQuery = graphql(
  `
    query Comparison($slug: String!) {
      story(slug: $slug) {
        centralFinding { text }
        openQuestions { ...OpenQuestion }
        positions { ...Position }
        findings(first: 100) { nodes { ...Finding } }
        divergences(first: 30) { nodes { ...Divergence } }
        numbers(first: 40) { nodes { ...Number } }
        timeline(first: 100) { nodes { ...Event } }
        quotations(first: 40) { nodes { ...Quotation } }
        entities(first: 60) { nodes { ...Entity } }
      }
    }
  `,
  [
    OpenQuestionFragment,
    PositionFragment,
    FindingFragment,
    DivergenceFragment,
    NumberFragment,
    EventFragment,
    QuotationFragment,
    EntityFragment,
  ],
);

/** What the pages of a briefing show: the story, one revision, and the comparison behind it. */
export type BriefingProps = NonNullable<Awaited<ReturnType<typeof loadBriefing>>>;

/**
 * Loads a story with a revision of its briefing. The comparison comes along only with the latest revision: what it says
 * now may not be what an older one rested on.
 *
 * @param revision null for the latest
 * @returns null where there is no such story or no such revision
 */
export async function loadBriefing(slug: string, revision: number | null) {
  const [{ story }, { story: compared }, made] = await Promise.all([
    ask(BriefingQuery, { slug, revision }),
    ask(ComparisonQuery, { slug }),
    revision === null ? null : ask(RevisionChangesQuery, { slug, revision }),
  ]);
  if (!story || !compared) return null;
  if (revision !== null && !story.briefing && !story.retraction) return null;
  const revisions = story.briefings.nodes.map((each) => readFragment(RevisionFragment, each).revision);
  const latest = Math.max(0, ...revisions);
  const isLatest = story.briefing?.revision === latest;
  return {
    story,
    latest,
    isPermalink: revision !== null,
    made: made?.briefing ?? null,
    comparison: isLatest ? compared : null,
  };
}
