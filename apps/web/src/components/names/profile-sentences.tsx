import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { groupBy } from '../../data/group-by.ts';
import { momentInWords } from '../../words/moment.ts';
import { SpanLink } from '../span-link.tsx';

export const SaidFragment = graphql(`
  fragment Said on Span {
    text
    start
    end
    ... on Claim {
      sentence { start end text }
      article { id name published }
    }
    ... on Quotation {
      article { id name published }
    }
  }
`);

interface ProfileSentencesProps {
  said: readonly FragmentOf<typeof SaidFragment>[];
  /** What is in quotation marks gets no others. */
  areQuotations?: boolean;
}

/** More than this fill a phone's screen with names. */
const mostOutlets = 6;

/** Without quotation marks, and the comma that only leads on to the speaker. */
const bare = (text: string): string => text.replace(/^["“”‘’']+|,?["“”‘’']+$/g, '');
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Sentences as articles have them, each text once, with a link to each article at the sentence. */
export function ProfileSentences({ said, areQuotations = false }: ProfileSentencesProps) {
  const spans = said.flatMap((each) => {
    const span = readFragment(SaidFragment, each);
    if (!('article' in span)) return [];
    const { article, start, end } = span;
    const whole = 'sentence' in span ? span.sentence : { text: span.text, start, end };
    return [{ article, start: whole.start, end: whole.end, text: folded(whole.text) }];
  });
  return (
    <ul className="said">
      {[...groupBy(spans, ({ text }) => text)].map(([text, same]) => {
        const outlets = [...groupBy(same, ({ article }) => article.id).values()];
        const shown = outlets.length > mostOutlets ? outlets.slice(0, mostOutlets - 2) : outlets;
        return (
          <li key={text} className="entry" data-item="">
            {areQuotations ? <q>{bare(text)}</q> : <p>{text}</p>}
            <ul className="outlets">
              {shown.map(([span]) => (
                <li key={span!.article.id}>
                  <SpanLink span={span!}>
                    <bdi>{span!.article.name}</bdi>
                    {span!.article.published && `, ${momentInWords(span!.article.published.slice(0, 10))}`}
                  </SpanLink>
                </li>
              ))}
              {shown.length < outlets.length && <li>{outlets.length - shown.length} others</li>}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
