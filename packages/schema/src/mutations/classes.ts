import { changeClass, createClass, deleteClass, removePupil, renewReturnCode } from '@parallax/database';
import { builder } from '../builder.ts';
import { localId } from '../global-id.ts';
import { line } from '../line.ts';
import { orFailure, quizFailures } from '../store-failure.ts';
import { Class } from '../types/class.ts';
import { Teaching } from '../types/teaching.ts';
import { requireUser } from '../viewer.ts';

const longestName = 80;

const ReturnCode = builder.objectRef<{ code: string }>('ReturnCode').implement({
  description: 'With which a pupil comes back on another device.',
  fields: (t) => ({ code: t.exposeString('code', { description: 'It is shown now and never again.' }) }),
});

const classArgument = { required: true, description: 'Which class.' } as const;
const pupilArgument = { required: true, description: 'Which pupil.' } as const;

builder.mutationFields((t) => ({
  createClass: t.field({
    type: Class,
    description: 'Makes a class, with a code for pupils to join. For teachers.',
    errors: {
      types: quizFailures,
      union: { name: 'CreateClassResult', description: 'The class, or why there is none.' },
    },
    args: { name: t.arg.string({ required: true, description: `Its name, up to ${longestName} letters.` }) },
    resolve: (_root, { name }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      return orFailure('name', () => createClass(db, teacherId, line(name, 'name', longestName)));
    },
  }),
  changeClass: t.field({
    type: Class,
    description: 'Renames a class, closes it to new pupils, or opens it with another code. For its teacher.',
    errors: {
      types: quizFailures,
      union: { name: 'ChangeClassResult', description: 'The class, or why it is as it was.' },
    },
    args: {
      class: t.arg.id(classArgument),
      name: t.arg.string({ description: 'The new name.' }),
      isOpen: t.arg.boolean({ description: 'Whether pupils may join; `true` makes a new code.' }),
    },
    resolve: async (_root, args, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      const id = localId(args.class, 'Class') ?? '';
      const name = args.name == null ? {} : { name: line(args.name, 'name', longestName) };
      const isOpen = args.isOpen == null ? {} : { isOpen: args.isOpen };
      await orFailure('name', () => changeClass(db, teacherId, id, { ...name, ...isOpen }));
      return db.class.findUniqueOrThrow({ where: { id } });
    },
  }),
  deleteClass: t.field({
    type: Teaching,
    description: 'Deletes a class with its pupils, assignments and results. For its teacher.',
    errors: {
      types: quizFailures,
      union: { name: 'DeleteClassResult', description: 'What is left, or why nothing was done.' },
    },
    args: { class: t.arg.id(classArgument) },
    resolve: async (_root, args, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      await orFailure('class', () => deleteClass(db, teacherId, localId(args.class, 'Class') ?? ''));
      return { teacherId };
    },
  }),
  removePupil: t.field({
    type: Teaching,
    description: 'Takes a pupil out of a class, with what they answered. For its teacher.',
    errors: {
      types: quizFailures,
      union: { name: 'RemovePupilResult', description: 'What is left, or why nothing was done.' },
    },
    args: { pupil: t.arg.id(pupilArgument) },
    resolve: async (_root, { pupil }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      await orFailure('pupil', () => removePupil(db, teacherId, localId(pupil, 'Pupil') ?? ''));
      return { teacherId };
    },
  }),
  renewReturnCode: t.field({
    type: ReturnCode,
    description: 'Makes another return code for a pupil who has lost theirs. For the teacher of the class.',
    errors: {
      types: quizFailures,
      union: { name: 'RenewReturnCodeResult', description: 'The code, or why there is none.' },
    },
    args: { pupil: t.arg.id(pupilArgument) },
    resolve: async (_root, { pupil }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      const code = await orFailure('pupil', () => renewReturnCode(db, teacherId, localId(pupil, 'Pupil') ?? ''));
      return { code };
    },
  }),
}));
