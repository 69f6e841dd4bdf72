import { builder } from '../builder.ts';
import { localId } from '../global-id.ts';
import { Assignment, Class } from './class.ts';
import { BankQuestion, OwnQuiz } from './own-quiz.ts';

/** What one teacher has; given to that teacher only. */
export const Teaching = builder.objectRef<{ teacherId: string }>('Teaching');

Teaching.implement({
  description: 'What a teacher has: classes, quizzes, a question bank.',
  fields: (t) => ({
    classes: t.field({
      type: [Class],
      description: 'The classes, the last made first.',
      resolve: ({ teacherId }, _args, { db }) =>
        db.class.findMany({ where: { teacherId }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] }),
    }),
    class: t.field({
      type: Class,
      nullable: true,
      description: 'One of them; null where it is none of them.',
      args: { id: t.arg.id({ required: true, description: 'Which.' }) },
      resolve: ({ teacherId }, { id }, { db }) =>
        db.class.findUnique({ where: { id: localId(id, 'Class') ?? '', teacherId } }),
    }),
    quizzes: t.field({
      type: [OwnQuiz],
      description: 'The quizzes that were made one’s own, the last first.',
      resolve: ({ teacherId }, _args, { db }) =>
        db.quiz.findMany({ where: { teacherId }, orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }], take: 200 }),
    }),
    quiz: t.field({
      type: OwnQuiz,
      nullable: true,
      description: 'One of them; null where it is none of them.',
      args: { id: t.arg.id({ required: true, description: 'Which.' }) },
      resolve: ({ teacherId }, { id }, { db }) =>
        db.quiz.findFirst({ where: { id: localId(id, 'Quiz') ?? '', teacherId } }),
    }),
    bank: t.field({
      type: [BankQuestion],
      description: 'The questions that are kept, the last first.',
      args: {
        first: t.arg.int({ defaultValue: 100, description: 'How many at most, up to 100.' }),
        story: t.arg.id({ description: 'Only those about this story.' }),
      },
      resolve: ({ teacherId }, { first, story }, { db }) =>
        db.bankQuestion.findMany({
          where: { teacherId, ...(story && { storyId: localId(story, 'Story') ?? '' }) },
          orderBy: [{ keptAt: 'desc' }, { id: 'asc' }],
          take: Math.max(0, Math.min(first ?? 100, 100)),
        }),
    }),
    assignment: t.field({
      type: Assignment,
      nullable: true,
      description: 'An assignment of one of the classes; null where it is none.',
      args: { id: t.arg.id({ required: true, description: 'Which.' }) },
      resolve: ({ teacherId }, { id }, { db }) =>
        db.assignment.findUnique({ where: { id: localId(id, 'Assignment') ?? '', class: { teacherId } } }),
    }),
  }),
});
