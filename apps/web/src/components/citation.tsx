import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { createContext, useContext, useId } from 'react';
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
  title: string;
  outlet: string;
  /** One letter for one article, the same on the whole page. */
  letter: string;
}

/** The articles of a page, and the number of every span that it cites: one number a span, in order of first appearance. */
export interface Sources {
  articles: ReadonlyMap<string, CitedArticle>;
  numberOf: (evidence: EvidenceData) => number | undefined;
}

const SourcesContext = createContext<Sources>({ articles: new Map(), numberOf: () => undefined });
export const SourcesProvider = SourcesContext.Provider;
export const useSources = (): Sources => useContext(SourcesContext);

const nameOf = (evidence: { article: { id: string }; start: number; end: number }): string =>
  `${evidence.article.id}:${evidence.start}:${evidence.end}`;

/** Numbers the spans in the order in which a page cites them. */
export function numberEvidence(cited: readonly EvidenceData[]): Sources['numberOf'] {
  const numbers = new Map<string, number>();
  for (const each of cited) {
    const name = nameOf(readFragment(EvidenceFragment, each));
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
  }
  return (evidence) => numbers.get(nameOf(readFragment(EvidenceFragment, evidence)));
}

/** The sentence with the cited words in it set off, where they are not the whole of it. */
function CitedSentence({ evidence }: { evidence: EvidenceData }) {
  const { exact, sentence, start, end } = readFragment(EvidenceFragment, evidence);
  if (!sentence || sentence.text.trim() === exact.trim() || end > sentence.end) return exact;
  return (
    <>
      {sentence.text.slice(0, start - sentence.start)}
      <b>{sentence.text.slice(start - sentence.start, end - sentence.start)}</b>
      {sentence.text.slice(end - sentence.start)}
    </>
  );
}

function Citation({ evidence }: { evidence: EvidenceData }) {
  const data = readFragment(EvidenceFragment, evidence);
  const { articles, numberOf } = useSources();
  const id = useId().replace(/\W/g, '');
  const article = articles.get(data.article.id);
  const number = numberOf(evidence);
  const outlet = article?.outlet ?? 'the article';
  return (
    <span className="cite">
      <SpanLink span={data} className="cite-link" aria-label={`Source ${number}: ${outlet}`}>
        {number}
      </SpanLink>
      <button type="button" className="cite-tap" popoverTarget={id} aria-label={`Source ${number}: ${outlet}`}>
        {number}
      </button>
      <span className="card" id={id} popover="auto">
        <span className="card-outlet">{outlet}</span>
        {article?.title && <span className="card-title">{article.title}</span>}
        <span className="card-words">
          <CitedSentence evidence={evidence} />
        </span>
        <SpanLink span={data} className="card-open">
          Read it in the article
        </SpanLink>
      </span>
    </span>
  );
}

/**
 * Superscript numbers behind a sentence. With a mouse or the keyboard a number shows its card and a click opens the
 * article at the sentence; on a touch screen a tap shows the card, which holds the link.
 */
export function Citations({ evidence }: { evidence: readonly EvidenceData[] }) {
  const seen = new Set<string>();
  const distinct = evidence.filter((each) => {
    const name = nameOf(readFragment(EvidenceFragment, each));
    return !seen.has(name) && seen.add(name);
  });
  if (distinct.length === 0) return null;
  return (
    <sup className="cites">
      {/* A word joiner: a number never begins a line. */}
      {'\u2060'}
      {distinct.map((each) => (
        <Citation key={nameOf(readFragment(EvidenceFragment, each))} evidence={each} />
      ))}
    </sup>
  );
}
