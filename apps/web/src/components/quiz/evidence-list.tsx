import { readFragment } from '@parallax/schema/documents';
import { headline } from '../../words/headline.ts';
import { type EvidenceData, EvidenceFragment, useSources } from '../citation.tsx';
import { MarkedSentence } from '../marked-sentence.tsx';
import { SpanLink } from '../span-link.tsx';

/** Evidence in full: the sentence with the words that matter, its outlet, and the way to it in its article. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceData[] }) {
  const { articles } = useSources();
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence">
      {evidence.map((each) => {
        const data = readFragment(EvidenceFragment, each);
        const article = articles.get(data.article.id);
        const isWhole = !data.sentence || data.sentence.text.trim() === data.exact.trim();
        return (
          <li key={`${data.article.id}:${data.start}:${data.end}`}>
            <blockquote>
              {isWhole || !data.sentence ? data.exact : <MarkedSentence sentence={data.sentence} marks={[data]} />}
            </blockquote>
            <p>
              {article?.outlet}:{' '}
              <SpanLink span={data}>
                {headline(article?.title ?? '')}
                <span className="unseen">, at this sentence</span>
              </SpanLink>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
