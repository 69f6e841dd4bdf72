import { StoreError } from '../errors.ts';
import type { Prisma, Pupil } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import type { Learner } from '../quizzes/learner.ts';
import { checkStorable } from '../storable.ts';
import type { Transaction } from '../transaction.ts';
import { foldNickname, hashedCode, newCode, readCode } from './codes.ts';

/** How many pupils a class may have. */
const mostPupils = 300;

/** After so many wrong return codes only the teacher opens the way back again. */
const mostFailedReturns = 10;

export interface Joined {
  pupilId: string;
  /** With which the pupil comes back on another device; it is told once, and null for who came back. */
  returnCode: string | null;
}

/**
 * Joins a class by its code: as a new pupil under a nickname that is free, or as the pupil of that nickname who has its
 * return code.
 * @param learner whose browser or account becomes the pupil's
 * @throws StoreError `JOIN_CODE_UNKNOWN`, `NICKNAME_TAKEN` where the nickname is somebody's and no return code is given,
 * `RETURN_CODE_WRONG`, `RETURN_CLOSED`, `CLASS_FULL`, `TEXT_NOT_STORABLE`.
 */
export async function joinClass(
  db: Database,
  learner: Learner,
  code: string,
  nickname: string,
  returnCode: string | null,
): Promise<Joined> {
  checkStorable({ code, nickname, returnCode }, 'The form');
  const result = await db.$transaction(async (tx) => {
    const found = await tx.class.findUnique({ where: { joinCode: readCode(code) }, select: { id: true } });
    if (!found) throw new StoreError('JOIN_CODE_UNKNOWN', 'No class has this code, or it takes no new pupils.');
    // One after the other: of two who want one nickname, the second is told.
    await tx.$queryRaw`SELECT "id" FROM "Class" WHERE "id" = ${found.id} FOR UPDATE`;
    const folded = foldNickname(nickname);
    const pupil = await tx.pupil.findUnique({ where: { classId_folded: { classId: found.id, folded } } });
    if (!pupil) return addPupil(tx, learner, found.id, nickname, folded);
    if (isPupil(await devicesOf(tx, pupil.id), pupil, learner)) return { pupilId: pupil.id, returnCode: null };
    if (returnCode === null) {
      throw new StoreError(
        'NICKNAME_TAKEN',
        'Somebody in this class has this nickname. If it is you, give your return code.',
      );
    }
    if (pupil.failedReturns >= mostFailedReturns) {
      throw new StoreError('RETURN_CLOSED', 'Too many wrong codes: ask your teacher for a new one.');
    }
    if (hashedCode(returnCode) !== pupil.returnCode) {
      await tx.pupil.update({ where: { id: pupil.id }, data: { failedReturns: { increment: 1 } } });
      // Thrown outside, so that the count stays.
      return null;
    }
    await tx.pupil.update({ where: { id: pupil.id }, data: { failedReturns: 0, ...accountOf(learner) } });
    await addDevice(tx, pupil.id, learner);
    return { pupilId: pupil.id, returnCode: null };
  });
  if (result === null) throw new StoreError('RETURN_CODE_WRONG', 'This is not the return code of this nickname.');
  return result;
}

async function addPupil(
  tx: Transaction,
  learner: Learner,
  classId: string,
  nickname: string,
  folded: string,
): Promise<Joined> {
  if ((await tx.pupil.count({ where: { classId } })) >= mostPupils) {
    throw new StoreError('CLASS_FULL', `A class has at most ${mostPupils} pupils.`);
  }
  const returnCode = newCode();
  const { id } = await tx.pupil.create({
    data: { classId, nickname, folded, returnCode: hashedCode(returnCode), ...accountOf(learner) },
    select: { id: true },
  });
  await addDevice(tx, id, learner);
  return { pupilId: id, returnCode };
}

const accountOf = ({ userId }: Learner) => (userId === null ? {} : { userId });

/** The browser of somebody with an account is not kept: the account is enough, and the browser may be another's tomorrow. */
async function addDevice(tx: Transaction, pupilId: string, { reader, userId }: Learner): Promise<void> {
  if (reader === null || userId !== null) return;
  await tx.pupilDevice.createMany({ data: [{ pupilId, reader }], skipDuplicates: true });
}

async function devicesOf(tx: Transaction, pupilId: string): Promise<Set<string>> {
  const devices = await tx.pupilDevice.findMany({ where: { pupilId }, select: { reader: true } });
  return new Set(devices.map(({ reader }) => reader));
}

function isPupil(devices: ReadonlySet<string>, pupil: Pupil, { reader, userId }: Learner): boolean {
  return (userId !== null && pupil.userId === userId) || (userId === null && reader !== null && devices.has(reader));
}

/** Pupils who are this learner; of nobody where nobody is known. */
export function pupilsWhere({ reader, userId }: Learner): Prisma.PupilWhereInput | null {
  if (userId !== null) return { userId };
  return reader === null ? null : { devices: { some: { reader } } };
}

/** As whom a learner is in classes, the last joined first. */
export async function pupilsOf(db: Database, learner: Learner): Promise<Pupil[]> {
  const where = pupilsWhere(learner);
  return where ? db.pupil.findMany({ where, orderBy: [{ joinedAt: 'desc' }, { id: 'asc' }], take: 100 }) : [];
}
