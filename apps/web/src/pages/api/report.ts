import { graphql } from '@parallax/schema/documents';
import { errorKind } from '../../components/report/report-form.tsx';
import { addressLimit, addressOf } from '../../data/address-limit.ts';
import { ask } from '../../data/api.ts';
import { onForm } from '../../data/form.ts';

// A message of 2,000 characters, each up to nine bytes in a form.
export const config = { api: { bodyParser: { sizeLimit: '32kb' } } };

const ReportError = graphql(`
  mutation ReportError($about: ID!, $kind: ErrorKind!, $message: String) {
    reportError(about: $about, kind: $kind, message: $message) {
      __typename
    }
  }
`);

/** Six reports in ten minutes: more than anybody writes with care. */
const mayReport = addressLimit(6, 600_000);

const states = { ErrorReportReceipt: 'sent', NotFound: 'gone', InvalidInput: 'long', Conflict: 'many' } as const;

/** Keeps what a reader reports, and shows the form again with what became of it. */
export default onForm(async (fields, request) => {
  const [here = ''] = fields('here');
  const page = /^\/(?:stories\/[\w-]+|articles\/[\w=-]+)\/report(?:\?[\w=&%-]*)?$/.test(here) ? here : '/';
  const back = (state: string): string =>
    page === '/' ? page : `${page}${page.includes('?') ? '&' : '?'}state=${state}`;
  const kind = errorKind(fields('kind')[0]);
  if (!kind) return back('kind');
  if (!mayReport(addressOf(request))) return back('many');
  const message = fields('message')[0] ?? null;
  const { reportError } = await ask(ReportError, { about: fields('about')[0] ?? '', kind, message });
  return back(states[reportError.__typename]);
});
