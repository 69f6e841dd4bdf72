import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { changedWords } from '../../words/changed-words.ts';
import { Citations } from '../citation.tsx';
import { Outlets } from '../outlets.tsx';
import { type Item, subjectOf } from './item.tsx';
import { PlainItems, Section } from './section.tsx';

export const QuotationFragment = graphql(`
  fragment Quotation on QuotationComparison {
    id
    speakerName
    renderings {
      text
      articles { id }
    }
  }
`);

const bare = (text: string): string => text.replace(/^["“”‘’']+|["“”‘’']+$/g, '');

/** A wording; of several, with the words marked that the first (or, for the first, the second) does not have. */
function Wording({ text, other }: { text: string; other: string | undefined }) {
  const runs = other === undefined ? [{ text: bare(text), isChanged: false }] : changedWords(bare(text), bare(other));
  let at = 0;
  return (
    <p className="wording">
      “
      {runs.map((run) => {
        at += run.text.length;
        return run.isChanged ? <mark key={at}>{run.text}</mark> : run.text;
      })}
      ”
    </p>
  );
}

interface QuotationsProps {
  heading: string;
  items: readonly Item[];
  quotations: readonly FragmentOf<typeof QuotationFragment>[] | null;
}

/** Quotations with their speakers, and how each outlet rendered the same one. */
export function Quotations({ heading, items, quotations }: QuotationsProps) {
  const known = quotations?.map((quotation) => readFragment(QuotationFragment, quotation)) ?? null;
  const entries = items.map((item) => ({ item, quotation: subjectOf(item, known) }));
  const plain = entries.flatMap(({ item, quotation }) => (quotation ? [] : [item]));
  const differs = entries.some(({ quotation }) => (quotation?.renderings.length ?? 0) > 1);
  return (
    <Section
      id="quotations"
      heading={heading}
      lead={differs ? 'Where outlets render one quotation in different words, the difference is marked.' : undefined}
    >
      {entries.map(({ item, quotation }) =>
        quotation ? (
          <figure key={item.id} className="quotation entry" data-item="">
            <figcaption>
              {quotation.speakerName ?? 'Speaker not named'}
              <Citations evidence={item.citations} />
            </figcaption>
            <div className="sides">
              {quotation.renderings.map((rendering, index) => (
                <blockquote key={rendering.text} className="side">
                  <Wording text={rendering.text} other={quotation.renderings[index === 0 ? 1 : 0]?.text} />
                  <Outlets ids={rendering.articles.map(({ id }) => id)} />
                </blockquote>
              ))}
            </div>
          </figure>
        ) : null,
      )}
      {plain.length > 0 && <PlainItems items={plain} />}
    </Section>
  );
}
