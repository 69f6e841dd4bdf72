import { createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';
import type { Review } from '../generated/prisma/client.ts';

/** When a question is to be seen again, and what FSRS knows of how well it is remembered. */
export type Schedule = Pick<Review, 'due' | 'stability' | 'difficulty' | 'lapses' | 'repetition' | 'lastReview'>;

// Days are its smallest step: a question that was missed comes back tomorrow, not within the sitting. Without fuzz, so
// that the same answers give the same days.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

/** The schedule of a question that has not been reviewed: due at once. */
export function firstSchedule(now: Date): Schedule {
  return { due: now, stability: 0, difficulty: 0, lapses: 0, repetition: 0, lastReview: null };
}

/** The schedule after an answer: rated “good” where it is right and “again” where it is not (FSRS, by ts-fsrs). */
export function nextSchedule(schedule: Schedule, isCorrect: boolean, now: Date): Schedule {
  const { due, stability, difficulty, lapses, repetition, lastReview } = schedule;
  const card =
    lastReview === null
      ? createEmptyCard(due)
      : {
          ...createEmptyCard(due),
          stability,
          difficulty,
          lapses,
          reps: repetition,
          state: State.Review,
          last_review: lastReview,
        };
  const next = scheduler.next(card, now, isCorrect ? Rating.Good : Rating.Again).card;
  return {
    due: next.due,
    stability: next.stability,
    difficulty: next.difficulty,
    lapses: next.lapses,
    repetition: next.reps,
    lastReview: now,
  };
}
