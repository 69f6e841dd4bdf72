import type { Review as ReviewRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { Question } from './question.ts';

/** Has no global id: it is read through its learner. */
export const Review = builder.objectRef<ReviewRow>('Review');

Review.implement({
  description: 'A question that a learner wants to see again, and when (FSRS).',
  fields: (t) => ({
    question: t.field({ type: Question, description: 'The question.', resolve: (review) => review.questionId }),
    due: t.expose('due', { type: 'DateTime', description: 'When it is to be seen again.' }),
    isDue: t.boolean({
      description: 'Whether that is now.',
      resolve: (review, _args, context) => review.due <= context.now(),
    }),
    repetitions: t.exposeInt('repetition', { description: 'How often it was reviewed.' }),
    lapses: t.exposeInt('lapses', { description: 'How often it was forgotten.' }),
  }),
});

export const ReviewRating = builder.enumType('ReviewRating', {
  description: 'How well an answer came, in the learner’s own judgement.',
  values: {
    AGAIN: { description: 'It was not right, or a guess.' },
    HARD: { description: 'Right, with trouble.' },
    GOOD: { description: 'Right. What a right answer is rated as where nothing is said.' },
    EASY: { description: 'Right, at once.' },
  } as const,
});
