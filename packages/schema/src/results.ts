import type { Assignment, Attempt, Pupil, Response } from '@parallax/database';
import { itemStatistics, type Reply, type ScoredResponse } from '@parallax/quiz';
import { attemptsOfAssignment, pupilsOfClass } from './class-parts.ts';
import type { Context } from './context.ts';
import { optionsOfQuestion, questionsOfQuiz, responsesOfAttempt } from './quiz-parts.ts';

/** What a class made of an assignment. */
export interface Results {
  pupils: {
    pupil: Pupil;
    attempts: number;
    answered: number;
    score: number | null;
    startedAt: Date | null;
    finishedAt: Date | null;
    scores: (number | null)[];
  }[];
  questions: {
    questionId: string;
    responses: number;
    facility: number | null;
    discrimination: number | null;
    isSmallSample: boolean;
    options: { key: string; text: string; isCorrect: boolean; count: number }[];
  }[];
}

/** The options that a reply chose; where options are put in order or matched, none was. */
function chosen(response: Response): string[] {
  const reply = response.reply as unknown as Reply;
  return reply.type === 'options' ? reply.options : [];
}

/**
 * The results of an assignment. Of each pupil the first attempt counts, so that all are compared on questions that they had
 * not seen; an unfinished one counts with what it answered.
 */
export async function resultsOf(assignment: Assignment, context: Context): Promise<Results> {
  const [pupils, attempts, all] = await Promise.all([
    pupilsOfClass(context).load(assignment.classId),
    attemptsOfAssignment(context).load(assignment.id),
    questionsOfQuiz(context).load(assignment.quizId),
  ]);
  const first = new Map<string, Attempt>();
  for (const attempt of attempts) if (!first.has(attempt.pupilId!)) first.set(attempt.pupilId!, attempt);
  const taken = [...first.values()];
  const lists = await Promise.all(taken.map(({ id }) => responsesOfAttempt(context).load(id)));
  const responses = new Map(taken.map(({ id }, index) => [id, lists[index]!]));
  const answered = new Set(lists.flat().map(({ questionId }) => questionId));
  const questions = all.filter(({ id, withheldAt }) => withheldAt === null || answered.has(id));
  const scored: ScoredResponse[] = lists.flat().map((response) => ({
    attempt: response.attemptId,
    question: response.questionId,
    score: response.score,
    options: chosen(response),
  }));
  const ids = questions.map(({ id }) => id);
  const options = await Promise.all(ids.map((id) => optionsOfQuestion(context).load(id)));
  return {
    pupils: pupils.map((pupil) => {
      const attempt = first.get(pupil.id);
      const own = attempt ? responses.get(attempt.id)! : [];
      const scores = new Map(own.map(({ questionId, score }) => [questionId, score]));
      return {
        pupil,
        attempts: attempts.filter(({ pupilId }) => pupilId === pupil.id).length,
        answered: own.length,
        score: attempt ? own.reduce((sum, { score }) => sum + score, 0) : null,
        startedAt: attempt?.startedAt ?? null,
        finishedAt: attempt?.finishedAt ?? null,
        scores: ids.map((id) => scores.get(id) ?? null),
      };
    }),
    questions: itemStatistics(scored, ids).map((item, index) => ({
      questionId: item.question,
      responses: item.responses,
      facility: item.facility,
      discrimination: item.discrimination,
      isSmallSample: item.isSmallSample,
      options: isChosen(questions[index]!.kind)
        ? options[index]!.map(({ key, text, correct }) => ({
            key,
            text,
            isCorrect: correct,
            count: item.options.get(key) ?? 0,
          }))
        : [],
    })),
  };
}

const isChosen = (kind: string): boolean => kind !== 'ORDER' && kind !== 'MATCH' && !kind.startsWith('FILL');
