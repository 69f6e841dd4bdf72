import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { edtfInWords, precisionInWords } from '../../words/edtf.ts';
import { Citations } from '../citation.tsx';
import { Fold } from '../fold.tsx';
import { type Item, subjectOf } from './item.tsx';
import { ReportLink } from './report-link.tsx';
import { PlainItems, Section } from './section.tsx';

export const EventFragment = graphql(`
  fragment Event on TimelineEvent {
    id
    edtf
  }
`);

interface TimelineProps {
  heading: string;
  items: readonly Item[];
  events: readonly FragmentOf<typeof EventFragment>[] | null;
}

/** What happened when, with the precision that the articles give and no more. */
export function Timeline({ heading, items, events }: TimelineProps) {
  const known = events?.map((event) => readFragment(EventFragment, event)) ?? null;
  const entries = items.map((item) => ({ item, event: subjectOf(item, known) }));
  const plain = entries.flatMap(({ item, event }) => (event ? [] : [item]));
  return (
    <Section id="timeline" heading={heading} lead="No date is more exact here than in the articles.">
      <Fold
        list="ol"
        className="timeline"
        open={8}
        what="dates"
        entries={entries.flatMap(({ item, event }) =>
          event
            ? [
                <li key={item.id} className="entry" data-item="">
                  <p className="when">
                    <time>{edtfInWords(event.edtf)}</time>
                    <span className="precision">{precisionInWords(event.edtf)}</span>
                  </p>
                  <p className="what">
                    {item.text.slice(item.text.indexOf(': ') + 2)}
                    <Citations evidence={item.citations} />
                    <ReportLink item={item} />
                  </p>
                </li>,
              ]
            : [],
        )}
      />
      {plain.length > 0 && <PlainItems items={plain} />}
    </Section>
  );
}
