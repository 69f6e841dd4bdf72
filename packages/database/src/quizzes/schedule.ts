import { type Card, createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';
import type { Review } from '../generated/prisma/client.ts';

/** When a question is to be seen again, and what FSRS knows of how well it is remembered. */
export type Schedule = Pick<Review, 'due' | 'stability' | 'difficulty' | 'lapses' | 'repetition' | 'lastReview'>;

/** How well an answer came, in the reader's own judgement; `again` is what was not right. */
export type ReviewRating = 'again' | 'hard' | 'good' | 'easy';

const ratings = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<ReviewRating, Rating>;

// Days are its smallest step: a question that was missed comes back tomorrow, not within the sitting. Without fuzz, so
// that the same answers give the same days.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

/** The schedule of a question that has not been reviewed: due at once. */
export function firstSchedule(now: Date): Schedule {
  return { due: now, stability: 0, difficulty: 0, lapses: 0, repetition: 0, lastReview: null };
}

/** The schedule after an answer that was rated so (FSRS, by ts-fsrs). */
export function nextSchedule(schedule: Schedule, rating: ReviewRating, now: Date): Schedule {
  const next = scheduler.next(cardOf(schedule), now, ratings[rating]).card;
  return {
    due: next.due,
    stability: next.stability,
    difficulty: next.difficulty,
    lapses: next.lapses,
    repetition: next.reps,
    lastReview: now,
  };
}

function cardOf({ due, stability, difficulty, lapses, repetition, lastReview }: Schedule): Card {
  const card = createEmptyCard(due);
  if (lastReview === null) return card;
  return { ...card, stability, difficulty, lapses, reps: repetition, state: State.Review, last_review: lastReview };
}
