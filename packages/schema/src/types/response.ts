import type { Response as ResponseRow } from '@parallax/database';
import type { Reply as ReplyValue } from '@parallax/quiz';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { isRevealed } from '../revealed.ts';
import { Attempt } from './attempt.ts';
import { Question } from './question.ts';
import { QuestionFeedback } from './question-feedback.ts';
import { Reply } from './reply.ts';

/** Has no global id: it is read through its attempt, whose id is the reader's secret. */
export const Response = builder.objectRef<ResponseRow>('Response');

async function isShown(response: ResponseRow, context: Context): Promise<boolean> {
  const attempt = await Attempt.getDataloader(context).load(response.attemptId);
  return attempt !== null && isRevealed(attempt, context);
}

Response.implement({
  description: 'One answer in an attempt.',
  fields: (t) => ({
    question: t.field({ type: Question, description: 'The question.', resolve: (response) => response.questionId }),
    reply: t.field({
      type: Reply,
      description: 'What was answered.',
      resolve: (response) => response.reply as unknown as ReplyValue,
    }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', description: 'When.' }),
    score: t.float({
      nullable: true,
      description:
        'From 0 to 1, between them for what is partly right; null in a test that is not finished, or whose key is held back.',
      resolve: async (response, _args, context) => ((await isShown(response, context)) ? response.score : null),
    }),
    isCorrect: t.boolean({
      nullable: true,
      description: 'Whether it is right; null in a test that is not finished, or whose key is held back.',
      resolve: async (response, _args, context) => ((await isShown(response, context)) ? response.correct : null),
    }),
    feedback: t.field({
      type: QuestionFeedback,
      nullable: true,
      description: 'The key and why; null in a test that is not finished, or whose key is held back.',
      resolve: async (response, _args, context) =>
        (await isShown(response, context)) ? Question.getDataloader(context).load(response.questionId) : null,
    }),
  }),
});
