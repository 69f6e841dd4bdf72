import {
  addQuestion,
  copyQuiz,
  type Database,
  deleteQuiz,
  dropQuestion,
  fromEnum,
  keepInBank,
  readBankQuestion,
  readOwnQuestion,
  readQuestionsOf,
  removeFromBank,
  renameQuiz,
  replaceQuestion,
  restoreQuestion,
  toQuestion,
} from '@parallax/database';
import { builder } from '../builder.ts';
import { editedQuestion, findQuote, type Written } from '../edited-question.ts';
import { NotFound, TurnedAway } from '../failures.ts';
import { gateOwnQuestion } from '../gate-own-question.ts';
import { localId } from '../global-id.ts';
import { line } from '../line.ts';
import { orFailure, quizFailures } from '../store-failure.ts';
import { Level, QuestionKind } from '../types/enums.ts';
import { OwnQuiz } from '../types/own-quiz.ts';
import { Teaching } from '../types/teaching.ts';
import { requireUser } from '../viewer.ts';

const longestTitle = 200;
const gated = [...quizFailures, TurnedAway];

const OptionInput = builder.inputType('OptionInput', {
  description: 'An option as a teacher writes it.',
  fields: (t) => ({
    key: t.string({ description: 'Of an option that is there already; nothing for a new one.' }),
    text: t.string({ required: true, description: 'What it says; empty to leave it out.' }),
    isCorrect: t.boolean({ required: true, description: 'Whether it is right.' }),
    why: t.string({ required: true, description: 'Why it is right, or which misreading it is.' }),
  }),
});

const QuoteInput = builder.inputType('QuoteInput', {
  description: 'Words that stand in an article.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The article.' }),
    words: t.string({
      required: true,
      description: 'The words as they stand there; how lines are broken does not matter.',
    }),
  }),
});

const QuestionInput = builder.inputType('QuestionInput', {
  description: 'A question as a teacher writes it.',
  fields: (t) => ({
    stem: t.string({ required: true, description: 'The question.' }),
    explanation: t.string({ required: true, description: 'Why the key is the key.' }),
    options: t.field({ type: [OptionInput], description: 'What can be chosen; nothing where the answer is typed.' }),
    number: t.float({ description: 'The right number, where one is typed.' }),
    accepted: t.stringList({ description: 'The names that are right, where one is typed.' }),
    quote: t.field({ type: QuoteInput, description: 'Words that show the answer, added to its evidence.' }),
  }),
});

const questionArgument = { required: true, description: 'Which question of one’s own quizzes.' } as const;
const quizArgument = { required: true, description: 'Which quiz of one’s own.' } as const;
const keepArgument = {
  defaultValue: false,
  description: 'To keep the question though it breaks rules of the gate, all but `well-formed`.',
} as const;
const quizKey = (id: string | number) => localId(String(id), 'Quiz') ?? '';
const questionKey = (id: string | number) => localId(String(id), 'Question') ?? '';

/** The place of the words that an input cites. */
async function cited(db: Database, storyId: string, quote: typeof QuoteInput.$inferInput | null | undefined) {
  if (!quote || quote.words.trim() === '') return null;
  const id = localId(String(quote.article), 'Article') ?? '';
  const article = await db.article.findUnique({ where: { id, storyId }, select: { text: true } });
  if (!article) throw new NotFound('There is no such article in the story of this quiz.');
  return findQuote(id, article.text, quote.words);
}

const writtenFrom = (input: typeof QuestionInput.$inferInput): Written => ({
  stem: input.stem,
  explanation: input.explanation,
  options: input.options ?? [],
  number: input.number ?? null,
  accepted: input.accepted ?? [],
});

async function ownQuiz(db: Database, teacherId: string, id: string) {
  const quiz = await db.quiz.findFirst({ where: { id, teacherId } });
  if (!quiz) throw new NotFound('There is no such quiz of yours.');
  return quiz;
}

