import { type Learner, readerOf } from '@parallax/database';
import type { Context } from './context.ts';
import { InvalidInput } from './failures.ts';
import { may } from './viewer.ts';

/** Long enough that nobody guesses it: 32 random bytes in base64url have 43 letters. */
const secret = /^[\w-]{32,100}$/;

/** What every operation on a learner's progress takes. */
export const readerArgument = {
  description:
    'A secret that the reader’s browser keeps (32 to 100 letters, digits, `-`, `_`); nothing for whoever is signed in.',
} as const;

/**
 * Whose progress an operation is about: the account's that asks; where nobody is signed in, that of the browser with this
 * secret.
 * @throws InvalidInput where the secret has not the form of one.
 */
export function learnerFrom({ viewer }: Context, reader: string | null | undefined): Learner {
  if (reader && !secret.test(reader)) throw new InvalidInput('reader', 'This is not the secret of a reader.');
  return { reader: reader ? readerOf(reader) : null, userId: may(viewer, 'own') ? viewer.id : null };
}

/**
 * The same, where somebody must be known.
 * @throws InvalidInput where nobody is.
 */
export function knownLearner(context: Context, reader: string | null | undefined): Learner {
  const learner = learnerFrom(context, reader);
  if (learner.reader === null && learner.userId === null) {
    throw new InvalidInput('reader', 'Sign in, or send the secret that the reader’s browser keeps.');
  }
  return learner;
}
