import type { Option, Question, Quiz, Rejected } from '@parallax/quiz';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { fromEnum } from '../words.ts';
import { keyOfQuestion, toQuestion } from './question-rows.ts';

interface QuizHead {
  id: string;
  storyId: string;
  revision: number;
  publishedAt: Date;
}

/** A quiz with its key. Ids of questions are those of the database. */
export interface PublishedQuiz extends QuizHead {
  quiz: Quiz;
}

/** A question as a reader may see it before the answer is in: nothing that gives it away. */
export type OpenQuestionOfQuiz = Pick<Question, 'id' | 'kind' | 'level' | 'stem' | 'prompts'> & {
  options: Pick<Option, 'id' | 'text'>[];
};

/** A quiz without its key. */
export interface QuizToTake extends QuizHead {
  title: string;
  questions: OpenQuestionOfQuiz[];
}

const byPosition = { orderBy: { position: 'asc' } } as const;

const asked = { where: { withheldAt: null }, orderBy: { position: 'asc' } } as const;

const withKey = { questions: { ...asked, include: keyOfQuestion } } as const satisfies Prisma.QuizInclude;

// The key is not even fetched.
const withoutKey = {
  id: true,
  storyId: true,
  revision: true,
  publishedAt: true,
  title: true,
  questions: {
    ...asked,
    select: {
      id: true,
      kind: true,
      level: true,
      stem: true,
      prompts: true,
      options: { ...byPosition, select: { key: true, text: true } },
    },
  },
} as const satisfies Prisma.QuizSelect;

/** The last revision of a story's quiz; null where there is none. */
export async function latestQuiz(db: Database, storyId: string): Promise<{ id: string; revision: number } | null> {
  return db.quiz.findFirst({
    where: { storyId, teacherId: null },
    orderBy: { revision: 'desc' },
    select: { id: true, revision: true },
  });
}

/** A quiz with its key, without what is withheld; null where there is none of that id. */
export async function readQuiz(db: Database, quizId: string): Promise<PublishedQuiz | null> {
  const row = await db.quiz.findUnique({ where: { id: quizId }, include: withKey });
  if (!row) return null;
  const { id, storyId, revision, publishedAt, title } = row;
  const questions = row.questions.map((question) => toQuestion(question, storyId));
  const rejected = row.rejected as unknown as Rejected[];
  return { id, storyId, revision, publishedAt, quiz: { story: storyId, title, questions, rejected } };
}

/** A quiz without its key, for readers; null where there is none of that id. */
export async function readQuizToTake(db: Database, quizId: string): Promise<QuizToTake | null> {
  const row = await db.quiz.findUnique({ where: { id: quizId }, select: withoutKey });
  if (!row) return null;
  return {
    ...row,
    questions: row.questions.map(({ kind, level, prompts, options, ...question }) => ({
      ...question,
      kind: fromEnum(kind),
      level: fromEnum(level),
      prompts: prompts as unknown as Question['prompts'],
      options: options.map(({ key, text }) => ({ id: key, text })),
    })),
  };
}
