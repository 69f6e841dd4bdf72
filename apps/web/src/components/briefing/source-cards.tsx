import { readFragment } from '@parallax/schema/documents';
import { cardId, type EvidenceData, EvidenceFragment, useSources } from '../citation.tsx';
import { SpanLink } from '../span-link.tsx';

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

/**
 * What the numbers stand for, once each however often a page cites it: outlet, headline, the exact sentence. A card on a
 * screen, shown beside the number that is pointed at; a list on paper.
 */
export function SourceCards({ cited }: { cited: readonly EvidenceData[] }) {
  const { articles, numberOf } = useSources();
  const byNumber = new Map(cited.map((each) => [numberOf(each), each]));
  return (
    <div className="sources">
      {/* Without script, these rules say which card belongs to which number. */}
      <noscript>
        <link rel="stylesheet" href={`/cards.css?to=${byNumber.size}`} />
      </noscript>
      <p className="sources-heading">Sources</p>
      <ol>
        {[...byNumber].map(([number, each]) => {
          const data = readFragment(EvidenceFragment, each);
          const article = articles.get(data.article.id);
          return (
            <li key={number} value={number} id={cardId(number)} className="card" popover="">
              <b className="card-outlet" dir="auto">
                {article?.outlet ?? 'The article'}
              </b>
              {article?.headline && <cite dir="auto">{article.headline}</cite>}
              <q>
                <CitedSentence evidence={each} />
              </q>
              <SpanLink span={data}>Read it in the article</SpanLink>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
