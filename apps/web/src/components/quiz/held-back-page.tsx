import { DueTime } from '../due-time.tsx';
import { PageHead } from '../page-head.tsx';
import type { Question, Response } from './fragments.ts';
import { Progress } from './progress.tsx';

interface HeldBackPageProps {
  attempt: string;
  title: string;
  /** When the results are shown. */
  until: string;
  questions: readonly Question[];
  responses: ReadonlyMap<string, Response>;
}

/** The end of a test whose results its class sees after the due date. */
export function HeldBackPage({ attempt, title, until, questions, responses }: HeldBackPageProps) {
  return (
    <>
      <PageHead title="Your answers are in" isHidden />
      <div className="results" id="results" tabIndex={-1}>
        <p className="eyebrow">{title}</p>
        <div role="status">
          <h1>Your answers are in</h1>
        </div>
        <p className="score-line">
          {responses.size} of {questions.length} answered. Your score and what was right are shown to the whole class
          after the due date, <DueTime at={until} />.
        </p>
        <Progress attempt={attempt} questions={questions} responses={responses} current={null} />
        <p>
          <a className="button" href="/classes">
            To your classes
          </a>
        </p>
      </div>
    </>
  );
}
