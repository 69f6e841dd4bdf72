import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { Citations, useSources } from '../citation.tsx';
import type { Item } from './item.tsx';
import { ReportLink } from './report-link.tsx';
import { PlainItems, Section } from './section.tsx';

export const OpenQuestionFragment = graphql(`
  fragment OpenQuestion on OpenQuestion {
    question
    reason
  }
`);

interface OpenProps {
  heading: string;
  items: readonly Item[];
  questions: readonly FragmentOf<typeof OpenQuestionFragment>[] | null;
}

/** Basic questions that none of the articles answers. */
export function Open({ heading, items, questions }: OpenProps) {
  const { articles } = useSources();
  const lead =
    articles.size === 1
      ? 'Basic questions that the article does not answer.'
      : 'Basic questions that none of the articles answers.';
  return (
    <Section id="open" heading={heading} lead={lead}>
      {questions && questions.length > 0 ? (
        <dl className="open">
          {questions.map((each) => {
            const { question, reason } = readFragment(OpenQuestionFragment, each);
            const item = items.find(({ text }) => text.startsWith(question));
            return (
              <div key={question} className="entry" data-item="">
                <dt>{question}</dt>
                <dd>
                  {reason}
                  <Citations evidence={item?.citations ?? []} />
                  <ReportLink item={item} />
                </dd>
              </div>
            );
          })}
        </dl>
      ) : (
        <PlainItems items={items} />
      )}
    </Section>
  );
}
