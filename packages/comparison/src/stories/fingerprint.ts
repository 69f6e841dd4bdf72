import type { Analysis } from '@parallax/analysis';
import { terms } from '../text/terms.ts';
import { informationOf } from './news-words.ts';

/** What of an article tells its event from others: small enough to be kept beside it and read again with every new article. */
export interface Fingerprint {
  id: string;
  published: string | null;
  /** Stems, and names marked `name:`, with how much each weighs in this article; of unit length, heaviest first. */
  features: readonly (readonly [feature: string, weight: number])[];
}

/** News says who, what, where and how many at the start; what comes later is as likely to be about what came before. */
const leadSentences = 3;
const leadCounts = 3;
/** A long article's lighter features change no likeness by more than a hundredth. */
const mostFeatures = 400;

const told = new Set(['headline', 'standfirst', 'subheading', 'body']);
const marked = 'name:';

/** Whether a feature is a name rather than a stem. */
export const isName = (feature: string): boolean => feature.startsWith(marked);

/**
 * Weighs an article's features: log(1 + count) by how rare the stem is in news at large. The headline, the first sentences
 * and the names count three times. Nothing of it depends on which other articles there are.
 */
export function fingerprint(
  analysis: Pick<Analysis, 'id' | 'published' | 'title' | 'text' | 'blocks' | 'sentences' | 'entities'>,
): Fingerprint {
  const counts = new Map<string, number>();
  const count = (features: readonly string[], times: number) => {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + times);
  };
  const sentences = analysis.sentences.filter(({ block }) => told.has(analysis.blocks[block]?.role ?? ''));
  for (const [at, { start, end }] of sentences.entries()) {
    count(terms(analysis.text.slice(start, end)), at < leadSentences ? leadCounts : 1);
  }
  count(terms(analysis.title), leadCounts);
  count(
    analysis.entities.map(({ name }) => marked + name.toLowerCase()),
    leadCounts,
  );
  const weighed = [...counts]
    .map(([feature, times]): [string, number] => [feature, Math.log(1 + times) * informationOf(feature)])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostFeatures);
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return {
    id: analysis.id,
    published: analysis.published,
    features: weighed.map(([feature, weight]) => [feature, Number((weight / length).toFixed(5))]),
  };
}
