import { StoreError } from '../errors.ts';
import type { $Enums, User } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';

/**
 * Gives somebody a role. The last administrator stays one, or nobody could give roles any more.
 * @throws StoreError `USER_NOT_FOUND`, `LAST_ADMINISTRATOR`.
 */
export async function setRole(db: Database, userId: string, role: $Enums.Role): Promise<User> {
  checkStorable(userId, "The account's id");
  return db.$transaction(async (tx) => {
    // Locked in one order, so that two administrators do not take each other's role at one time.
    const admins = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "User" WHERE "role" = 'ADMIN' ORDER BY "id" FOR UPDATE`;
    if (!(await tx.user.findUnique({ where: { id: userId }, select: { id: true } }))) {
      throw new StoreError('USER_NOT_FOUND', 'There is no such account.');
    }
    if (role !== 'ADMIN' && admins.length === 1 && admins[0]!.id === userId) {
      throw new StoreError('LAST_ADMINISTRATOR', 'This is the last administrator: make another one first.');
    }
    return tx.user.update({ where: { id: userId }, data: { role } });
  });
}

const rank: Record<$Enums.Role, number> = { READER: 0, TEACHER: 1, EDITOR: 2, ADMIN: 3 };

/** Gives somebody a role, unless they may as much already. */
export async function raiseRole(db: Database, userId: string, role: $Enums.Role): Promise<void> {
  const lower = (Object.keys(rank) as $Enums.Role[]).filter((other) => rank[other] < rank[role]);
  await db.user.updateMany({ where: { id: userId, role: { in: lower } }, data: { role } });
}

/**
 * Gives somebody another name.
 * @throws StoreError `TEXT_NOT_STORABLE`.
 */
export async function renameUser(db: Database, userId: string, name: string): Promise<void> {
  checkStorable(name, 'The name');
  await db.user.updateMany({ where: { id: userId }, data: { name } });
}

/** Whether nobody else could give roles if this account went. */
export async function isLastAdministrator(db: Database, userId: string): Promise<boolean> {
  const admins = await db.user.findMany({ where: { role: 'ADMIN' }, select: { id: true }, take: 2 });
  return admins.length === 1 && admins[0]!.id === userId;
}

/**
 * Signs somebody out of one browser.
 * @throws StoreError `SESSION_NOT_FOUND`, also where it is somebody else's.
 */
export async function endSession(db: Database, userId: string, sessionId: string): Promise<void> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } });
  if (count === 0) throw new StoreError('SESSION_NOT_FOUND', 'There is no such session.');
}
