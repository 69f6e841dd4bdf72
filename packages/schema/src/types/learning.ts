import {
  dueByRating,
  type Learner,
  ownedBy,
  pupilsOf,
  type ReviewRating as Rating,
  readReviews,
} from '@parallax/database';
import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { maxPageSize } from '../cost.ts';
import { localId } from '../global-id.ts';
import { Attempt } from './attempt.ts';
import { Membership } from './membership.ts';
import { Review, ReviewRating } from './review.ts';

export const Learning = builder.objectRef<Learner>('Learning');

/** A learner's reviews, read once for all that an operation asks of them. */
const reviewsOf = createContextCache(
  ({ db }: Context) =>
    new DataLoader(async (learners: readonly Learner[]) =>
      Promise.all(learners.map((learner) => readReviews(db, learner))),
    ),
);

const DueAfterRating = builder.objectRef<{ rating: Rating; due: Date }>('DueAfterRating').implement({
  description: 'When a question would be due after a rating.',
  fields: (t) => ({
    rating: t.field({
      type: ReviewRating,
      description: 'The rating.',
      resolve: ({ rating }) => rating.toUpperCase() as Uppercase<Rating>,
    }),
    due: t.expose('due', { type: 'DateTime', description: 'When it would be due.' }),
  }),
});

const firstArgument = { defaultValue: 20, description: 'How many at most, up to 100.' } as const;
const most = (first: number | null | undefined) => Math.max(0, Math.min(first ?? 20, maxPageSize));

Learning.implement({
  description: 'One learner’s progress: what is due for review, which quizzes were begun.',
  fields: (t) => ({
    isAccount: t.boolean({
      description: 'Whether it is kept with an account; with the secret of a browser otherwise.',
      resolve: ({ userId }) => userId !== null,
    }),
    due: t.field({
      type: [Review],
      description: 'What is due now, the longest due first.',
      args: { first: t.arg.int(firstArgument) },
      resolve: async (learner, { first }, context) => {
        const reviews = await reviewsOf(context).load(learner);
        return reviews.filter(({ due }) => due <= context.now()).slice(0, most(first));
      },
    }),
    dueCount: t.int({
      description: 'How many are due now.',
      resolve: async (learner, _args, context) =>
        (await reviewsOf(context).load(learner)).filter(({ due }) => due <= context.now()).length,
    }),
    reviews: t.field({
      type: [Review],
      description: 'All questions under review, the first due first.',
      args: { first: t.arg.int(firstArgument) },
      resolve: async (learner, { first }, context) => (await reviewsOf(context).load(learner)).slice(0, most(first)),
    }),
    reviewCount: t.int({
      description: 'How many questions are under review, due or not; 500 at most.',
      resolve: async (learner, _args, context) => (await reviewsOf(context).load(learner)).length,
    }),
    attempts: t.field({
      type: [Attempt],
      description: 'Quizzes that were begun, the last begun first; without those of a class.',
      args: {
        first: t.arg.int(firstArgument),
        story: t.arg.id({ description: 'Only those at the quizzes of this story.' }),
      },
      resolve: async (learner, { first, story }, { db }) => {
        const owner = ownedBy(learner);
        if (!owner) return [];
        const about = story ? { quiz: { storyId: localId(story, 'Story') ?? '' } } : {};
        return db.attempt.findMany({
          where: { ...owner, ...about, isReview: false, assignmentId: null },
          orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
          take: most(first),
        });
      },
    }),
    memberships: t.field({
      type: [Membership],
      description: 'The classes that were joined, the last one first.',
      resolve: (learner, _args, { db }) => pupilsOf(db, learner),
    }),
    ratings: t.field({
      type: [DueAfterRating],
      description:
        'When the question of this last answer in a review would be due after each rating; empty for others.',
      args: { attempt: t.arg.id({ required: true, description: 'The attempt that holds the answer.' }) },
      resolve: async (learner, { attempt }, { db }) => {
        const id = localId(attempt, 'Attempt');
        const due = id === null ? null : await dueByRating(db, learner, id);
        return due ? (Object.keys(due) as Rating[]).map((rating) => ({ rating, due: due[rating] })) : [];
      },
    }),
  }),
});
