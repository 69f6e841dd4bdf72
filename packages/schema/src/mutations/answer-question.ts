import type { Question as QuestionRow } from '@parallax/database';
import { type Answer, gradeReply, type Question, type Reply, ReplyError } from '@parallax/quiz';
import { builder } from '../builder.ts';
import { Conflict, InvalidInput, NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { Attempt } from '../types/attempt.ts';
import { ReplyInput } from '../types/reply.ts';
import { Response } from '../types/response.ts';

interface ReplyFields {
  options?: string[] | null;
  text?: string | null;
  order?: string[] | null;
  pairs?: { prompt: string; option: string }[] | null;
}

function replyFrom(input: ReplyFields): Reply {
  if (input.options) return { type: 'options', options: input.options };
  if (input.order) return { type: 'order', options: input.order };
  if (input.pairs) return { type: 'match', pairs: input.pairs };
  return { type: 'text', text: input.text ?? '' };
}

function kindOf(row: QuestionRow): Question['kind'] {
  return row.kind.toLowerCase().replaceAll('_', '-') as Question['kind'];
}

/** A question as grading knows it; what grading does not look at is left empty. */
function gradable(row: QuestionRow, options: { key: string; text: string; correct: boolean; why: string }[]): Question {
  return {
    id: row.id,
    kind: kindOf(row),
    level: 'one-span',
    stem: row.stem,
    prompts: row.prompts as { id: string; text: string }[],
    options: options.map(({ key, ...option }) => ({ ...option, id: key, evidence: [] })),
    answer: row.answer as unknown as Answer,
    explanation: row.explanation,
    evidence: [],
    about: row.about,
  };
}

builder.mutationField('answerQuestion', (t) =>
  t.field({
    type: Response,
    description:
      'Answers a question. In practice the first answer stands, because its key is shown; in a test the last before the end.',
    errors: {
      types: [NotFound, Conflict, InvalidInput],
      union: {
        name: 'AnswerQuestionResult',
        description: 'The answer as it was graded, or why it could not be taken.',
      },
    },
    args: {
      attempt: t.arg.id({ required: true, description: 'Which attempt.' }),
      question: t.arg.id({ required: true, description: 'Which question of its quiz.' }),
      reply: t.arg({ type: ReplyInput, required: true, description: 'The answer.' }),
    },
    resolve: async (_root, args, context) => {
      const attemptId = localId(args.attempt, 'Attempt');
      const questionId = localId(args.question, 'Question');
      if (attemptId === null) throw new NotFound('There is no such attempt.');
      if (questionId === null) throw new NotFound('There is no such question.');
      const reply = replyFrom(args.reply);
      const response = await context.db.$transaction(async (db) => {
        // Locked, so that no answer slips in after the end, and no second one beside the first.
        await db.$queryRaw`select 1 from "Attempt" where "id" = ${attemptId} for update`;
        const attempt = await db.attempt.findUnique({ where: { id: attemptId } });
        if (attempt === null) throw new NotFound('There is no such attempt.');
        if (attempt.finishedAt !== null) throw new Conflict('ATTEMPT_FINISHED', 'The attempt is finished.');
        const question = await db.question.findUnique({ where: { id: questionId }, include: { options: true } });
        if (question === null || question.quizId !== attempt.quizId) {
          throw new NotFound('There is no such question in this quiz.');
        }
        const grade = gradeOrRefuse(gradable(question, question.options), reply);
        const given = { reply: reply as object, ...grade, answeredAt: new Date() };
        const before = await db.response.findUnique({ where: { attemptId_questionId: { attemptId, questionId } } });
        if (before === null) return db.response.create({ data: { attemptId, questionId, ...given } });
        if (attempt.mode === 'PRACTICE') {
          throw new Conflict('ALREADY_ANSWERED', 'The question is answered, and its key was shown.');
        }
        return db.response.update({ where: { id: before.id }, data: given });
      });
      Attempt.getDataloader(context).clear(attemptId);
      return response;
    },
  }),
);

function gradeOrRefuse(question: Question, reply: Reply) {
  try {
    return gradeReply(question, reply);
  } catch (error) {
    if (error instanceof ReplyError) throw new InvalidInput('reply', error.message);
    throw error;
  }
}
