import { readFragment } from '@parallax/schema/documents';
import { type EvidenceData, EvidenceFragment, useSources } from '../citation.tsx';

/** What the numbers stand for, on paper only: a screen has the cards. */
export function PrintedSources({ cited }: { cited: readonly EvidenceData[] }) {
  const { articles, numberOf } = useSources();
  const byNumber = new Map(cited.map((each) => [numberOf(each), each]));
  return (
    <section className="printed-sources" aria-hidden="true">
      <h2>Sources</h2>
      <ol>
        {[...byNumber].map(([number, each]) => {
          const { article, exact } = readFragment(EvidenceFragment, each);
          return (
            <li key={number} value={number}>
              {articles.get(article.id)?.outlet}: “{exact}”
            </li>
          );
        })}
      </ol>
    </section>
  );
}
