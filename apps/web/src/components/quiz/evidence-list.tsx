import { readFragment } from '@parallax/schema/documents';
import { groupBy } from '../../data/group-by.ts';
import { type EvidenceData, EvidenceFragment, useSources } from '../citation.tsx';
import { MarkedSentence } from '../marked-sentence.tsx';
import { SpanLink } from '../span-link.tsx';

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface EvidenceListProps {
  evidence: readonly EvidenceData[];
  /** What stands right before: a sentence that it quotes is not shown again. */
  said?: string;
}

/** Evidence in full: each sentence once, with the words that matter, its outlet, and the way to it in its article. */
export function EvidenceList({ evidence, said = '' }: EvidenceListProps) {
  const { articles } = useSources();
  if (evidence.length === 0) return null;
  const read = evidence.map((each) => readFragment(EvidenceFragment, each));
  const sentences = groupBy(read, ({ article, start, sentence }) => `${article.id}:${sentence?.start ?? start}`);
  return (
    <ul className="evidence">
      {[...sentences].map(([place, marks]) => {
        const first = marks[0]!;
        const { sentence } = first;
        const article = articles.get(first.article.id);
        const words = folded(sentence?.text ?? first.exact);
        const isWhole = marks.some(({ exact }) => folded(exact) === words);
        return (
          <li key={place}>
            {!folded(said).includes(words) && (
              <blockquote>
                {isWhole || !sentence ? words : <MarkedSentence sentence={sentence} marks={marks} />}
              </blockquote>
            )}
            <p>
              {article?.headline && `${article.outlet}: `}
              <SpanLink span={first}>
                {article?.headline ?? article?.outlet ?? 'The article'}
                <span className="unseen">, at this sentence</span>
              </SpanLink>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
