import type { Question, Response } from './fragments.ts';
import { verdictOf } from './verdict.ts';

interface ProgressProps {
  attempt: string;
  questions: readonly Question[];
  responses: ReadonlyMap<string, Response>;
  /** The question that is shown, from 1; null on other pages. */
  current: number | null;
}

/** How far the reader is, and the way to every question. */
export function Progress({ attempt, questions, responses, current }: ProgressProps) {
  return (
    <nav className="progress" aria-label="Questions">
      <progress
        max={questions.length}
        value={responses.size}
        aria-label={`${responses.size} of ${questions.length} answered`}
      />
      <ol>
        {questions.map((question, index) => {
          const response = responses.get(question.id);
          const verdict = response && verdictOf(response);
          const state = verdict?.label.toLowerCase() ?? (response ? 'answered' : 'open');
          return (
            <li key={question.id}>
              <a
                href={`/attempts/${attempt}?question=${index + 1}`}
                className={`step step-${verdict?.name ?? (response ? 'answered' : 'open')}`}
                aria-current={current === index + 1 ? 'step' : undefined}
                aria-label={`Question ${index + 1}, ${state}`}
              >
                {index + 1}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
