export type FailureCode =
  | 'NOT_FOUND'
  | 'NOT_SIGNED_IN'
  | 'NOT_ALLOWED'
  | 'INVALID_INPUT'
  | 'ALREADY_ANSWERED'
  | 'ATTEMPT_FINISHED'
  | 'ATTEMPT_NOT_FINISHED'
  | 'QUESTION_WITHHELD'
  | 'REVIEW_NOT_DUE'
  | 'KEY_HELD_BACK'
  | 'ASSIGNMENT_OVER'
  | 'ALREADY_TAKEN'
  | 'NICKNAME_TAKEN'
  | 'RETURN_CLOSED'
  | 'CLASS_FULL'
  | 'QUIZ_ASSIGNED'
  | 'BROKEN_RULES'
  | 'TOO_MANY'
  | 'LAST_ADMINISTRATOR';

/** An expected failure of an operation: a type of the graph, with a code that programs can rely on. */
export abstract class FailureError extends Error {
  abstract readonly code: FailureCode;
}

export class NotFound extends FailureError {
  override readonly name = 'NotFound';
  readonly code = 'NOT_FOUND';
}

export class NotAllowed extends FailureError {
  override readonly name = 'NotAllowed';
  /** `NOT_SIGNED_IN` where nobody is known to ask, so that signing in may help. */
  readonly code: 'NOT_SIGNED_IN' | 'NOT_ALLOWED';

  constructor(code: NotAllowed['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export class InvalidInput extends FailureError {
  override readonly name = 'InvalidInput';
  readonly code = 'INVALID_INPUT';
  /** Which part of the input: `reply.options`. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

export class Conflict extends FailureError {
  override readonly name = 'Conflict';
  readonly code: Exclude<FailureCode, 'NOT_FOUND' | 'NOT_SIGNED_IN' | 'NOT_ALLOWED' | 'INVALID_INPUT' | 'BROKEN_RULES'>;

  constructor(code: Conflict['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** A question that the gate turns away, with every rule that it breaks. */
export class TurnedAway extends FailureError {
  override readonly name = 'TurnedAway';
  readonly code = 'BROKEN_RULES';
  readonly rules: readonly { rule: string; message: string }[];

  constructor(rules: TurnedAway['rules']) {
    super('The question breaks rules of the gate.');
    this.rules = rules;
  }
}
