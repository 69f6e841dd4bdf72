import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { createContext, useContext } from 'react';
import { SpanLink } from './span-link.tsx';

export const EvidenceFragment = graphql(`
  fragment Evidence on Evidence {
    article { id }
    start
    end
    exact
    sentence { start end text }
  }
`);

export type EvidenceData = FragmentOf<typeof EvidenceFragment>;

/** What a citation says of its article. */
export interface CitedArticle {
  id: string;
  /** What it is called in sentences: mostly its outlet. */
  outlet: string;
  /** Null where it has none, or is called by it. */
  headline: string | null;
  /** One letter for one article, the same on the whole page. */
  letter: string;
}

/** The articles of a page, and the number of every span that it cites: one number a span, in order of first appearance. */
export interface Sources {
  articles: ReadonlyMap<string, CitedArticle>;
  numberOf: (evidence: EvidenceData) => number | undefined;
  /** How many numbers stand behind one sentence. */
  most?: number;
  /** Where an error in an entry is reported, by the entry's id; null for what is no entry. */
  reportOf?: (item: string) => string | null;
}

const SourcesContext = createContext<Sources>({
  articles: new Map(),
  numberOf: () => undefined,
});
export const SourcesProvider = SourcesContext.Provider;
export const useSources = (): Sources => useContext(SourcesContext);

const nameOf = (evidence: { article: { id: string }; start: number; end: number }): string =>
  `${evidence.article.id}:${evidence.start}:${evidence.end}`;

/** How many numbers stand behind one sentence. In a story of sixty articles the others would be a page of their own. */
export const mostCited = 10;

/** Numbers the spans in the order in which a page cites them. */
export function numberEvidence(cited: readonly EvidenceData[]): Sources['numberOf'] {
  const numbers = new Map<string, number>();
  for (const each of cited) {
    const name = nameOf(readFragment(EvidenceFragment, each));
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
  }
  return (evidence) => numbers.get(nameOf(readFragment(EvidenceFragment, evidence)));
}

/** The id of a number's card on the page. */
export const cardId = (number: number | undefined): string => `s${number}`;

function Citation({ evidence }: { evidence: EvidenceData }) {
  const data = readFragment(EvidenceFragment, evidence);
  const number = useSources().numberOf(evidence);
  const card = cardId(number);
  return (
    <>
      <SpanLink span={data} className="cite" aria-describedby={card}>
        {number}
      </SpanLink>
      {/* In no form, so it needs no type: with hundreds on a page every byte is many. */}
      {/* biome-ignore lint/a11y/useButtonType: see above. */}
      <button popoverTarget={card}>{number}</button>
    </>
  );
}

/**
 * Superscript numbers behind a sentence. With a mouse or the keyboard a number shows its card and a click opens the
 * article at the sentence; on a touch screen a tap shows the card, which holds the link. The cards stand once on the
 * page, in `SourceCards`.
 */
export function Citations({ evidence }: { evidence: readonly EvidenceData[] }) {
  const { numberOf, most = mostCited } = useSources();
  const byName = new Map(evidence.map((each) => [nameOf(readFragment(EvidenceFragment, each)), each]));
  const shown = [...byName.values()]
    .flatMap((each) => {
      const number = numberOf(each);
      return number === undefined ? [] : [{ each, number }];
    })
    .sort((a, b) => a.number - b.number)
    .slice(0, most);
  if (shown.length === 0) return null;
  const others = byName.size - shown.length;
  return (
    <sup className="cites">
      {/* A word joiner: a number never begins a line. */}
      {'\u2060'}
      {shown.map(({ each, number }) => (
        <Citation key={number} evidence={each} />
      ))}
      {others > 0 && (
        <a className="cite-more" href="#articles">
          +{others}
        </a>
      )}
    </sup>
  );
}
