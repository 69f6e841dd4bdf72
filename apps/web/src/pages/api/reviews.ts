import { graphql } from '@parallax/schema/documents';
import { ask, NothingThere } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { onForm } from '../../data/form.ts';
import { keepLearner } from '../../data/learner-cookie.ts';

export const config = { api: { bodyParser: { sizeLimit: '16kb' } } };

const AddToReview = graphql(`
  mutation AddToReview($attempt: ID!, $question: ID, $reader: String) {
    addToReview(attempt: $attempt, question: $question, reader: $reader) {
      __typename
      ... on AddedToReview { added }
    }
  }
`);

/** Puts what was missed in an attempt, or one question of it, among the reader's reviews. */
export default onForm(async (fields, request, response) => {
  const [attempt = ''] = fields('attempt');
  const [question = null] = fields('question');
  const number = Math.trunc(Number(fields('number')[0])) || 0;
  const { addToReview } = await ask(
    AddToReview,
    {
      attempt,
      question,
      reader: keepLearner(request, response),
    },
    askerOf(request),
  );
  const page = `/attempts/${encodeURIComponent(attempt)}`;
  if (addToReview.__typename !== 'AddedToReview') {
    if (addToReview.__typename === 'Conflict') return page;
    throw new NothingThere('no such attempt');
  }
  return `${page}?${number > 0 ? `question=${number}&` : ''}added=${addToReview.added}#review`;
});
