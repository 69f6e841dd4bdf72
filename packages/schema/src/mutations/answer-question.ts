import { answer } from '@parallax/database';
import { gradeReply } from '@parallax/quiz';
import { builder } from '../builder.ts';
import { NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { gradable, replyFrom } from '../gradable.ts';
import { orFailure, quizFailures } from '../store-failure.ts';
import { Attempt } from '../types/attempt.ts';
import { ReplyInput } from '../types/reply.ts';
import { Response } from '../types/response.ts';
import { requireScope } from '../viewer.ts';

builder.mutationField('answerQuestion', (t) =>
  t.field({
    type: Response,
    description: 'Answers a question. The first answer stands, but that in a test it may be changed until the end.',
    errors: {
      types: quizFailures,
      union: {
        name: 'AnswerQuestionResult',
        description: 'The answer as it was graded, or why it could not be taken.',
      },
    },
    args: {
      attempt: t.arg.id({ required: true, description: 'Which attempt.' }),
      question: t.arg.id({ required: true, description: 'Which question of its quiz.' }),
      reply: t.arg({ type: ReplyInput, required: true, description: 'The answer.' }),
      change: t.arg.boolean({
        defaultValue: false,
        description: 'In a test: to put this answer in place of the one before, where there is one.',
      }),
    },
    resolve: async (_root, args, context) => {
      requireScope(context.viewer, 'take');
      const { db } = context;
      const attemptId = localId(args.attempt, 'Attempt');
      const attempt = attemptId === null ? null : await Attempt.getDataloader(context).load(attemptId);
      if (attempt === null) throw new NotFound('There is no such attempt.');
      const questionId = localId(args.question, 'Question');
      const question =
        questionId === null
          ? null
          : await db.question.findUnique({ where: { id: questionId }, include: { options: true } });
      if (question === null) throw new NotFound('There is no such question.');
      await orFailure('reply', async () => {
        const reply = replyFrom(args.reply);
        const twice = args.change ? 'change' : 'refuse';
        await answer(db, attempt.id, question.id, reply, gradeReply(gradable(question), reply), {
          twice,
          now: context.now(),
        });
      });
      return db.response.findUniqueOrThrow({
        where: { attemptId_questionId: { attemptId: attempt.id, questionId: question.id } },
      });
    },
  }),
);
