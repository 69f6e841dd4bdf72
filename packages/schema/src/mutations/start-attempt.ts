import { fromEnum, startAttempt } from '@parallax/database';
import { builder } from '../builder.ts';
import { InvalidInput, NotAllowed, NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { learnerFrom, readerArgument } from '../learner.ts';
import { orFailure } from '../store-failure.ts';
import { Attempt } from '../types/attempt.ts';
import { AttemptMode } from '../types/enums.ts';
import { requireScope } from '../viewer.ts';

builder.mutationField('startAttempt', (t) =>
  t.field({
    type: Attempt,
    description: 'Starts to take a quiz. Which questions it asks is settled now.',
    errors: {
      types: [NotAllowed, NotFound, InvalidInput],
      union: { name: 'StartAttemptResult', description: 'The attempt, or why it could not be started.' },
    },
    args: {
      quiz: t.arg.id({ required: true, description: 'Which quiz.' }),
      mode: t.arg({ type: AttemptMode, required: true, description: 'When feedback is given.' }),
      size: t.arg.int({
        description: 'How many questions, those first that the reader was not asked before; all where nothing is said.',
      }),
      questions: t.arg.idList({ description: 'Only these questions of the quiz.' }),
      reader: t.arg.string(readerArgument),
    },
    resolve: async (_root, args, context) => {
      requireScope(context.viewer, 'take');
      const quizId = localId(args.quiz, 'Quiz');
      // A teacher's own quiz is taken by pupils as an assignment only: nobody looks its key up beforehand. A quiz whose story is
      // retracted is finished by who is at it, and begun by nobody.
      const open = {
        OR: [{ teacherId: null }, { teacherId: context.viewer.id ?? '' }],
        story: { retractedAt: null },
      };
      const quiz =
        quizId && (await context.db.quiz.findFirst({ where: { id: quizId, ...open }, select: { id: true } }));
      if (!quiz) throw new NotFound('There is no such quiz.');
      if (args.size != null && args.size < 1) throw new InvalidInput('size', 'Ask for at least one question.');
      const questions = args.questions?.map((id) => localId(id, 'Question') ?? '');
      const learner = learnerFrom(context, args.reader);
      const { id } = await orFailure('questions', () =>
        startAttempt(context.db, quiz.id, fromEnum(args.mode), {
          learner,
          ...(args.size != null && { size: args.size }),
          ...(questions && { questions }),
        }),
      );
      return id;
    },
  }),
);
