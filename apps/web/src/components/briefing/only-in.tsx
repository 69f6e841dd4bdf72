import { readFragment } from '@parallax/schema/documents';
import { groupBy } from '../../data/group-by.ts';
import { Citations, EvidenceFragment, useSources } from '../citation.tsx';
import { Fold } from '../fold.tsx';
import type { Item } from './item.tsx';
import { ReportLink } from './report-link.tsx';
import { Section } from './section.tsx';

/** The outlet that the sentence of the briefing names; for an article of no known outlet its title, whose colons are its own. */
const leadingName = /^(?:“[^”]*”|[^:“]{3,60}): /;

/** What stands in one article only, article by article. */
export function OnlyIn({ heading, items }: { heading: string; items: readonly Item[] }) {
  const { articles } = useSources();
  const byArticle = groupBy(items, (item) =>
    item.citations[0] ? readFragment(EvidenceFragment, item.citations[0]).article.id : '',
  );
  return (
    <Section
      id="only-in"
      heading={heading}
      lead="Statements that no other article of this story carries. Being alone says nothing about whether it is so."
    >
      {[...byArticle].map(([id, entries]) => (
        <div key={id} className="only-in">
          <h3>{articles.get(id)?.outlet ?? 'One article'}</h3>
          <Fold
            list="ul"
            className="plain"
            open={3}
            what="in this article"
            entries={entries.map((item) => {
              // The sentence of the briefing names the outlet; here the heading does.
              const outlet = `${articles.get(id)?.outlet}: `;
              return (
                <li key={item.id} className="entry" data-item="">
                  {item.text.startsWith(outlet) ? item.text.slice(outlet.length) : item.text.replace(leadingName, '')}
                  <Citations evidence={item.citations} />
                  <ReportLink item={item} />
                </li>
              );
            })}
          />
        </div>
      ))}
    </Section>
  );
}
