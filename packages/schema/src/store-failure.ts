import { StoreError, type StoreErrorCode } from '@parallax/database';
import { ReplyError } from '@parallax/quiz';
import { Conflict, InvalidInput, NotAllowed, NotFound } from './failures.ts';

/** What the graph says of a store's expected failures: not there, not any more, or not in this form. */
const kinds: Partial<Record<StoreErrorCode, 'not found' | 'invalid' | Conflict['code']>> = {
  QUIZ_NOT_FOUND: 'not found',
  ATTEMPT_NOT_FOUND: 'not found',
  QUESTION_NOT_IN_QUIZ: 'not found',
  QUESTION_NOT_ANSWERED: 'not found',
  REVIEW_NOT_FOUND: 'not found',
  ATTEMPT_FINISHED: 'ATTEMPT_FINISHED',
  ATTEMPT_NOT_FINISHED: 'ATTEMPT_NOT_FINISHED',
  ALREADY_ANSWERED: 'ALREADY_ANSWERED',
  QUESTION_WITHHELD: 'QUESTION_WITHHELD',
  REVIEW_NOT_DUE: 'REVIEW_NOT_DUE',
  CLASS_NOT_FOUND: 'not found',
  PUPIL_NOT_FOUND: 'not found',
  ASSIGNMENT_NOT_FOUND: 'not found',
  QUESTION_NOT_FOUND: 'not found',
  TOO_MANY_CLASSES: 'TOO_MANY',
  NICKNAME_TAKEN: 'NICKNAME_TAKEN',
  RETURN_CLOSED: 'RETURN_CLOSED',
  CLASS_FULL: 'CLASS_FULL',
  QUIZ_ASSIGNED: 'QUIZ_ASSIGNED',
  QUIZ_FULL: 'TOO_MANY',
  BANK_FULL: 'TOO_MANY',
  ARTICLE_NOT_FOUND: 'invalid',
  QUOTE_NOT_IN_ARTICLE: 'invalid',
  NEEDS_DUE_DATE: 'invalid',
  NOT_A_TEST: 'invalid',
  KEY_HELD_BACK: 'KEY_HELD_BACK',
  ASSIGNMENT_OVER: 'ASSIGNMENT_OVER',
  ALREADY_TAKEN: 'ALREADY_TAKEN',
  TEXT_NOT_STORABLE: 'invalid',
};

/** The failures that an operation on quizzes may answer with. */
export const quizFailures = [NotAllowed, NotFound, Conflict, InvalidInput];

/**
 * Does what may fail as grading and the stores do, and fails as the graph does.
 * @param path which part of the input a text that cannot be stored is in
 */
export async function orFailure<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReplyError) throw new InvalidInput(path, error.message);
    if (!(error instanceof StoreError)) throw error;
    const kind = kinds[error.code];
    if (kind === undefined) throw error;
    if (kind === 'not found') throw new NotFound(error.message);
    if (kind === 'invalid') throw new InvalidInput(path, error.message);
    throw new Conflict(kind, error.message);
  }
}
