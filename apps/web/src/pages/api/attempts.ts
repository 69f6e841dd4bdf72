import { graphql } from '@parallax/schema/documents';
import { ask, NothingThere } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { onForm } from '../../data/form.ts';
import { keepLearner } from '../../data/learner-cookie.ts';

// A quiz has some dozen questions, whose ids may be named.
export const config = { api: { bodyParser: { sizeLimit: '16kb' } } };

const StartAttempt = graphql(`
  mutation StartAttempt($quiz: ID!, $mode: AttemptMode!, $size: Int, $questions: [ID!], $reader: String) {
    startAttempt(quiz: $quiz, mode: $mode, size: $size, questions: $questions, reader: $reader) {
      __typename
      ... on Attempt { id }
    }
  }
`);

/** Starts an attempt. The browser keeps a secret under which it is found again. */
export default onForm(async (fields, request, response) => {
  const size = Math.trunc(Number(fields('size')[0])) || 0;
  const only = fields('only');
  const { startAttempt } = await ask(
    StartAttempt,
    {
      quiz: fields('quiz')[0] ?? '',
      mode: fields('mode')[0] === 'TEST' ? 'TEST' : 'PRACTICE',
      size: size > 0 ? size : null,
      questions: only.length > 0 ? only : null,
      reader: keepLearner(request, response),
    },
    askerOf(request),
  );
  if (startAttempt.__typename === 'Attempt') return `/attempts/${startAttempt.id}?question=1#question`;
  // The quiz was made anew since the page was loaded: its page has the new one.
  const [slug = ''] = fields('slug');
  if (!/^[a-z0-9-]+$/.test(slug)) throw new NothingThere('no such quiz');
  return `/quiz/${slug}`;
});
