import { count } from '../../words/count.ts';

interface ReviewFormProps {
  attempt: string;
  label: string;
  /** Only this question, and its number, to come back to; all that was missed where nothing is said. */
  question?: { id: string; number: number };
  isPlain?: boolean;
}

/** Puts questions among those to be seen again. */
export function ReviewForm({ attempt, label, question, isPlain = false }: ReviewFormProps) {
  return (
    <form method="post" action="/api/reviews" className="review-form">
      <input type="hidden" name="attempt" value={attempt} />
      {question && <input type="hidden" name="question" value={question.id} />}
      {question && <input type="hidden" name="number" value={question.number} />}
      <button type="submit" className={isPlain ? 'plain-button' : 'button quiet-button'}>
        {label}
      </button>
    </form>
  );
}

/** What became of it. */
export function AddedNote({ added }: { added: number | null }) {
  if (added === null) return null;
  return (
    <p className="note" id="review" role="status" tabIndex={-1}>
      {added === 0
        ? 'That is in your review already.'
        : `${count(added, 'question')} added to your review: due now, then at growing intervals.`}{' '}
      <a href="/review">Your review</a>
    </p>
  );
}
