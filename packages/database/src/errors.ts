/** Codes of failures that a caller can expect and tell apart. They are stable: clients see them. */
export type StoreErrorCode =
  | 'DATA_FOLDER_IN_USE'
  | 'TEXT_NOT_STORABLE'
  | 'ARTICLE_ID_TAKEN'
  | 'ARTICLE_NOT_FOUND'
  | 'ARTICLE_TEXT_DIFFERS'
  | 'STORY_NOT_FOUND'
  | 'NOTHING_TO_SPLIT'
  | 'QUOTE_NOT_IN_ARTICLE'
  | 'NOTHING_TO_REPORT'
  | 'TOO_MANY_REPORTS'
  | 'REPORT_NOT_FOUND'
  | 'QUIZ_NOT_FOUND'
  | 'ATTEMPT_NOT_FOUND'
  | 'ATTEMPT_FINISHED'
  | 'ALREADY_ANSWERED'
  | 'QUESTION_NOT_IN_QUIZ'
  | 'QUESTION_WITHHELD'
  | 'CLASS_NOT_FOUND'
  | 'TOO_MANY_CLASSES'
  | 'PUPIL_NOT_FOUND'
  | 'JOIN_CODE_UNKNOWN'
  | 'NICKNAME_TAKEN'
  | 'RETURN_CODE_WRONG'
  | 'RETURN_CLOSED'
  | 'CLASS_FULL'
  | 'ASSIGNMENT_NOT_FOUND'
  | 'ASSIGNMENT_OVER'
  | 'NEEDS_DUE_DATE'
  | 'NOT_A_TEST'
  | 'KEY_HELD_BACK'
  | 'ALREADY_TAKEN'
  | 'QUESTION_NOT_FOUND'
  | 'QUIZ_ASSIGNED'
  | 'QUIZ_FULL'
  | 'BANK_FULL'
  | 'ATTEMPT_NOT_FINISHED'
  | 'QUESTION_NOT_ANSWERED'
  | 'REVIEW_NOT_FOUND'
  | 'REVIEW_NOT_DUE'
  | 'CORRECTION_NOT_FOUND'
  | 'PLACE_NOT_IN_ARTICLE'
  | 'USER_NOT_FOUND'
  | 'LAST_ADMINISTRATOR'
  | 'SESSION_NOT_FOUND'
  | 'TOO_MANY_TOKENS'
  | 'TOKEN_NOT_FOUND'
  | 'LINK_NOT_FOUND'
  | 'LINK_USED'
  | 'LINK_EXPIRED';

/** An expected failure of a store. Anything else that a store throws is a fault. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Another process has the data folder open. */
export class DatabaseLockedError extends StoreError {
  override readonly name = 'DatabaseLockedError';
  readonly folder: string;
  readonly pid: number;

  constructor(folder: string, pid: number, since: string) {
    super(
      'DATA_FOLDER_IN_USE',
      `The data folder "${folder}" is in use by process ${pid} since ${since}. Two processes on one folder would lose data: stop that one first, or ask it over its API.`,
    );
    this.folder = folder;
    this.pid = pid;
  }
}
