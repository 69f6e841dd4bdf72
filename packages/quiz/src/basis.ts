import type { Analysis } from '@parallax/analysis';
import type { Citation } from '@parallax/briefing';
import type { Finding, Story } from '@parallax/comparison';

/** What of a question says what it rests on. */
export interface Resting {
  /** What of the comparison it was made from. */
  about: string;
  evidence: readonly Pick<Citation, 'article' | 'start' | 'end'>[];
}

/** Of a finding what it means; which of its claims gives it its words is of no matter. */
const meaningOf = ({ status, certainty, voices, articles, origins }: Finding) => ({
  status,
  certainty,
  voices,
  articles: articles.toSorted(),
  origins,
});

/** What a question was made from: its `about` names it by id, beside words of the kind; what no article says is the whole list. */
function subjectsOf(story: Story, about: string): unknown[] {
  const words = about.split(' ');
  if (words[0] === 'open') return [story.open, story.articles.toSorted()];
  const findings = story.findings.filter(({ id }) => words.includes(id)).map(meaningOf);
  const others: { id: string }[] = [
    ...story.divergences,
    ...story.positions,
    ...story.numbers,
    ...story.timeline,
    ...story.quotations,
    ...story.origins,
  ];
  return [...findings, ...others.filter(({ id }) => words.includes(id))];
}

/**
 * What a question rests on, as a text that is another as soon as that is another: what it was made from, and the claims
 * that its evidence stands in (where, how certain, affirmed or denied), or that an article of them is gone.
 */
export function questionBasis(
  { about, evidence }: Resting,
  story: Story,
  analyses: ReadonlyMap<string, Pick<Analysis, 'claims'>>,
): string {
  const claims = evidence.flatMap(({ article, start, end }) => {
    const analysis = analyses.get(article);
    if (!analysis) return [`${article} is gone`];
    return analysis.claims
      .filter((claim) => claim.start < end && claim.end > start)
      .map((claim) => `${article} ${claim.start} ${claim.end} ${claim.certainty} ${claim.polarity}`);
  });
  return JSON.stringify([subjectsOf(story, about), [...new Set(claims)].sort()]);
}
