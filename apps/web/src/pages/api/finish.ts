import { graphql } from '@parallax/schema/documents';
import { ask, NothingThere } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { onForm } from '../../data/form.ts';

export const config = { api: { bodyParser: { sizeLimit: '16kb' } } };

const FinishAttempt = graphql(`
  mutation FinishAttempt($attempt: ID!) {
    finishAttempt(attempt: $attempt) {
      __typename
      ... on Attempt { id }
    }
  }
`);

/** Ends an attempt; its results come next. */
export default onForm(async (fields, request) => {
  const [attempt = ''] = fields('attempt');
  const { finishAttempt } = await ask(FinishAttempt, { attempt }, askerOf(request));
  if (finishAttempt.__typename === 'NotFound') throw new NothingThere('no such attempt');
  return `/attempts/${encodeURIComponent(attempt)}#results`;
});
