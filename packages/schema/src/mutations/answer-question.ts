import { answer, fromEnum, type Option, type Question as QuestionRow, StoreError } from '@parallax/database';
import { type Answer, gradeReply, type Question, type Reply, ReplyError } from '@parallax/quiz';
import { builder } from '../builder.ts';
import { Conflict, InvalidInput, NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
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

/** A question as grading knows it. */
function gradable(row: QuestionRow & { options: Option[] }): Question {
  return {
    id: row.id,
    kind: fromEnum(row.kind),
    level: fromEnum(row.level),
    stem: row.stem,
    prompts: row.prompts as { id: string; text: string }[],
    options: row.options.map(({ key, text, correct, why }) => ({ id: key, text, correct, why, evidence: [] })),
    answer: row.answer as unknown as Answer,
    explanation: row.explanation,
    evidence: [],
    about: row.about,
  };
}

/** The failure that the graph has for an expected failure of grading or of the store. */
function failureOf(error: unknown): unknown {
  if (error instanceof ReplyError) return new InvalidInput('reply', error.message);
  if (!(error instanceof StoreError)) return error;
  switch (error.code) {
    case 'ATTEMPT_NOT_FOUND':
    case 'QUESTION_NOT_IN_QUIZ':
      return new NotFound(error.message);
    case 'ATTEMPT_FINISHED':
    case 'ALREADY_ANSWERED':
      return new Conflict(error.code, error.message);
    case 'TEXT_NOT_STORABLE':
      return new InvalidInput('reply', error.message);
    default:
      return error;
  }
}

builder.mutationField('answerQuestion', (t) =>
  t.field({
    type: Response,
    description: 'Answers a question. The first answer stands.',
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
    resolve: async (_root, args, { db }) => {
      const attemptId = localId(args.attempt, 'Attempt');
      const questionId = localId(args.question, 'Question');
      if (attemptId === null) throw new NotFound('There is no such attempt.');
      const question =
        questionId === null
          ? null
          : await db.question.findUnique({ where: { id: questionId }, include: { options: true } });
      if (question === null) throw new NotFound('There is no such question.');
      try {
        const reply = replyFrom(args.reply);
        await answer(db, attemptId, question.id, reply, gradeReply(gradable(question), reply));
      } catch (error) {
        throw failureOf(error);
      }
      return db.response.findUniqueOrThrow({
        where: { attemptId_questionId: { attemptId, questionId: question.id } },
      });
    },
  }),
);
