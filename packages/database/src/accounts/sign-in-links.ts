import { StoreError } from '../errors.ts';
import type { $Enums, SignInLink } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

const hour = 60 * 60 * 1000;
/** How long a link works, and how long it is kept after that to say that it was used or has expired. */
const validFor = 24 * hour;
const keptFor = 30 * 24 * hour;

/** A link as it is handed out, once: `secret` goes into its address. */
export interface NewSignInLink {
  secret: string;
  expiresAt: Date;
}

/** What a link is for. */
export type LinkPurpose = { role: $Enums.Role } | { resets: string };

/**
 * Makes a link that works once: for an account with a role, or for a new password of the account with an address.
 * @throws StoreError `USER_NOT_FOUND`.
 */
export async function createSignInLink(db: Database, purpose: LinkPurpose, now: Date): Promise<NewSignInLink> {
  await db.signInLink.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - keptFor) } } });
  const user =
    'resets' in purpose ? await db.user.findUnique({ where: { email: purpose.resets.trim().toLowerCase() } }) : null;
  if ('resets' in purpose && !user) throw new StoreError('USER_NOT_FOUND', 'No account has this e-mail address.');
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + validFor);
  await db.signInLink.create({
    data: {
      hash: hashOfSecret(secret),
      userId: user?.id ?? null,
      role: 'role' in purpose ? purpose.role : user!.role,
      createdAt: now,
      expiresAt,
    },
  });
  return { secret, expiresAt };
}

/**
 * The link that makes the first administrator's account; null where there is one. Those made at earlier starts stop working.
 */
export async function createFirstLink(db: Database, now: Date): Promise<NewSignInLink | null> {
  if (await db.user.findFirst({ where: { role: 'ADMIN' }, select: { id: true } })) return null;
  await db.signInLink.deleteMany({ where: { usedAt: null, userId: null, role: 'ADMIN' } });
  return createSignInLink(db, { role: 'ADMIN' }, now);
}

/**
 * A link that still works.
 * @throws StoreError `LINK_NOT_FOUND`, `LINK_USED`, `LINK_EXPIRED`.
 */
export async function findSignInLink(db: Database, secret: string, now: Date): Promise<SignInLink> {
  const link = await db.signInLink.findUnique({ where: { hash: hashOfSecret(secret) } });
  if (!link) throw new StoreError('LINK_NOT_FOUND', 'There is no such link; perhaps another was made since.');
  if (link.usedAt) throw new StoreError('LINK_USED', 'This link was used already. It works once.');
  if (link.expiresAt <= now) throw new StoreError('LINK_EXPIRED', 'This link has expired.');
  return link;
}

/**
 * Uses a link up. Of two that use it at one time, one succeeds; where `work` fails, the link can be used again.
 * @throws StoreError as `findSignInLink`, and whatever `work` throws.
 */
export async function spendSignInLink<Result>(
  db: Database,
  secret: string,
  now: Date,
  work: (link: SignInLink) => Promise<Result>,
): Promise<Result> {
  const link = await findSignInLink(db, secret, now);
  const { count } = await db.signInLink.updateMany({ where: { id: link.id, usedAt: null }, data: { usedAt: now } });
  if (count === 0) throw new StoreError('LINK_USED', 'This link was used already. It works once.');
  try {
    return await work(link);
  } catch (error) {
    await db.signInLink.updateMany({ where: { id: link.id }, data: { usedAt: null } });
    throw error;
  }
}
