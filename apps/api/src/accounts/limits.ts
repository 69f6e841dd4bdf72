import type { IncomingMessage } from 'node:http';
import { countOnce, type Database, type Rate } from '@parallax/database';
import { clientAddress } from '../http/client-address.ts';
import { RequestError } from '../http/request-error.ts';

/**
 * How often a password, or a link, may be tried. By account it is counted wherever the tries come from; an address may be a
 * whole school.
 */
export const attemptRates = {
  byAddress: { most: 200, seconds: 5 * 60 },
  byAccount: { most: 10, seconds: 5 * 60 },
} as const satisfies Record<string, Rate>;

/**
 * Counts a try.
 * @param account whose password is tried; null where none is.
 * @throws RequestError `TOO_MANY_ATTEMPTS`
 */
export async function countAttempt(db: Database, request: IncomingMessage, account: string | null): Promise<void> {
  const now = new Date();
  const counts = [
    await countOnce(db, `sign-in from ${clientAddress(request)}`, attemptRates.byAddress, now),
    ...(account === null
      ? []
      : [await countOnce(db, `sign-in of ${account.trim().toLowerCase()}`, attemptRates.byAccount, now)]),
  ];
  for (const count of counts) {
    if (count.isAllowed) continue;
    throw new RequestError(
      429,
      'TOO_MANY_ATTEMPTS',
      `Too many attempts. Try again in ${Math.ceil(count.retryAfter / 60)} min.`,
      { 'retry-after': String(count.retryAfter) },
    );
  }
}
