import { type FragmentOf, graphql } from '@parallax/schema/documents';
import { groupBy } from '../../data/group-by.ts';
import { changedWords } from '../../words/changed-words.ts';
import { startsLarge } from '../../words/starts-large.ts';
import { Citations } from '../citation.tsx';
import { Fold } from '../fold.tsx';
import { Outlets } from '../outlets.tsx';
import { type Item, subjectOf } from './item.tsx';
import { ReportLink } from './report-link.tsx';
import { PlainItems, Section } from './section.tsx';

export const QuotationFragment = graphql(`
  fragment Quotation on QuotationComparison @_unmask {
    id
    speakerName
    renderings {
      text
      articles { id }
    }
  }
`);

type Quotation = FragmentOf<typeof QuotationFragment>;

const bare = (text: string): string => text.replace(/^["“”‘’']+|["“”‘’']+$/g, '');
/** A wording; of several, with the words marked that the first (or, for the first, the second) does not have. */
function Wording({ text, other }: { text: string; other: string | undefined }) {
  const runs = other === undefined ? [{ text: bare(text), isChanged: false }] : changedWords(bare(text), bare(other));
  let at = 0;
  return (
    <>
      “
      {runs.map((run) => {
        at += run.text.length;
        return run.isChanged ? <mark key={at}>{run.text}</mark> : run.text;
      })}
      ”
    </>
  );
}

/** One quotation in the several wordings that outlets give it, side by side. */
function Renderings({ item, quotation }: { item: Item; quotation: Quotation }) {
  const { speakerName, renderings } = quotation;
  return (
    <figure className="quotation entry" data-item="">
      <figcaption>
        {startsLarge(speakerName ?? 'speaker not named')}
        <Citations evidence={item.citations} />
        <ReportLink item={item} />
      </figcaption>
      <div className="sides">
        {renderings.map((rendering, index) => (
          <blockquote key={rendering.text} className="side">
            <p className="wording">
              <Wording text={rendering.text} other={renderings[index === 0 ? 1 : 0]?.text} />
            </p>
            <Outlets ids={rendering.articles.map(({ id }) => id)} />
          </blockquote>
        ))}
      </div>
    </figure>
  );
}

/** A speaker whose words stand in one wording only. */
function Speaker({ name, said }: { name: string; said: readonly { item: Item; quotation: Quotation }[] }) {
  return (
    <figure className="speaker">
      <figcaption>{startsLarge(name)}</figcaption>
      {said.map(({ item, quotation: { renderings } }) => (
        <blockquote key={item.id} className="entry" data-item="">
          <p className="wording">
            <Wording text={renderings[0]?.text ?? ''} other={undefined} />
            <Citations evidence={item.citations} />
            <ReportLink item={item} />
          </p>
          <Outlets ids={renderings[0]?.articles.map(({ id }) => id) ?? []} />
        </blockquote>
      ))}
    </figure>
  );
}

interface QuotationsProps {
  heading: string;
  items: readonly Item[];
  quotations: readonly Quotation[] | null;
}

/** Quotations with their speakers: first those that outlets render differently, then the others by speaker. */
export function Quotations({ heading, items, quotations }: QuotationsProps) {
  const entries = items.map((item) => ({ item, quotation: subjectOf(item, quotations) }));
  const plain = entries.flatMap(({ item, quotation }) => (quotation ? [] : [item]));
  const known = entries.flatMap(({ item, quotation }) => (quotation ? [{ item, quotation }] : []));
  const varied = known.filter(({ quotation }) => quotation.renderings.length > 1);
  const single = known.filter(({ quotation }) => quotation.renderings.length === 1);
  const bySpeaker = groupBy(single, ({ quotation }) => quotation.speakerName ?? 'speaker not named');
  return (
    <Section
      id="quotations"
      heading={heading}
      lead={
        varied.length > 0
          ? 'Where outlets render one quotation in different words, the difference is marked.'
          : undefined
      }
    >
      {varied.map(({ item, quotation }) => (
        <Renderings key={item.id} item={item} quotation={quotation} />
      ))}
      <Fold
        open={5}
        what="speakers"
        entries={[...bySpeaker].map(([name, said]) => <Speaker key={name} name={name} said={said} />)}
      />
      {plain.length > 0 && <PlainItems items={plain} />}
    </Section>
  );
}
