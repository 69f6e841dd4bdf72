export type ReplyErrorCode =
  | 'wrong-reply-type'
  | 'unknown-option'
  | 'unknown-prompt'
  | 'repeated-option'
  | 'reply-too-long';

/** A reply that does not fit its question: the caller's error, never a wrong answer. `code` is stable. */
export class ReplyError extends Error {
  readonly code: ReplyErrorCode;

  constructor(code: ReplyErrorCode, message: string) {
    super(message);
    this.name = 'ReplyError';
    this.code = code;
  }
}
