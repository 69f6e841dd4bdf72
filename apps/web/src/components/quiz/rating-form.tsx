import { dueInWords } from '../../words/due.ts';

type Rating = 'AGAIN' | 'HARD' | 'GOOD' | 'EASY';

interface RatingFormProps {
  attempt: string;
  ratings: readonly { rating: Rating; due: string }[];
  isCorrect: boolean;
  /** When the question is due as things stand. */
  current: string | null;
}

const words: Record<Rating, string> = {
  AGAIN: 'I guessed',
  HARD: 'With trouble',
  GOOD: 'Well',
  EASY: 'At once',
};

/** How well a right answer came; the question comes back the later, the better. One that was wrong comes back soon anyway. */
export function RatingForm({ attempt, ratings, isCorrect, current }: RatingFormProps) {
  if (!isCorrect) return current && <p className="note">You will see this question again {dueInWords(current)}.</p>;
  return (
    <form method="post" action="/review/next" className="rating-form">
      <input type="hidden" name="action" value="rate" />
      <input type="hidden" name="attempt" value={attempt} />
      <fieldset>
        <legend>How did the answer come?</legend>
        <div className="rating-choices">
          {ratings.map(({ rating, due }) => (
            <button key={rating} type="submit" name="rating" value={rating} className="button quiet-button">
              {words[rating]}
              <span className="rating-due">
                again {dueInWords(due)}
                {due === current && ', as it stands'}
              </span>
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
