import { PageHead } from '../page-head.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { FeedbackPanel } from './feedback.tsx';
import { FinishForm } from './finish-form.tsx';
import type { Question, Reply, Response } from './fragments.ts';
import { Progress } from './progress.tsx';
import { verdictOf } from './verdict.ts';
import { instructions, levelWords, modeWords } from './words.ts';

export interface QuestionPageProps {
  attempt: { id: string; mode: 'PRACTICE' | 'TEST' };
  questions: readonly Question[];
  responses: ReadonlyMap<string, Response>;
  /** Which question, from 1. */
  number: number;
  /** The attempt is over: questions can be looked at, no longer answered. */
  isFinished: boolean;
  /** The answer that could not be taken, for the form to show again. */
  refused: Reply | null;
}

/** One question: its form, or in practice what became of the answer; the ways on. */
export function QuestionPage({ attempt, questions, responses, number, isFinished, refused }: QuestionPageProps) {
  const question = questions[number - 1]!;
  const response = responses.get(question.id);
  const isSettled = response !== undefined && (attempt.mode === 'PRACTICE' || isFinished);
  const verdict = response && verdictOf(response);
  const hasOpen = questions.some((each) => each.id !== question.id && !responses.has(each.id));
  return (
    <>
      <PageHead title={`${verdict ? `${verdict.label}. ` : ''}Question ${number} of ${questions.length}`} isHidden />
      <Progress attempt={attempt.id} questions={questions} responses={responses} current={number} />
      <div className="question" id="question" tabIndex={-1}>
        <p className="eyebrow">
          Question {number} of {questions.length}
          <span className="eyebrow-more">
            {levelWords[question.level]} · {modeWords[attempt.mode].label}
          </span>
        </p>
        {refused && (
          <p className="note note-problem" id="problem" role="alert" tabIndex={-1}>
            This answer could not be taken:{' '}
            {question.kind === 'ORDER' ? 'one event was given two places' : 'something in it is missing'}. Please look
            at it again.
          </p>
        )}
        {isSettled ? (
          <>
            <h1 className="stem">{question.stem}</h1>
            <FeedbackPanel question={question} response={response} />
          </>
        ) : isFinished ? (
          <>
            <h1 className="stem">{question.stem}</h1>
            <p className="note">This question was not answered, and the attempt is over.</p>
          </>
        ) : (
          <form method="post" action="/api/answers" className="answer-form">
            <input type="hidden" name="attempt" value={attempt.id} />
            <input type="hidden" name="question" value={question.id} />
            <input type="hidden" name="number" value={number} />
            <fieldset>
              <legend>
                <h1 className="stem">{question.stem}</h1>
              </legend>
              <p className="instruction">{instructions[question.kind]}</p>
              <AnswerFields question={question} given={refused ?? response?.reply ?? null} />
            </fieldset>
            <button type="submit" className="button">
              {response ? 'Change the answer' : 'Answer'}
            </button>
          </form>
        )}
        <div className="onward">
          {isFinished ? (
            <a className="button" href={`/attempts/${attempt.id}`}>
              Back to the results
            </a>
          ) : hasOpen ? (
            <>
              <a
                className={isSettled ? 'button' : 'skip-question'}
                href={`/attempts/${attempt.id}?after=${number}#question`}
              >
                {isSettled ? 'Next question' : response ? 'Next open question' : 'Skip for now'}
              </a>
              {responses.size > 0 && <FinishForm attempt={attempt.id} label="End here and see the results" isPlain />}
            </>
          ) : (
            <FinishForm
              attempt={attempt.id}
              label={response ? 'See the results' : 'End without it'}
              isPlain={!response}
            />
          )}
        </div>
      </div>
    </>
  );
}
