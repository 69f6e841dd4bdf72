import { PageHead } from '../page-head.tsx';
import { AnswerForm, Note, RefusedNote } from './answer-form.tsx';
import { FeedbackPanel } from './feedback.tsx';
import { FinishForm } from './finish-form.tsx';
import type { Question, Reply, Response } from './fragments.ts';
import { nextOpen } from './next-open.ts';
import { Progress } from './progress.tsx';
import { AddedNote, ReviewForm } from './review-form.tsx';
import { verdictOf } from './verdict.ts';
import { levelWords, modeWords } from './words.ts';

export interface QuestionPageProps {
  attempt: { id: string; mode: 'PRACTICE' | 'TEST' };
  questions: readonly Question[];
  responses: ReadonlyMap<string, Response>;
  /** Which question, from 1. */
  number: number;
  /** The attempt is over: questions can be looked at, no longer answered. */
  isFinished: boolean;
  /** Until when its key is held back; null where it is not. */
  heldUntil: string | null;
  /** The answer that could not be taken, for the form to show again. */
  refused: Reply | null;
  /** What became of an answer just sent. */
  note: string | null;
  /** How many questions were just added to the review; null where none was asked to be. */
  added: number | null;
}

/** One question: its form, or in practice what became of the answer; the ways on. */
export function QuestionPage(props: QuestionPageProps) {
  const { attempt, questions, responses, number, isFinished, heldUntil, refused, note, added } = props;
  const question = questions[number - 1]!;
  const response = responses.get(question.id);
  const isSettled = response !== undefined && (attempt.mode === 'PRACTICE' || isFinished) && heldUntil === null;
  const verdict = response && verdictOf(response);
  const next = nextOpen({ questions, responses: [...responses.values()] }, number);
  const hasOpen = questions.some((each) => each.id !== question.id && !responses.has(each.id));
  return (
    <>
      <PageHead title={`${verdict ? `${verdict.label}. ` : ''}Question ${number} of ${questions.length}`} isHidden />
      <Progress attempt={attempt.id} questions={questions} responses={responses} current={number} />
      <div className="question" id="question" tabIndex={-1}>
        <p className="eyebrow">
          Question {number} of {questions.length}
          <span className="eyebrow-more">{levelWords[question.level]}</span>{' '}
          <span className="eyebrow-more">{modeWords[attempt.mode].label}</span>
        </p>
        {note && <Note words={note} />}
        {refused && <RefusedNote kind={question.kind} />}
        {isSettled ? (
          <>
            <h1 className="stem">{question.stem}</h1>
            <FeedbackPanel question={question} response={response} />
            <AddedNote added={added} />
            {added === null && (
              <ReviewForm
                attempt={attempt.id}
                question={{ id: question.id, number }}
                label="Add this question to your review"
                isPlain
              />
            )}
          </>
        ) : isFinished ? (
          <>
            <h1 className="stem">{question.stem}</h1>
            <p className="note">
              {response
                ? 'Your answer is in. What was right is shown after the due date.'
                : 'This question was not answered, and the attempt is over.'}
            </p>
          </>
        ) : (
          <AnswerForm
            action="/api/answers"
            question={question}
            given={refused ?? response?.reply ?? null}
            hidden={{ attempt: attempt.id, question: question.id, number, ...(response && { change: 1 }) }}
            label={response ? 'Change the answer' : 'Answer'}
          />
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
                href={`/attempts/${attempt.id}?question=${next}#question`}
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
