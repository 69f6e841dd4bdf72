import { graphql } from '@parallax/schema/documents';
import { ask, NothingThere } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { attemptCookieHeader } from '../../data/attempt-cookie.ts';
import { readAttemptKey, writeAttemptKey } from '../../data/attempt-key.ts';
import { isSecure, onForm } from '../../data/form.ts';

// The longest answer has some hundred characters.
export const config = { api: { bodyParser: { sizeLimit: '16kb' } } };

const StartAttempt = graphql(`
  mutation StartAttempt($quiz: ID!, $mode: AttemptMode!) {
    startAttempt(quiz: $quiz, mode: $mode) {
      __typename
      ... on Attempt {
        id
        quiz { story { slug } }
      }
    }
  }
`);

/** Starts an attempt, and keeps its id in a cookie so that the reader can come back to it. */
export default onForm(async (fields, request, response) => {
  const mode = fields('mode')[0] === 'TEST' ? 'TEST' : 'PRACTICE';
  const { startAttempt } = await ask(StartAttempt, { quiz: fields('quiz')[0] ?? '', mode }, askerOf(request));
  // The quiz was made anew since the page was loaded: its page has the new one.
  if (startAttempt.__typename !== 'Attempt') {
    const [slug = ''] = fields('slug');
    if (!/^[a-z0-9-]+$/.test(slug)) throw new NothingThere('no such quiz');
    return `/quiz/${slug}`;
  }
  const { slug } = startAttempt.quiz.story;
  // Read as part of a key, so that only what is a list of questions gets into an address.
  const { only } = readAttemptKey(`~${fields('only')[0] ?? ''}`);
  const key = writeAttemptKey({ id: startAttempt.id, only });
  response.setHeader('Set-Cookie', attemptCookieHeader(slug, key, isSecure(request)));
  return `/attempts/${key}#question`;
});
