import type { ResultOf } from '@parallax/schema/documents';
import { momentInWords } from '../../words/moment.ts';
import type { AttemptPart } from './fragments.ts';

interface AttemptsProps {
  attempts: readonly ResultOf<typeof AttemptPart>[];
  count: number;
}

const rounded = (score: number) => Math.round(score * 10) / 10;

/** The quizzes that somebody took while they were signed in. */
export function Attempts({ attempts, count }: AttemptsProps) {
  return (
    <section className="form-part" aria-labelledby="attempts">
      <h2 id="attempts">Your quizzes</h2>
      {attempts.length === 0 ? (
        <p className="form-note">
          None yet. Quizzes that you take while you are signed in stand here, on every device.
        </p>
      ) : (
        <ul className="own-rows">
          {attempts.map(({ id, quiz, startedAt, finishedAt, score, questionCount, mode }) => (
            <li key={id} className="own-row">
              <div>
                <p className="own-title">
                  <a href={`/attempts/${id}`}>{quiz.title}</a>
                </p>
                <p className="own-facts">
                  {momentInWords(startedAt)} · {mode === 'TEST' ? 'test' : 'practice'} ·{' '}
                  {finishedAt === null
                    ? 'not finished'
                    : score === null
                      ? 'results after the due date'
                      : `${rounded(score)} of ${questionCount}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {count > attempts.length && (
        <p className="form-note">
          The latest {attempts.length} of {count}. The export has all.
        </p>
      )}
    </section>
  );
}
