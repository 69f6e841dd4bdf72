import { builder } from '../builder.ts';
import { NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { importQuestions, mostQuestions, readQuestionFile } from '../import-questions.ts';
import { quizFailures } from '../store-failure.ts';
import { QuestionImport } from '../types/import-report.ts';
import { requireUser } from '../viewer.ts';

const ImportFormat = builder.enumType('ImportFormat', {
  description: 'A format in which questions come in.',
  values: {
    GIFT: { description: 'Moodle GIFT, as text.' },
    QTI: { description: 'A QTI 3 package, in base64.' },
  } as const,
});

const ImportTarget = builder.enumType('ImportTarget', {
  description: 'Where questions of a file go.',
  values: {
    QUIZ: { description: 'To the end of the quiz.' },
    BANK: { description: 'Into the bank, as questions about the story of the quiz.' },
  } as const,
});

builder.mutationFields((t) => ({
  importQuestions: t.field({
    type: QuestionImport,
    description:
      'Brings the questions of a file into a quiz of one’s own or into the bank, each once the gate has let it pass. What is turned away or cannot be read is said, and holds up no other.',
    errors: {
      types: quizFailures,
      union: { name: 'ImportQuestionsResult', description: 'What became of each question, or why nothing was done.' },
    },
    args: {
      quiz: t.arg.id({ required: true, description: 'Which quiz of one’s own.' }),
      into: t.arg({ type: ImportTarget, required: true, description: 'Where they go.' }),
      format: t.arg({ type: ImportFormat, required: true, description: 'What the file is.' }),
      file: t.arg.string({
        required: true,
        description: `The file, of at most 1 MB and ${mostQuestions} questions.`,
      }),
      keepAnyway: t.arg.intList({
        description: 'Numbers of questions to be kept though they break rules of the gate, all but `well-formed`.',
      }),
    },
    resolve: async (_root, { quiz: id, into, format, file, keepAnyway }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      const quiz = await db.quiz.findFirst({ where: { id: localId(id, 'Quiz') ?? '', teacherId } });
      if (!quiz) throw new NotFound('There is no such quiz of yours.');
      return importQuestions(db, teacherId, quiz, into, readQuestionFile(format, file), keepAnyway ?? []);
    },
  }),
}));