builder.mutationFields((t) => ({
  copyQuiz: t.field({
    type: OwnQuiz,
    description: 'Makes a copy of a quiz that its teacher may change and hand out. For teachers.',
    errors: { types: quizFailures, union: { name: 'CopyQuizResult', description: 'The copy, or why there is none.' } },
    args: { quiz: t.arg.id({ required: true, description: 'That of a story, or one of one’s own.' }) },
    resolve: async (_root, { quiz }, { db, viewer, now }) => {
      const teacherId = requireUser(viewer, 'teach');
      const id = await orFailure('quiz', () => copyQuiz(db, teacherId, quizKey(quiz), now()));
      return ownQuiz(db, teacherId, id);
    },
  }),
  renameQuiz: t.field({
    type: OwnQuiz,
    description: 'Renames a quiz of one’s own.',
    errors: {
      types: quizFailures,
      union: { name: 'RenameQuizResult', description: 'The quiz, or why it is as it was.' },
    },
    args: {
      quiz: t.arg.id(quizArgument),
      title: t.arg.string({ required: true, description: `Its title, up to ${longestTitle} letters.` }),
    },
    resolve: async (_root, { quiz, title }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      await orFailure('title', () => renameQuiz(db, teacherId, quizKey(quiz), line(title, 'title', longestTitle)));
      return ownQuiz(db, teacherId, quizKey(quiz));
    },
  }),
  deleteQuiz: t.field({
    type: Teaching,
    description: 'Deletes a quiz of one’s own that no class was given.',
    errors: {
      types: quizFailures,
      union: { name: 'DeleteQuizResult', description: 'What is left, or why nothing was done.' },
    },
    args: { quiz: t.arg.id(quizArgument) },
    resolve: async (_root, { quiz }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      await orFailure('quiz', () => deleteQuiz(db, teacherId, quizKey(quiz)));
      return { teacherId };
    },
  }),
  editQuestion: t.field({
    type: OwnQuiz,
    description:
      'Puts another version of a question in its place, once the gate has let it pass. Who answered the old one keeps it.',
    errors: { types: gated, union: { name: 'EditQuestionResult', description: 'The quiz, or why it is as it was.' } },
    args: {
      question: t.arg.id(questionArgument),
      input: t.arg({ type: QuestionInput, required: true, description: 'The question as it is to be.' }),
      keepAnyway: t.arg.boolean(keepArgument),
    },
    resolve: async (_root, { question: id, input, keepAnyway }, { db, viewer, now }) => {
      const teacherId = requireUser(viewer, 'teach');
      const before = await orFailure('question', () => readOwnQuestion(db, teacherId, questionKey(id)));
      const { question, storyId, quizId, others } = before;
      const place = await cited(db, storyId, input.quote);
      const edited = editedQuestion(writtenFrom(input), question, question, place);
      const { waived, grounds } = await gateOwnQuestion(db, storyId, edited, others, keepAnyway ?? false);
      const own = { question: edited, waived, grounds };
      await orFailure('quote', () => replaceQuestion(db, teacherId, question.id, own, now()));
      return ownQuiz(db, teacherId, quizId);
    },
  }),
  writeQuestion: t.field({
    type: OwnQuiz,
    description: 'Adds a question to a quiz of one’s own, once the gate has let it pass.',
    errors: { types: gated, union: { name: 'WriteQuestionResult', description: 'The quiz, or why it is as it was.' } },
    args: {
      quiz: t.arg.id(quizArgument),
      kind: t.arg({ type: QuestionKind, required: true, description: 'How it is answered; not `ORDER` or `MATCH`.' }),
      level: t.arg({ type: Level, required: true, description: 'Where its answer is found.' }),
      input: t.arg({ type: QuestionInput, required: true, description: 'The question.' }),
      keepAnyway: t.arg.boolean(keepArgument),
    },
    resolve: async (_root, { quiz: id, kind, level, input, keepAnyway }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      const quiz = await ownQuiz(db, teacherId, quizKey(id));
      const place = await cited(db, quiz.storyId, input.quote);
      const shape = { kind: fromEnum(kind), level: fromEnum(level) };
      const written = editedQuestion(writtenFrom(input), shape, null, place);
      const others = (await readQuestionsOf(db, quiz.id)).map((row) => toQuestion(row, quiz.storyId));
      const { waived, grounds } = await gateOwnQuestion(db, quiz.storyId, written, others, keepAnyway ?? false);
      await orFailure('quote', () => addQuestion(db, teacherId, quiz.id, { question: written, waived, grounds }));
      return quiz;
    },
  }),
  dropQuestion: t.field({
    type: OwnQuiz,
    description: 'Takes a question out of a quiz of one’s own. Who has answered it keeps the answer.',
    errors: {
      types: quizFailures,
      union: { name: 'DropQuestionResult', description: 'The quiz, or why it is as it was.' },
    },
    args: { question: t.arg.id(questionArgument) },
    resolve: async (_root, { question: id }, { db, viewer, now }) => {
      const teacherId = requireUser(viewer, 'teach');
      const { quizId } = await orFailure('question', () => readOwnQuestion(db, teacherId, questionKey(id)));
      await dropQuestion(db, teacherId, questionKey(id), now());
      return ownQuiz(db, teacherId, quizId);
    },
  }),
  restoreQuestion: t.field({
    type: OwnQuiz,
    description:
      'Asks a question again that was dropped, or withheld because what it rests on has changed: on its teacher’s word it still holds.',
    errors: {
      types: gated,
      union: { name: 'RestoreQuestionResult', description: 'The quiz, or why it is as it was.' },
    },
    args: { question: t.arg.id(questionArgument) },
    resolve: async (_root, { question: id }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      const own = await orFailure('question', () => readOwnQuestion(db, teacherId, questionKey(id)));
      const { grounds } = await gateOwnQuestion(db, own.storyId, own.question, own.others, true);
      await restoreQuestion(db, teacherId, own.question.id, grounds);
      return ownQuiz(db, teacherId, own.quizId);
    },
  }),
  keepInBank: t.field({
    type: Teaching,
    description: 'Keeps a question of one’s own quizzes in the bank; one that is there already is kept as it is now.',
    errors: {
      types: quizFailures,
      union: { name: 'KeepInBankResult', description: 'The bank, or why it is as it was.' },
    },
    args: { question: t.arg.id(questionArgument) },
    resolve: async (_root, { question }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      await orFailure('question', () => keepInBank(db, teacherId, questionKey(question)));
      return { teacherId };
    },
  }),
  removeFromBank: t.field({
    type: Teaching,
    description: 'Takes a question out of the bank; quizzes that ask it go on.',
    errors: {
      types: quizFailures,
      union: { name: 'RemoveFromBankResult', description: 'The bank, or why it is as it was.' },
    },
    args: { question: t.arg.id({ required: true, description: 'Which question of the bank.' }) },
    resolve: async (_root, { question }, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      await orFailure('question', () => removeFromBank(db, teacherId, localId(question, 'BankQuestion') ?? ''));
      return { teacherId };
    },
  }),
  addFromBank: t.field({
    type: OwnQuiz,
    description:
      'Adds a question of the bank to a quiz of one’s own about the same story, once the gate has let it pass there.',
    errors: { types: gated, union: { name: 'AddFromBankResult', description: 'The quiz, or why it is as it was.' } },
    args: {
      quiz: t.arg.id(quizArgument),
      question: t.arg.id({ required: true, description: 'Which question of the bank.' }),
      keepAnyway: t.arg.boolean(keepArgument),
    },
    resolve: async (_root, args, { db, viewer }) => {
      const teacherId = requireUser(viewer, 'teach');
      const quiz = await ownQuiz(db, teacherId, quizKey(args.quiz));
      const kept = await readBankQuestion(db, teacherId, localId(args.question, 'BankQuestion') ?? '');
      if (!kept || kept.storyId !== quiz.storyId)
        throw new NotFound('There is no such question about this story in your bank.');
      const others = (await readQuestionsOf(db, quiz.id)).map((row) => toQuestion(row, quiz.storyId));
      const { question } = kept;
      const { waived, grounds } = await gateOwnQuestion(db, quiz.storyId, question, others, args.keepAnyway ?? false);
      await orFailure('question', () => addQuestion(db, teacherId, quiz.id, { question, waived, grounds }));
      return quiz;
    },
  }),
}));
