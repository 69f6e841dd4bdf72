import { readFragment } from '@parallax/schema/documents';
import { EvidenceFragment, mostCited } from '../citation.tsx';
import type { Item } from './item.tsx';

/**
 * What may stand on one page, in the measure of `weightOf`. Found on the sample stories: a page of this weight has 24 KB, packed
 * with gzip, and is some thirty screens long on a phone.
 */
const mostOnOnePage = 14_200;
const letterWeighs = 0.3;
const citationWeighs = 25;

/** How many entries of a section stand on the page of a long briefing; the section has a page of its own for the others. */
const firstOfLong: Readonly<Record<string, number>> = {
  FINDINGS: 8,
  DIVERGENCES: 4,
  NUMBERS: 3,
  TIMELINE: 8,
  QUOTATIONS: 6,
  ENTITIES: 16,
  ONLY_IN: 8,
};

/** How many articles a long briefing lists. */
export const articlesOfLong = 10;

/** How many sources stand behind one sentence of a long briefing. */
export const citedOfLong = 4;

/** How heavy entries are: by the letters of their sentences and of those that they cite, each once, and by their citations. */
function weightOf(items: readonly Item[]): number {
  const cited = items.flatMap(({ citations }) =>
    citations.slice(0, mostCited).map((each) => readFragment(EvidenceFragment, each)),
  );
  const quoted = new Map(cited.map(({ article, start, exact }) => [`${article.id}:${start}`, exact.length]));
  const letters = [...quoted.values(), ...items.map(({ text }) => text.length)].reduce((sum, one) => sum + one, 0);
  return letterWeighs * letters + citationWeighs * cited.length;
}

/** Whether a briefing has more than fits on one page, as that of sixty articles has. */
export const isLong = ({ sections }: { sections: readonly { kind: string; items: readonly Item[] }[] }): boolean =>
  weightOf(sections.filter(({ kind }) => kind !== 'ARTICLES').flatMap(({ items }) => items)) > mostOnOnePage;

/** The entries of a section that stand on the page of a long briefing. */
export const firstEntries = <Item>(kind: string, items: readonly Item[]): readonly Item[] =>
  items.slice(0, firstOfLong[kind] ?? items.length);
