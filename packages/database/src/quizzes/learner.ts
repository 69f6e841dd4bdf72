import { createHash } from 'node:crypto';

/**
 * Whose progress something is: that of an account, or of a browser that keeps a secret. Somebody who is signed in goes
 * by the account.
 */
export interface Learner {
  /** SHA-256 of the browser's secret; null where it keeps none. */
  reader: string | null;
  userId: string | null;
}

/** Somebody of whom nothing is known. */
export const nobody: Learner = { reader: null, userId: null };

/** What is stored of a browser's secret: whoever reads the database cannot pass for its reader. */
export function readerOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The columns that say whose something is. */
export const ownerOf = ({ reader, userId }: Learner): Learner =>
  userId === null ? { reader, userId: null } : { reader: null, userId };

/** What is a learner's; null where nobody is known. */
export function ownedBy({ reader, userId }: Learner): { reader: string } | { userId: string } | null {
  if (userId !== null) return { userId };
  return reader === null ? null : { reader };
}
