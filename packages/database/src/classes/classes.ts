import { StoreError } from '../errors.ts';
import type { Class } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import { hashedCode, newCode } from './codes.ts';

/** How many classes one teacher may have. */
const mostClasses = 100;

/**
 * Makes a class that pupils can join.
 * @throws StoreError `TOO_MANY_CLASSES`, `TEXT_NOT_STORABLE`.
 */
export async function createClass(db: Database, teacherId: string, name: string): Promise<Class> {
  checkStorable(name, 'The name');
  if ((await db.class.count({ where: { teacherId } })) >= mostClasses) {
    throw new StoreError('TOO_MANY_CLASSES', `A teacher has at most ${mostClasses} classes.`);
  }
  return db.class.create({ data: { teacherId, name, joinCode: newCode() } });
}

/** What can be changed about a class. */
export interface ClassChange {
  name?: string;
  /** Opens it to new pupils with a new code, or closes it. */
  isOpen?: boolean;
}

/**
 * Changes a class of this teacher's.
 * @throws StoreError `CLASS_NOT_FOUND`, also where it is another teacher's; `TEXT_NOT_STORABLE`.
 */
export async function changeClass(
  db: Database,
  teacherId: string,
  classId: string,
  change: ClassChange,
): Promise<void> {
  checkStorable({ classId, ...change }, 'The class');
  const { name, isOpen } = change;
  const { count } = await db.class.updateMany({
    where: { id: classId, teacherId },
    data: {
      ...(name !== undefined && { name }),
      ...(isOpen !== undefined && { joinCode: isOpen ? newCode() : null }),
    },
  });
  if (count === 0) throw noClass();
}

/**
 * Deletes a class with its pupils, assignments and results.
 * @throws StoreError `CLASS_NOT_FOUND`.
 */
export async function deleteClass(db: Database, teacherId: string, classId: string): Promise<void> {
  checkStorable(classId, "The class's id");
  const { count } = await db.class.deleteMany({ where: { id: classId, teacherId } });
  if (count === 0) throw noClass();
}

/**
 * Takes a pupil out of a class, with what they answered.
 * @throws StoreError `PUPIL_NOT_FOUND`.
 */
export async function removePupil(db: Database, teacherId: string, pupilId: string): Promise<void> {
  checkStorable(pupilId, "The pupil's id");
  const { count } = await db.pupil.deleteMany({ where: { id: pupilId, class: { teacherId } } });
  if (count === 0) throw noPupil();
}

/**
 * Makes a pupil another return code, for one who has lost it; browsers that are in already stay so.
 * @returns the code, which is stored nowhere
 * @throws StoreError `PUPIL_NOT_FOUND`.
 */
export async function renewReturnCode(db: Database, teacherId: string, pupilId: string): Promise<string> {
  checkStorable(pupilId, "The pupil's id");
  const code = newCode();
  const { count } = await db.pupil.updateMany({
    where: { id: pupilId, class: { teacherId } },
    data: { returnCode: hashedCode(code), failedReturns: 0 },
  });
  if (count === 0) throw noPupil();
  return code;
}

const noClass = () => new StoreError('CLASS_NOT_FOUND', 'There is no such class of yours.');
const noPupil = () => new StoreError('PUPIL_NOT_FOUND', 'There is no such pupil in your classes.');
