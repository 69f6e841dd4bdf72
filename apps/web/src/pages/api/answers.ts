import { graphql, type VariablesOf } from '@parallax/schema/documents';
import { ask, NothingThere } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { readAttemptKey } from '../../data/attempt-key.ts';
import { type Fields, onForm } from '../../data/form.ts';

// The longest answer has some hundred characters.
export const config = { api: { bodyParser: { sizeLimit: '16kb' } } };

const AnswerQuestion = graphql(`
  mutation AnswerQuestion($attempt: ID!, $question: ID!, $reply: ReplyInput!) {
    answerQuestion(attempt: $attempt, question: $question, reply: $reply) {
      __typename
      ... on Response { isCorrect }
      ... on Failure { code }
    }
  }
`);

type ReplyInput = VariablesOf<typeof AnswerQuestion>['reply'];

/** What the form of a question holds, as the kind of its fields says. */
function replyFrom(fields: Fields): ReplyInput {
  const [kind] = fields('as');
  if (kind === 'order') return { order: fields('order') };
  if (kind === 'pairs') {
    const chosen = fields('prompt').map((prompt) => ({ prompt, option: fields(`pair-${prompt}`)[0] ?? '' }));
    return { pairs: chosen.filter(({ option }) => option !== '') };
  }
  if (kind === 'text') return { text: fields('text')[0] ?? '' };
  return { options: fields('option') };
}

/** What was chosen, for the address of a page that shows the form once more. */
function again(fields: Fields): string {
  const names = ['order', 'option', 'text', ...fields('prompt').map((prompt) => `pair-${prompt}`)];
  return new URLSearchParams(names.flatMap((name) => fields(name).map((value) => [name, value]))).toString();
}

/** Takes the answer to a question: in practice its feedback comes next, in a test the next question. */
export default onForm(async (fields, request) => {
  const [key = ''] = fields('attempt');
  const { id: attempt } = readAttemptKey(key);
  const [question = ''] = fields('question');
  const number = Math.trunc(Number(fields('number')[0])) || 1;
  const page = `/attempts/${encodeURIComponent(key)}`;
  const variables = { attempt, question, reply: replyFrom(fields) };
  const { answerQuestion: answered } = await ask(AnswerQuestion, variables, askerOf(request));
  if (answered.__typename === 'NotFound' || answered.__typename === 'NotAllowed')
    throw new NothingThere('no such attempt or question');
  if (answered.__typename === 'InvalidInput') return `${page}?question=${number}&problem=1&${again(fields)}#problem`;
  if (answered.__typename === 'Conflict') {
    return answered.code === 'ATTEMPT_FINISHED' ? page : `${page}?question=${number}#feedback`;
  }
  // A test keeps to itself whether the answer is right.
  return answered.isCorrect === null ? `${page}?after=${number}#question` : `${page}?question=${number}#feedback`;
});
