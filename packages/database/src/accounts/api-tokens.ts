import { StoreError } from '../errors.ts';
import type { $Enums, ApiToken } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

/** What every token begins with, so that whoever finds one knows what it is. */
export const tokenPrefix = 'parallax_';

const mostTokens = 50;

/** How exactly it is kept when a token was last used: a statement for each request would be too dear. Milliseconds. */
const lastUsedPrecision = 60_000;

/** A token as it is shown, once. */
export interface NewApiToken {
  secret: string;
  token: ApiToken;
}

/**
 * Makes a token for somebody.
 * @param expiresAt null for one that lasts until it is revoked.
 * @throws StoreError `TOO_MANY_TOKENS`, `TEXT_NOT_STORABLE`.
 */
export async function createApiToken(
  db: Database,
  userId: string,
  { name, scopes, expiresAt }: { name: string; scopes: readonly string[]; expiresAt: Date | null },
): Promise<NewApiToken> {
  checkStorable(name, "The token's name");
  if ((await db.apiToken.count({ where: { userId } })) >= mostTokens) {
    throw new StoreError('TOO_MANY_TOKENS', `An account has at most ${mostTokens} tokens: revoke one first.`);
  }
  const secret = tokenPrefix + newSecret();
  const token = await db.apiToken.create({
    data: {
      userId,
      name,
      scopes: [...scopes],
      expiresAt,
      hash: hashOfSecret(secret),
      start: secret.slice(0, tokenPrefix.length + 4),
    },
  });
  return { secret, token };
}

/**
 * Whose token this is; null where it is unknown or has expired. Its use is noted.
 */
export async function findApiToken(
  db: Database,
  secret: string,
  now: Date,
): Promise<{ userId: string; role: $Enums.Role; scopes: string[] } | null> {
  if (!secret.startsWith(tokenPrefix)) return null;
  const token = await db.apiToken.findUnique({
    where: { hash: hashOfSecret(secret) },
    include: { user: { select: { role: true } } },
  });
  if (!token || (token.expiresAt !== null && token.expiresAt <= now)) return null;
  if (token.lastUsedAt === null || now.getTime() - token.lastUsedAt.getTime() >= lastUsedPrecision) {
    await db.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } });
  }
  return { userId: token.userId, role: token.user.role, scopes: token.scopes };
}

/**
 * Revokes a token: from now on it opens nothing.
 * @throws StoreError `TOKEN_NOT_FOUND`, also where it is somebody else's.
 */
export async function revokeApiToken(db: Database, userId: string, id: string): Promise<void> {
  const { count } = await db.apiToken.deleteMany({ where: { id, userId } });
  if (count === 0) throw new StoreError('TOKEN_NOT_FOUND', 'There is no such token.');
}
