import {
  addReviews,
  adoptProgress,
  answerReview,
  fromEnum,
  type Learner,
  rateReview,
  readerOf,
  removeReview,
} from '@parallax/database';
import { gradeReply } from '@parallax/quiz';
import { builder } from '../builder.ts';
import { InvalidInput, NotAllowed, NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { gradable, replyFrom } from '../gradable.ts';
import { knownLearner, learnerFrom, readerArgument } from '../learner.ts';
import { orFailure, quizFailures } from '../store-failure.ts';
import { Attempt } from '../types/attempt.ts';
import { Learning } from '../types/learning.ts';
import { ReplyInput } from '../types/reply.ts';
import { ReviewRating } from '../types/review.ts';
import { requireScope, requireUser } from '../viewer.ts';

const AddedToReview = builder.objectRef<{ added: number; learner: Learner }>('AddedToReview').implement({
  description: 'What was added.',
  fields: (t) => ({
    added: t.exposeInt('added', { description: 'How many questions that were not there already.' }),
    learning: t.field({ type: Learning, description: 'The progress now.', resolve: ({ learner }) => learner }),
  }),
});

const ReviewAnswer = builder.objectRef<{ attemptId: string; due: Date; learner: Learner }>('ReviewAnswer').implement({
  description: 'An answer to a question that was due.',
  fields: (t) => ({
    attempt: t.field({
      type: Attempt,
      description: 'Holds the answer with its feedback.',
      resolve: ({ attemptId }) => attemptId,
    }),
    due: t.expose('due', { type: 'DateTime', description: 'When the question is due again.' }),
    learning: t.field({ type: Learning, description: 'The progress now.', resolve: ({ learner }) => learner }),
  }),
});

const RatedReview = builder.objectRef<{ due: Date }>('RatedReview').implement({
  description: 'An answer with the learner’s own rating.',
  fields: (t) => ({ due: t.expose('due', { type: 'DateTime', description: 'When the question is due again.' }) }),
});

builder.mutationFields((t) => ({
  addToReview: t.field({
    type: AddedToReview,
    description: 'Puts what was missed in an attempt among the questions to be seen again; they are due at once.',
    errors: {
      types: quizFailures,
      union: { name: 'AddToReviewResult', description: 'What was added, or why nothing was.' },
    },
    args: {
      attempt: t.arg.id({ required: true, description: 'Which attempt.' }),
      question: t.arg.id({ description: 'Only this question, whether or not it was missed.' }),
      reader: t.arg.string(readerArgument),
    },
    resolve: async (_root, args, context) => {
      requireScope(context.viewer, 'take');
      const learner = knownLearner(context, args.reader);
      const attempt = localId(args.attempt, 'Attempt');
      if (attempt === null || (await Attempt.getDataloader(context).load(attempt)) === null) {
        throw new NotFound('There is no such attempt.');
      }
      const question = args.question ? (localId(args.question, 'Question') ?? '') : null;
      const added = await orFailure('attempt', () => addReviews(context.db, learner, attempt, question, context.now()));
      return { added, learner };
    },
  }),
  removeFromReview: t.field({
    type: Learning,
    description: 'Takes a question out of the reviews.',
    errors: {
      types: [NotAllowed, InvalidInput],
      union: { name: 'RemoveFromReviewResult', description: 'The progress now, or why it could not be changed.' },
    },
    args: {
      question: t.arg.id({ required: true, description: 'Which question.' }),
      reader: t.arg.string(readerArgument),
    },
    resolve: async (_root, args, context) => {
      requireScope(context.viewer, 'take');
      const learner = knownLearner(context, args.reader);
      await orFailure('question', () => removeReview(context.db, learner, localId(args.question, 'Question') ?? ''));
      return learner;
    },
  }),
  answerReview: t.field({
    type: ReviewAnswer,
    description: 'Answers a question that is due. A right answer counts as “good” until it is rated otherwise.',
    errors: {
      types: quizFailures,
      union: { name: 'AnswerReviewResult', description: 'The answer as it was graded, or why it could not be taken.' },
    },
    args: {
      question: t.arg.id({ required: true, description: 'Which question.' }),
      reply: t.arg({ type: ReplyInput, required: true, description: 'The answer.' }),
      reader: t.arg.string(readerArgument),
    },
    resolve: async (_root, args, context) => {
      requireScope(context.viewer, 'take');
      const learner = knownLearner(context, args.reader);
      const id = localId(args.question, 'Question');
      const question =
        id === null ? null : await context.db.question.findUnique({ where: { id }, include: { options: true } });
      if (question === null) throw new NotFound('There is no such question.');
      const answered = await orFailure('reply', async () => {
        const reply = replyFrom(args.reply);
        const grade = gradeReply(gradable(question), reply);
        return answerReview(context.db, learner, question.id, reply, grade, context.now());
      });
      return { ...answered, learner };
    },
  }),
  rateReview: t.field({
    type: RatedReview,
    description:
      'Rates the last answer to a question under review: it comes back the later, the better the answer came.',
    errors: {
      types: [NotAllowed, NotFound, InvalidInput],
      union: { name: 'RateReviewResult', description: 'When it is due again, or why it could not be rated.' },
    },
    args: {
      attempt: t.arg.id({ required: true, description: 'The attempt that holds the answer.' }),
      rating: t.arg({ type: ReviewRating, required: true, description: 'How well it came.' }),
      reader: t.arg.string(readerArgument),
    },
    resolve: (_root, args, context) => {
      requireScope(context.viewer, 'take');
      const learner = knownLearner(context, args.reader);
      return orFailure('attempt', () =>
        rateReview(context.db, learner, localId(args.attempt, 'Attempt') ?? '', fromEnum(args.rating)),
      );
    },
  }),
  keepProgress: t.field({
    type: Learning,
    description: 'Gives the account that asks what was done in this browser before signing in.',
    errors: {
      types: [NotAllowed, InvalidInput],
      union: { name: 'KeepProgressResult', description: 'The account’s progress now, or why it is as it was.' },
    },
    args: { reader: t.arg.string({ ...readerArgument, required: true }) },
    resolve: async (_root, { reader }, context) => {
      const userId = requireUser(context.viewer);
      learnerFrom(context, reader);
      await adoptProgress(context.db, readerOf(reader), userId);
      return { reader: null, userId };
    },
  }),
}));
