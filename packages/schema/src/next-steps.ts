import type { FailureCode } from './failures.ts';

/** What whoever asked can do about each failure. */
export const nextSteps: Readonly<Record<FailureCode, string>> = {
  NOT_FOUND: 'Look whether the id is right, and whether what it names was deleted or belongs to somebody else.',
  NOT_SIGNED_IN: 'Sign in, or send a token as `Authorization: Bearer …`.',
  NOT_ALLOWED: 'Ask an administrator for the role that this takes, or make a token with its scope.',
  INVALID_INPUT: 'Mend the part of the input that `path` names, and send it again.',
  ALREADY_ANSWERED: 'Go on to the next question; the answer that was given first counts.',
  ATTEMPT_FINISHED: 'Read its result, or start another attempt.',
  ATTEMPT_NOT_FINISHED: 'Finish the attempt first.',
  QUESTION_WITHHELD: 'Go on to the next question.',
  REVIEW_NOT_DUE: 'Come back when it is due; `learning` says when.',
  KEY_HELD_BACK: 'Come back after the due date of the assignment.',
  ASSIGNMENT_OVER: 'Ask the teacher for a later due date.',
  ALREADY_TAKEN: 'Read the result of the attempt that there is.',
  NICKNAME_TAKEN: 'Give the return code of this nickname, or take another one.',
  RETURN_CLOSED: 'Ask the teacher for another return code.',
  CLASS_FULL: 'Ask the teacher to remove somebody, or to make another class.',
  QUIZ_ASSIGNED: 'Make a copy of the quiz and change that, or withdraw the assignment first.',
  BROKEN_RULES: 'Mend what `rules` names, or send it again with `keepAnyway`.',
  TOO_MANY: 'Delete what is not needed any more, or come back later.',
  LAST_ADMINISTRATOR: 'Make somebody else an administrator first.',
};
