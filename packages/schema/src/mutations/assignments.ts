import { assignQuiz, fromEnum, moveDueDate, startAssignment, withdrawAssignment } from '@parallax/database';
import { builder } from '../builder.ts';
import { localId } from '../global-id.ts';
import { knownLearner, readerArgument } from '../learner.ts';
import { orFailure, quizFailures } from '../store-failure.ts';
import { Attempt } from '../types/attempt.ts';
import { Assignment } from '../types/class.ts';
import { AttemptMode } from '../types/enums.ts';
import { Teaching } from '../types/teaching.ts';
import { requireScope, requireUser } from '../viewer.ts';

const assignmentArgument = { required: true, description: 'Which assignment.' } as const;
const dueArgument = {
  type: 'DateTime',
  description: 'Until when answers are taken; it stays open where nothing is said.',
} as const;

builder.mutationFields((t) => ({
  assignQuiz: t.field({
    type: Assignment,
    description: 'Gives a class a quiz to take: that of a story, or one of one’s own. For its teacher.',
    errors: {
      types: quizFailures,
      union: { name: 'AssignQuizResult', description: 'The assignment, or why there is none.' },
    },
    args: {
      class: t.arg.id({ required: true, description: 'Which class.' }),
      quiz: t.arg.id({ required: true, description: 'Which quiz.' }),
      mode: t.arg({ type: AttemptMode, required: true, description: 'When feedback is given.' }),
      dueAt: t.arg(dueArgument),
      holdKeyBack: t.arg.boolean({
        defaultValue: false,
        description: 'Of a test: to show pupils the key and what was right only after the due date.',
      }),
    },
    resolve: (_root, args, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      return orFailure('class', () =>
        assignQuiz(db, teacherId, {
          classId: localId(args.class, 'Class') ?? '',
          quizId: localId(args.quiz, 'Quiz') ?? '',
          mode: fromEnum(args.mode),
          dueAt: args.dueAt ?? null,
          isKeyHeldBack: args.holdKeyBack ?? false,
        }),
      );
    },
  }),
  moveDueDate: t.field({
    type: Assignment,
    description: 'Moves the date until which an assignment is open; a later one opens it again. For its teacher.',
    errors: {
      types: quizFailures,
      union: { name: 'MoveDueDateResult', description: 'The assignment, or why it is as it was.' },
    },
    args: { assignment: t.arg.id(assignmentArgument), dueAt: t.arg(dueArgument) },
    resolve: async (_root, { assignment, dueAt }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      const id = localId(assignment, 'Assignment') ?? '';
      await orFailure('assignment', () => moveDueDate(db, teacherId, id, dueAt ?? null));
      return db.assignment.findUniqueOrThrow({ where: { id } });
    },
  }),
  withdrawAssignment: t.field({
    type: Teaching,
    description: 'Takes an assignment back, with its results. For its teacher.',
    errors: {
      types: quizFailures,
      union: { name: 'WithdrawAssignmentResult', description: 'What is left, or why nothing was done.' },
    },
    args: { assignment: t.arg.id(assignmentArgument) },
    resolve: async (_root, { assignment }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      await orFailure('assignment', () => withdrawAssignment(db, teacherId, localId(assignment, 'Assignment') ?? ''));
      return { teacherId };
    },
  }),
  startAssignment: t.field({
    type: Attempt,
    description: 'Begins an assignment as a pupil of its class, or goes on with it. A test is taken once.',
    errors: {
      types: quizFailures,
      union: { name: 'StartAssignmentResult', description: 'The attempt, or why there is none.' },
    },
    args: { assignment: t.arg.id(assignmentArgument), reader: t.arg.string(readerArgument) },
    resolve: async (_root, args, context) => {
      requireScope(context.viewer, 'take');
      const learner = knownLearner(context, args.reader);
      const id = localId(args.assignment, 'Assignment') ?? '';
      return (await orFailure('assignment', () => startAssignment(context.db, learner, id, context.now()))).id;
    },
  }),
}));
