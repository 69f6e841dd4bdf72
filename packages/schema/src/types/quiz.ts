import type { Question as QuestionRow } from '@parallax/database';
import type { Context } from '../context.ts';
import { node } from '../node.ts';
import { questionsOfQuiz } from '../quiz-parts.ts';
import { Level, QuestionKind } from './enums.ts';
import { Question } from './question.ts';
import { Story } from './story.ts';

export const Quiz = node('Quiz', ({ db }, ids) => db.quiz.findMany({ where: { id: { in: ids } } }));

async function questionsAsked(quizId: string, context: Context): Promise<QuestionRow[]> {
  return (await questionsOfQuiz(context).load(quizId)).filter(({ withheldAt }) => withheldAt === null);
}

Quiz.implement({
  description:
    'Questions about the reporting of a story. A quiz whose story changes gets a new revision; past scores stay.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title.' }),
    revision: t.exposeInt('revision', { description: 'Its number among the revisions, from 1.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When this revision was published.' }),
    story: t.field({ type: Story, description: 'The story.', resolve: (quiz) => quiz.storyId }),
    questionCount: t.int({
      description: 'How many questions it has.',
      resolve: async (quiz, _args, context) => (await questionsAsked(quiz.id, context)).length,
    }),
    questions: t.field({
      type: [Question],
      description: 'Its questions, in order, without their keys.',
      args: {
        level: t.arg({ type: Level, description: 'Only questions of this level.' }),
        kind: t.arg({ type: QuestionKind, description: 'Only questions of this kind.' }),
      },
      resolve: async (quiz, { level, kind }, context) => {
        const questions = await questionsAsked(quiz.id, context);
        return questions.filter(
          (question) => (!level || question.level === level) && (!kind || question.kind === kind),
        );
      },
    }),
  }),
});
