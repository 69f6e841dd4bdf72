import { builder } from '../builder.ts';
import { Conflict, type FailureError, InvalidInput, NotAllowed, NotFound, TurnedAway } from '../failures.ts';
import { nextSteps } from '../next-steps.ts';

const FailureCode = builder.enumType('FailureCode', {
  description: 'What went wrong, stable for programs.',
  values: {
    NOT_FOUND: { description: 'What was named is not there.' },
    NOT_SIGNED_IN: { description: 'Nobody is known to ask: sign in, or send a token as `Authorization: Bearer …`.' },
    NOT_ALLOWED: { description: 'The role of the account, or the scopes of the token, do not reach for this.' },
    INVALID_INPUT: { description: 'The input has not the form that is asked for.' },
    ALREADY_ANSWERED: { description: 'The question was answered in this attempt, and its key shown.' },
    ATTEMPT_FINISHED: { description: 'The attempt is finished.' },
    ATTEMPT_NOT_FINISHED: { description: 'The test is not finished: what is right in it is not shown yet.' },
    QUESTION_WITHHELD: {
      description: 'The question is asked no more: what it rests on changed, or a teacher took it out.',
    },
    KEY_HELD_BACK: { description: 'The results of the test are shown after the due date.' },
    ASSIGNMENT_OVER: { description: 'The due date of the assignment is past.' },
    ALREADY_TAKEN: { description: 'A test is taken once.' },
    NICKNAME_TAKEN: { description: 'Somebody in the class has this nickname: its return code shows that it is you.' },
    RETURN_CLOSED: { description: 'Too many wrong return codes: the teacher makes another.' },
    CLASS_FULL: { description: 'The class takes no more pupils.' },
    QUIZ_ASSIGNED: { description: 'A class was given the quiz.' },
    BROKEN_RULES: { description: 'The question breaks rules of the gate.' },
    REVIEW_NOT_DUE: { description: 'The question is not due yet.' },
    TOO_MANY: { description: 'There are as many already as there may be.' },
    LAST_ADMINISTRATOR: { description: 'Nobody could give roles any more.' },
  } as const,
});

export const Failure = builder.interfaceRef<FailureError>('Failure').implement({
  description: 'An expected failure: part of the answer, not an error of the server.',
  fields: (t) => ({
    code: t.field({ type: FailureCode, description: 'What went wrong, stable.', resolve: (failure) => failure.code }),
    message: t.exposeString('message', { description: 'What went wrong, for people.' }),
    nextStep: t.string({
      description: 'What to do now, for people.',
      resolve: ({ code }) => nextSteps[code],
    }),
  }),
});

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'What was named is not there.',
  interfaces: [Failure],
});
builder.objectType(NotAllowed, {
  name: 'NotAllowed',
  description: 'Whoever asks may not do this; the code says whether signing in may help.',
  interfaces: [Failure],
});
builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  description: 'The input has not the form that is asked for.',
  interfaces: [Failure],
  fields: (t) => ({ path: t.exposeString('path', { description: 'Which part of the input.' }) }),
});
builder.objectType(Conflict, {
  name: 'Conflict',
  description: 'It cannot be done any more; the code says why.',
  interfaces: [Failure],
});

export const BrokenRule = builder.objectRef<TurnedAway['rules'][number]>('BrokenRule').implement({
  description: 'A rule of the gate that a question breaks.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'Its name, stable: `one-best-answer`.' }),
    message: t.exposeString('message', { description: 'What is wrong, in a sentence.' }),
  }),
});

builder.objectType(TurnedAway, {
  name: 'TurnedAway',
  description: 'A question that the gate turns away. Its teacher may keep it all the same.',
  interfaces: [Failure],
  fields: (t) => ({
    rules: t.field({
      type: [BrokenRule],
      description: 'Every rule that it breaks.',
      resolve: ({ rules }) => [...rules],
    }),
  }),
});
