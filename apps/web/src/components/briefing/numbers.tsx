import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { startsLarge } from '../../words/starts-large.ts';
import { Citations } from '../citation.tsx';
import { Fold } from '../fold.tsx';
import { Outlets } from '../outlets.tsx';
import { FigureBar } from './figure-bar.tsx';
import { type Item, subjectOf } from './item.tsx';
import { ReportLink } from './report-link.tsx';
import { PlainItems, Section } from './section.tsx';

export const NumberFragment = graphql(`
  fragment Number on NumberComparison {
    id
    counts
    relation
    explanation
    rows {
      value
      low
      high
      change
      unit
      says
      voice
      articles { id }
    }
  }
`);

const relations = {
  AGREE: 'The figures fit together',
  CONFLICT: 'In conflict: voices differ about the same thing at one time',
  UPDATE: 'A later count replaces an earlier one',
} as const;

const meant = { EXACT: '', APPROXIMATE: 'about', AT_LEAST: 'at least', AT_MOST: 'at most' } as const;

/** Only digits: what else is written (“about 40”) says how it is meant by itself. */
const isBare = (says: string): boolean => /^[\d\s.,]+$/.test(says);

interface NumbersProps {
  heading: string;
  items: readonly Item[];
  numbers: readonly FragmentOf<typeof NumberFragment>[] | null;
}

/** Figures for one thing: what each says, who says so, in which articles, drawn to one scale where they differ. */
export function Numbers({ heading, items, numbers }: NumbersProps) {
  const known = numbers?.map((number) => readFragment(NumberFragment, number)) ?? null;
  const entries = items.map((item) => ({ item, number: subjectOf(item, known) }));
  const plain = entries.flatMap(({ item, number }) => (number ? [] : [item]));
  return (
    <Section id="numbers" heading={heading}>
      <Fold
        open={4}
        what="numbers"
        entries={entries.flatMap(({ item, number }) => {
          if (!number) return [];
          const largest = Math.max(...number.rows.map((row) => row.high ?? row.value));
          const isDrawn = new Set(number.rows.map((row) => row.value)).size > 1 && largest > 0;
          return [
            <div key={item.id} className="number entry" data-item="">
              <h3 id={`number-${number.id}`}>
                {startsLarge(number.counts)}
                <Citations evidence={item.citations} />
                <ReportLink item={item} />
              </h3>
              <p className={`relation relation-${number.relation.toLowerCase()}`}>
                {number.relation === 'AGREE' && !isDrawn ? 'The articles agree' : relations[number.relation]}
              </p>
              <table className="figures" aria-labelledby={`number-${number.id}`}>
                <thead>
                  <tr>
                    <th scope="col">Figure</th>
                    <th scope="col">Who says so</th>
                    <th scope="col">Where</th>
                  </tr>
                </thead>
                <tbody>
                  {number.rows.map((row) => (
                    <tr key={`${row.says}:${row.voice}:${row.articles[0]?.id}`}>
                      <th scope="row">
                        <span className="figure-says">{startsLarge(row.says)}</span>
                        {isBare(row.says) && meant[row.change] && (
                          <span className="figure-meant">{meant[row.change]}</span>
                        )}
                        {isDrawn && <FigureBar row={row} largest={largest} />}
                      </th>
                      <td>
                        {row.voice ? (
                          startsLarge(row.voice)
                        ) : (
                          <span className="faint">
                            {row.articles.length > 1 ? 'The articles themselves' : 'The article itself'}
                          </span>
                        )}
                      </td>
                      <td>
                        <Outlets ids={row.articles.map(({ id }) => id)} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>,
          ];
        })}
      />
      {plain.length > 0 && <PlainItems items={plain} />}
    </Section>
  );
}
