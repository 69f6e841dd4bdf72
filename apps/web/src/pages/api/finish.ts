import { graphql } from '@parallax/schema/documents';
import { ask, NothingThere } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { readAttemptKey } from '../../data/attempt-key.ts';
import { onForm } from '../../data/form.ts';

// The longest answer has some hundred characters.
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
  const [key = ''] = fields('attempt');
  const { finishAttempt } = await ask(FinishAttempt, { attempt: readAttemptKey(key).id }, askerOf(request));
  if (finishAttempt.__typename !== 'Attempt') throw new NothingThere('no such attempt');
  return `/attempts/${encodeURIComponent(key)}#results`;
});
