import { groupLoader } from './group-loader.ts';

/** The pupils of classes, by nickname. */
export const pupilsOfClass = groupLoader(
  ({ db }, ids) => db.pupil.findMany({ where: { classId: { in: ids } }, orderBy: [{ folded: 'asc' }, { id: 'asc' }] }),
  (pupil) => pupil.classId,
);

/** The assignments of classes, the last given first. */
export const assignmentsOfClass = groupLoader(
  ({ db }, ids) =>
    db.assignment.findMany({ where: { classId: { in: ids } }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] }),
  (assignment) => assignment.classId,
);

/** The attempts at assignments, the first begun first. */
export const attemptsOfAssignment = groupLoader(
  ({ db }, ids) =>
    db.attempt.findMany({ where: { assignmentId: { in: ids } }, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] }),
  (attempt) => attempt.assignmentId!,
);

/** The attempts of pupils at whichever assignment, the first begun first. */
export const attemptsOfPupil = groupLoader(
  ({ db }, ids) =>
    db.attempt.findMany({ where: { pupilId: { in: ids } }, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] }),
  (attempt) => attempt.pupilId!,
);
