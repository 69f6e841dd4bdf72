import type { ImportProblem } from '@parallax/quiz';
import { builder } from '../builder.ts';
import type { ImportOutcome, ImportReport } from '../import-questions.ts';
import { BrokenRule } from './failure.ts';
import { OwnQuiz } from './own-quiz.ts';

const ImportStatus = builder.enumType('ImportStatus', {
  description: 'What became of a question of a file.',
  values: {
    TAKEN: { description: 'It is in.' },
    ALREADY_THERE: { description: 'The same question was there.' },
    TURNED_AWAY: { description: 'It breaks rules of the gate and is not in.' },
    REFUSED: { description: 'It cannot be kept, as it is too long or there is no room.' },
  } as const,
});

const ImportedQuestion = builder.objectRef<ImportOutcome>('ImportedQuestion').implement({
  description: 'A question of a file, and what became of it.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number among those that could be read, from 1.' }),
    stem: t.exposeString('stem', { description: 'The question.' }),
    status: t.field({ type: ImportStatus, description: 'What became of it.', resolve: ({ status }) => status }),
    rules: t.field({
      type: [BrokenRule],
      description: 'The rules of the gate that it breaks, also where it was kept all the same.',
      resolve: ({ rules }) => [...rules],
    }),
    mayKeep: t.exposeBoolean('mayKeep', {
      description: 'Whether it was turned away and may be kept all the same, by its number in `keepAnyway`.',
    }),
    message: t.exposeString('message', { nullable: true, description: 'Why it was refused; null for the others.' }),
  }),
});

const UnreadQuestion = builder.objectRef<ImportProblem>('UnreadQuestion').implement({
  description: 'A part of a file that could not be read.',
  fields: (t) => ({
    line: t.exposeInt('line', { nullable: true, description: 'Its line, from 1; null where none is known.' }),
    file: t.exposeString('file', { nullable: true, description: 'The file in a package; null for a file by itself.' }),
    reason: t.exposeString('reason', { description: 'Why it could not be read.' }),
  }),
});

export const QuestionImport = builder.objectRef<ImportReport>('QuestionImport').implement({
  description: 'What became of every question of a file.',
  fields: (t) => ({
    quiz: t.field({
      type: OwnQuiz,
      description: 'The quiz that it was for, or of whose story the bank keeps it.',
      resolve: ({ quizId }, _args, { db }) => db.quiz.findUniqueOrThrow({ where: { id: quizId } }),
    }),
    questions: t.field({
      type: [ImportedQuestion],
      description: 'The questions that could be read, in the order of the file.',
      resolve: ({ outcomes }) => outcomes,
    }),
    unread: t.field({
      type: [UnreadQuestion],
      description: 'What could not be read.',
      resolve: ({ problems }) => problems,
    }),
  }),
});
