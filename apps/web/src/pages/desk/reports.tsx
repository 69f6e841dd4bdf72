import { graphql, type ResultOf } from '@parallax/schema/documents';
import { Desk, NotForYou } from '../../components/desk/desk.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ask } from '../../data/api.ts';
import { type DeskProps, serveDesk } from '../../data/desk.ts';
import { single } from '../../data/serve.ts';
import { headline } from '../../words/headline.ts';
import { momentInWords } from '../../words/moment.ts';

export const config = { unstable_runtimeJS: false };

const ReportsQuery = graphql(`
  query DeskReports($state: ErrorReportState, $after: String) {
    errorReports(first: 30, after: $after, filter: { state: $state }) {
      __typename
      ... on ErrorReportConnection {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          kind
          quote
          message
          state
          reportedAt
          story { slug title }
          article { id title name }
        }
      }
    }
  }
`);
const CloseReport = graphql(`
  mutation CloseReport($report: ID!, $state: ErrorReportState!) {
    closeErrorReport(report: $report, state: $state) { __typename ... on Failure { message } }
  }
`);

type Reports = Extract<ResultOf<typeof ReportsQuery>['errorReports'], { __typename: 'ErrorReportConnection' }>;

const states = ['OPEN', 'CORRECTED', 'DISMISSED'] as const;
type State = (typeof states)[number];

interface ReportsProps extends DeskProps {
  reports: Reports;
  state: State;
  refusal: string | null;
}

export const getServerSideProps = serveDesk<Omit<ReportsProps, 'may'>>('EDIT', async ({ query }, fields, asker) => {
  const state = states.find((each) => each === single(query.state)) ?? 'OPEN';
  let refusal: string | null = null;
  if (fields) {
    const to = states.find((each) => each === fields('to')[0]) ?? 'OPEN';
    const { closeErrorReport } = await ask(CloseReport, { report: fields('report')[0] ?? '', state: to }, asker);
    if ('message' in closeErrorReport) refusal = closeErrorReport.message;
  }
  const { errorReports } = await ask(ReportsQuery, { state, after: single(query.after) ?? null }, asker);
  if (errorReports.__typename !== 'ErrorReportConnection') return null;
  return { reports: errorReports, state, refusal };
});

const kinds: Record<Reports['nodes'][number]['kind'], string> = {
  UNSUPPORTED: 'The sources do not say it',
  MISATTRIBUTED: 'Somebody else said it',
  DETAIL: 'A name, number or date',
  MISLEADING: 'It misleads',
  LANGUAGE: 'Language',
  OTHER: 'Something else',
};
const stateWords: Record<State, string> = { OPEN: 'Open', CORRECTED: 'Put right', DISMISSED: 'Nothing to put right' };

/** What readers reported. */
export default function DeskReportsPage(props: ReportsProps) {
  if (!props.may) return <NotForYou />;
  const { may, reports, state, refusal } = props;
  return (
    <Desk title="Reports of readers" at="/desk/reports" may={may}>
      <p className="tabs">
        {states.map((each) => (
          <a key={each} href={`/desk/reports?state=${each}`} aria-current={each === state ? 'page' : undefined}>
            {stateWords[each]}
          </a>
        ))}
      </p>
      <Refusal>{refusal}</Refusal>
      {reports.nodes.length === 0 && <p>There are none.</p>}
      <ul className="own-rows">
        {reports.nodes.map((report) => (
          <li key={report.id} className="block-row">
            <p className="own-facts">
              {kinds[report.kind]} · {momentInWords(report.reportedAt)} ·{' '}
              {report.story && <a href={`/desk/stories/${report.story.slug}`}>{report.story.title}</a>}
              {report.article && <a href={`/desk/articles/${report.article.id}`}>{headline(report.article)}</a>}
            </p>
            <blockquote>{report.quote}</blockquote>
            {report.message && <p>{report.message}</p>}
            <form className="row-form" method="post" action={`/desk/reports?state=${state}`}>
              <input type="hidden" name="report" value={report.id} />
              {states
                .filter((each) => each !== report.state)
                .map((each) => (
                  <button key={each} type="submit" name="to" value={each} className="plain-button">
                    {stateWords[each]}
                  </button>
                ))}
            </form>
          </li>
        ))}
      </ul>
      {reports.pageInfo.hasNextPage && (
        <p className="pager">
          <a href={`/desk/reports?state=${state}&after=${encodeURIComponent(reports.pageInfo.endCursor ?? '')}`}>
            Older ones
          </a>
        </p>
      )}
    </Desk>
  );
}
