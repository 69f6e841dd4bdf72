import {
  type BankQuestion as BankQuestionRow,
  type QuestionWithKey,
  type Quiz as QuizRow,
  readQuestionsOf,
  toQuestion,
} from '@parallax/database';
import type { Question as QuestionValue } from '@parallax/quiz';
import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { encodeGlobalId } from '../global-id.ts';
import { groupLoader } from '../group-loader.ts';
import { QuizFormat, quizFile } from '../quiz-file.ts';
import { Level, QuestionKind, Withheld } from './enums.ts';
import { Pair } from './pair.ts';
import { Prompt } from './prompt.ts';
import { Story } from './story.ts';

// Shown with their keys: they are reached through `teaching` only, by the teacher whose quiz it is.
export const OwnQuiz = builder.objectRef<QuizRow>('OwnQuiz');
export const BankQuestion = builder.objectRef<BankQuestionRow>('BankQuestion');

/** A question with its key, and where it stands in its teacher's quiz or bank. */
interface Keyed {
  question: QuestionValue;
  /** The global id; null in the bank, whose questions are named by the bank's id. */
  id: string | null;
  withheld: QuestionWithKey['withheld'];
  waived: string[];
}

export const KeyedQuestion = builder.objectRef<Keyed>('KeyedQuestion');

const KeyedOption = builder.objectRef<QuestionValue['options'][number]>('KeyedOption').implement({
  description: 'An option, with whether it is right and why.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'What the key names it by.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
    isCorrect: t.exposeBoolean('correct', { description: 'Whether it is right.' }),
    why: t.exposeString('why', { description: 'Why it is right, or which misreading it is.' }),
  }),
});

const Quote = builder.objectRef<QuestionValue['evidence'][number]>('Quote').implement({
  description: 'Words in an article that a question rests on.',
  fields: (t) => ({
    articleId: t.id({ description: 'The article.', resolve: ({ article }) => encodeGlobalId('Article', article) }),
    quote: t.exposeString('quote', { description: 'The words.' }),
    start: t.exposeInt('start', { description: 'Where they start in its text, in UTF-16 units.' }),
    end: t.exposeInt('end', { description: 'Where they end.' }),
  }),
});

KeyedQuestion.implement({
  description: 'A question with its key, for the teacher whose it is.',
  fields: (t) => ({
    id: t.id({
      nullable: true,
      description: 'Names it in operations of its teacher; null in a bank.',
      resolve: ({ id }) => id,
    }),
    kind: t.field({
      type: QuestionKind,
      description: 'How it is answered.',
      resolve: ({ question }) => shout(question.kind) as never,
    }),
    level: t.field({
      type: Level,
      description: 'Where its answer is found.',
      resolve: ({ question }) => shout(question.level) as never,
    }),
    stem: t.string({ description: 'The question.', resolve: ({ question }) => question.stem }),
    prompts: t.field({
      type: [Prompt],
      description: 'What the options are to be matched with; empty for other kinds.',
      resolve: ({ question }) => question.prompts,
    }),
    options: t.field({
      type: [KeyedOption],
      description: 'What can be chosen; empty where the answer is typed.',
      resolve: ({ question }) => question.options,
    }),
    order: t.stringList({
      description: 'The keys of the options in their right order; empty for other kinds.',
      resolve: ({ question: { answer } }) => (answer.type === 'order' ? answer.options : []),
    }),
    pairs: t.field({
      type: [Pair],
      description: 'The right pairs; empty for other kinds.',
      resolve: ({ question: { answer } }) => (answer.type === 'match' ? answer.pairs : []),
    }),
    number: t.float({
      nullable: true,
      description: 'The right number where one is typed.',
      resolve: ({ question: { answer } }) => (answer.type === 'number' ? answer.value : null),
    }),
    accepted: t.stringList({
      description: 'The names that are accepted where one is typed.',
      resolve: ({ question: { answer } }) => (answer.type === 'text' ? answer.accept : []),
    }),
    explanation: t.string({ description: 'Why the key is the key.', resolve: ({ question }) => question.explanation }),
    evidence: t.field({
      type: [Quote],
      description: 'Where the articles answer it.',
      resolve: ({ question }) => question.evidence,
    }),
    withheld: t.field({
      type: Withheld,
      nullable: true,
      description: 'Why it is asked no more; null where it is asked.',
      resolve: ({ withheld }) => withheld,
    }),
    waived: t.stringList({
      description: 'Rules of the gate that it breaks, and that its teacher let it break.',
      resolve: ({ waived }) => waived,
    }),
  }),
});

