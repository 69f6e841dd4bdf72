import { groupLoader } from './group-loader.ts';

/** The questions of quizzes, in order, with those that are withheld. */
export const questionsOfQuiz = groupLoader(
  ({ db }, ids) =>
    db.question.findMany({ where: { quizId: { in: ids } }, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
  (question) => question.quizId,
);

/** The options of questions, in the order of showing. */
export const optionsOfQuestion = groupLoader(
  ({ db }, ids) => db.option.findMany({ where: { questionId: { in: ids } }, orderBy: { position: 'asc' } }),
  (option) => option.questionId,
);

/** The responses of attempts, in the order of the questions. */
export const responsesOfAttempt = groupLoader(
  ({ db }, ids) =>
    db.response.findMany({ where: { attemptId: { in: ids } }, orderBy: { question: { position: 'asc' } } }),
  (response) => response.attemptId,
);
