import type { Analysis, Claim } from '@parallax/analysis';
import type { Story } from '@parallax/comparison';
import type { Question } from '../quiz.ts';
import { flat } from '../statement.ts';

/** One thing that a question rests on. Plain data, to be kept beside the question. */
export interface Ground {
  /** `claim`: what an article states at a place; `articles`: which articles the story has; `origins`: which of them are one account. */
  kind: 'claim' | 'articles' | 'origins';
  /** Id of the article; empty for what concerns the whole story. */
  article: string;
  /** What it is, in a form that changes only where it says something else. */
  states: string;
}

/** Stems that speak of the articles as a set: another article in the story may make them wrong. */
const ofTheSet =
  /\b(?:(?:these|all|the) (?:\w+ )?articles|(?:other|only one|one|which|in which) (?:of the )?(?:other )?articles?|Only one of|accounts)\b/i;

/**
 * What a question rests on: every claim in the words that it cites (who says it, how sure, which figures and days), and
 * the story's articles and origins where it speaks of them as a set.
 * @param analyses the analyses of the story's articles, by article id
 */
export function groundsOf(question: Question, story: Story, analyses: ReadonlyMap<string, Analysis>): Ground[] {
  const grounds = new Map<string, Ground>();
  const add = (ground: Ground) => grounds.set(`${ground.kind} ${ground.article} ${ground.states}`, ground);
  for (const { article, start, end, quote } of [
    ...question.evidence,
    ...question.options.flatMap((option) => option.evidence),
  ]) {
    const analysis = story.articles.includes(article) ? analyses.get(article) : undefined;
    if (analysis === undefined || analysis.text.slice(start, end) !== quote) {
      add({ kind: 'claim', article, states: `gone: ${flat(quote)}` });
      continue;
    }
    const claims = analysis.claims.filter((claim) => claim.start < end && claim.end > start);
    if (claims.length === 0) add({ kind: 'claim', article, states: flat(quote) });
    for (const claim of claims) add({ kind: 'claim', article, states: statesOf(claim, analysis) });
  }
  if (ofTheSet.test(question.stem) || question.kind === 'which-article') {
    add({ kind: 'articles', article: '', states: [...story.articles].sort().join(' ') });
    add({
      kind: 'origins',
      article: '',
      states: story.origins
        .map((origin) => [...origin.articles].sort().join('+'))
        .sort()
        .join(' '),
    });
  }
  return [...grounds.values()];
}

/** What a claim states, without ids and offsets, which change when an article is read again. */
function statesOf(claim: Claim, { text, attributions, quantities, dates }: Analysis): string {
  const within = (span: { start: number; end: number }) => span.start >= claim.start && span.end <= claim.end;
  return [
    flat(text.slice(claim.start, claim.end)),
    claim.certainty,
    claim.polarity,
    claim.attributions.map((index) => attributions[index]?.speaker?.name ?? '').join(' < '),
    quantities.filter(within).map(({ value, low, high, change, unit }) => [change, value, low, high, unit].join(' ')),
    dates.filter(within).map((date) => date.edtf),
  ].join(' | ');
}