const shout = (word: string) => word.toUpperCase().replaceAll('-', '_');

/** Every question of teachers' quizzes with its key, also what is withheld: two statements more for options and evidence. */
const keyedQuestions = groupLoader(
  ({ db }, ids) =>
    db.question.findMany({
      where: { quizId: { in: ids } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: {
        evidence: { orderBy: { position: 'asc' } },
        options: { orderBy: { position: 'asc' }, include: { evidence: { orderBy: { position: 'asc' } } } },
      },
    }),
  (question) => question.quizId,
);

OwnQuiz.implement({
  description: 'A quiz that a teacher changes and hands out.',
  fields: (t) => ({
    id: t.id({ description: 'Names it, as a quiz.', resolve: ({ id }) => encodeGlobalId('Quiz', id) }),
    title: t.exposeString('title', { description: 'Its title.' }),
    story: t.field({ type: Story, description: 'The story that it is about.', resolve: ({ storyId }) => storyId }),
    madeAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was made.' }),
    questionCount: t.int({
      description: 'How many questions it asks.',
      resolve: async ({ id }, _args, context) =>
        (await keyedQuestions(context).load(id)).filter(({ withheldAt }) => withheldAt === null).length,
    }),
    changedCount: t.int({
      description: 'How many of its questions are withheld because what they rest on has changed.',
      resolve: async ({ id }, _args, context) => (await keyedQuestions(context).load(id)).filter(isChanged).length,
    }),
    questions: t.field({
      type: [KeyedQuestion],
      description: 'Its questions with their keys: those that it asks, and those that were dropped or withheld.',
      resolve: async ({ id, storyId }, _args, context) =>
        (await keyedQuestions(context).load(id))
          .filter(({ withheld }) => withheld !== 'REPLACED')
          .map((row) => ({
            question: toQuestion(row, storyId),
            id: encodeGlobalId('Question', row.id),
            withheld: row.withheld,
            waived: row.waived,
          })),
    }),
    file: t.string({
      description: 'The quiz as a file, with its key: text as it is, a QTI package in base64.',
      args: { format: t.arg({ type: QuizFormat, required: true, description: 'Which format.' }) },
      resolve: async ({ id, storyId, title }, { format }, { db }) => {
        const questions = (await readQuestionsOf(db, id)).map((row) => toQuestion(row, storyId));
        return quizFile({ story: storyId, title, questions, rejected: [] }, format);
      },
    }),
  }),
});

const isChanged = ({ withheld }: { withheld: string | null }) =>
  withheld !== null && withheld !== 'DROPPED' && withheld !== 'REPLACED';

const storyTitles = createContextCache(
  ({ db }: Context) =>
    new DataLoader(async (ids: readonly string[]) => {
      const rows = await db.story.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true } });
      const titles = new Map(rows.map(({ id, title }) => [id, title]));
      return ids.map((id) => titles.get(id) ?? '');
    }),
);

BankQuestion.implement({
  description: 'A question that a teacher keeps.',
  fields: (t) => ({
    id: t.id({ description: 'Names it in the bank.', resolve: ({ id }) => encodeGlobalId('BankQuestion', id) }),
    keptAt: t.expose('keptAt', { type: 'DateTime', description: 'When it was kept.' }),
    storyTitle: t.string({
      description: 'The story that it is about.',
      resolve: ({ storyId }, _args, context) => storyTitles(context).load(storyId),
    }),
    question: t.field({
      type: KeyedQuestion,
      description: 'The question.',
      resolve: ({ question, waived }) => ({
        question: question as unknown as QuestionValue,
        id: null,
        withheld: null,
        waived,
      }),
    }),
  }),
});
