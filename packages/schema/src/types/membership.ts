import type { Assignment as AssignmentRow, Pupil as PupilRow } from '@parallax/database';
import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import { builder } from '../builder.ts';
import { assignmentsOfClass, attemptsOfPupil } from '../class-parts.ts';
import type { Context } from '../context.ts';
import { encodeGlobalId } from '../global-id.ts';
import { questionsOfQuiz } from '../quiz-parts.ts';
import { Attempt } from './attempt.ts';
import { AttemptMode } from './enums.ts';
import { Quiz } from './quiz.ts';

/** What a pupil sees of a class: never the other pupils. */
export const Membership = builder.objectRef<PupilRow>('Membership');

const PupilAssignment = builder.objectRef<{ assignment: AssignmentRow; pupilId: string }>('PupilAssignment');

const classNames = createContextCache(
  ({ db }: Context) =>
    new DataLoader(async (ids: readonly string[]) => {
      const rows = await db.class.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
      const names = new Map(rows.map(({ id, name }) => [id, name]));
      return ids.map((id) => names.get(id) ?? '');
    }),
);

Membership.implement({
  description: 'A place in a class, as its pupil sees it.',
  fields: (t) => ({
    id: t.id({ description: 'Tells places apart.', resolve: ({ id }) => encodeGlobalId('Pupil', id) }),
    nickname: t.exposeString('nickname', { description: 'The nickname there.' }),
    className: t.string({
      description: 'The name of the class.',
      resolve: ({ classId }, _args, context) => classNames(context).load(classId),
    }),
    assignments: t.field({
      type: [PupilAssignment],
      description: 'What the class was given to take, the last first.',
      resolve: async ({ id, classId }, _args, context) =>
        (await assignmentsOfClass(context).load(classId)).map((assignment) => ({ assignment, pupilId: id })),
    }),
  }),
});

PupilAssignment.implement({
  description: 'A quiz to be taken, with what this pupil made of it so far.',
  fields: (t) => ({
    id: t.id({
      description: 'With which `startAssignment` begins it.',
      resolve: ({ assignment }) => encodeGlobalId('Assignment', assignment.id),
    }),
    mode: t.field({
      type: AttemptMode,
      description: 'When feedback is given.',
      resolve: ({ assignment }) => assignment.mode,
    }),
    dueAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when answers are taken; null where it stays open.',
      resolve: ({ assignment }) => assignment.dueAt,
    }),
    isOver: t.boolean({
      description: 'Whether that is past.',
      resolve: ({ assignment: { dueAt } }, _args, context) => dueAt !== null && dueAt <= context.now(),
    }),
    title: t.string({
      description: 'The title of the quiz.',
      resolve: async ({ assignment }, _args, context) =>
        (await Quiz.getDataloader(context).load(assignment.quizId))?.title ?? '',
    }),
    questionCount: t.int({
      description: 'How many questions it has now.',
      resolve: async ({ assignment }, _args, context) =>
        (await questionsOfQuiz(context).load(assignment.quizId)).filter(({ withheldAt }) => withheldAt === null).length,
    }),
    attempts: t.field({
      type: [Attempt],
      description: 'This pupil’s attempts, the first begun first.',
      resolve: async ({ assignment, pupilId }, _args, context) =>
        (await attemptsOfPupil(context).load(pupilId)).filter(({ assignmentId }) => assignmentId === assignment.id),
    }),
  }),
});
