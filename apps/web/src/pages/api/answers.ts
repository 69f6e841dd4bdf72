import { graphql } from '@parallax/schema/documents';
import { ask, NothingThere } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { onForm } from '../../data/form.ts';
import { replyFrom, replyQuery } from '../../data/reply-from.ts';

// The longest answer has some hundred characters.
export const config = { api: { bodyParser: { sizeLimit: '16kb' } } };

const AnswerQuestion = graphql(`
  mutation AnswerQuestion($attempt: ID!, $question: ID!, $reply: ReplyInput!, $change: Boolean) {
    answerQuestion(attempt: $attempt, question: $question, reply: $reply, change: $change) {
      __typename
      ... on Response { isCorrect }
      ... on Failure { code }
    }
  }
`);

/** Takes the answer to a question: in practice its feedback comes next, in a test the next question. */
export default onForm(async (fields, request) => {
  const [attempt = ''] = fields('attempt');
  const [question = ''] = fields('question');
  const number = Math.trunc(Number(fields('number')[0])) || 1;
  const page = `/attempts/${encodeURIComponent(attempt)}`;
  const { answerQuestion: answered } = await ask(
    AnswerQuestion,
    {
      attempt,
      question,
      reply: replyFrom(fields),
      change: fields('change')[0] === '1',
    },
    askerOf(request),
  );
  switch (answered.__typename) {
    case 'NotFound':
    case 'NotAllowed':
      throw new NothingThere('no such attempt or question');
    case 'InvalidInput':
      return `${page}?question=${number}&problem=1&${replyQuery(fields)}#problem`;
    case 'Conflict':
      // Whatever was in before stays; the page says what became of this answer.
      if (answered.code === 'ATTEMPT_FINISHED') return `${page}?note=late#note`;
      if (answered.code === 'QUESTION_WITHHELD') return `${page}?after=${number - 1}&note=withheld#note`;
      if (answered.code === 'ALREADY_ANSWERED') return `${page}?question=${number}&note=twice#note`;
      return `${page}?note=over#note`;
  }
  // A test keeps to itself whether the answer is right.
  return answered.isCorrect === null ? `${page}?after=${number}#question` : `${page}?question=${number}#feedback`;
});
