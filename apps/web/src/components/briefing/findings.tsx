import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { Citations } from '../citation.tsx';
import { Fold } from '../fold.tsx';
import { type ComparedOrigin, CoverageTable } from './coverage-table.tsx';
import { type Item, subjectOf } from './item.tsx';
import { ReportLink } from './report-link.tsx';
import { PlainItems, Section } from './section.tsx';
import { type Status, StatusMeanings, StatusTag } from './status.tsx';

export const FindingFragment = graphql(`
  fragment Finding on Finding {
    id
    text
    status
    reason
    originCount
    articles { id }
    onlyInArticle { id }
  }
`);

interface FindingsProps {
  heading: string;
  items: readonly Item[];
  findings: readonly FragmentOf<typeof FindingFragment>[] | null;
  origins: readonly ComparedOrigin[];
}

/** What is reported: each finding with its status and why, then which article carries which. */
export function Findings({ heading, items, findings, origins }: FindingsProps) {
  const known = findings?.map((finding) => readFragment(FindingFragment, finding)) ?? null;
  const entries = items.map((item) => ({ item, finding: subjectOf(item, known) }));
  const used = new Set<Status>(entries.flatMap(({ finding }) => (finding ? [finding.status] : [])));
  const rows = entries.flatMap(({ item, finding }, index) =>
    finding ? [{ number: index + 1, text: item.text, articles: finding.articles.map(({ id }) => id) }] : [],
  );
  const isOne = origins.length === 1 && origins[0]!.articles.length === 1;
  if (rows.length === 0)
    return (
      <Section id="findings" heading={heading}>
        <PlainItems items={items} />
      </Section>
    );
  return (
    <Section
      id="findings"
      heading={heading}
      lead={`${isOne ? 'What the article states.' : 'Statements that more than one article carries.'} What the words mean:`}
    >
      <StatusMeanings used={used} />
      <Fold
        list="ol"
        className="findings"
        open={8}
        what="findings"
        entries={entries.map(({ item, finding }, index) => (
          <li key={item.id} id={`finding-${index + 1}`} className="entry" data-item="" value={index + 1}>
            <span className="finding-number" aria-hidden="true">
              {index + 1}
            </span>
            <p className="finding-text">
              {item.text}
              <Citations evidence={item.citations} />
              <ReportLink item={item} />
            </p>
            {finding && (
              <p className="finding-status">
                <StatusTag status={finding.status} />
                <span className="reason">{finding.reason}</span>
              </p>
            )}
          </li>
        ))}
      />
      {!isOne && <CoverageTable rows={rows} origins={origins} />}
    </Section>
  );
}
