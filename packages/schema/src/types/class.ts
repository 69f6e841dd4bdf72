import type { Assignment as AssignmentRow, Class as ClassRow, Pupil as PupilRow } from '@parallax/database';
import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import { builder } from '../builder.ts';
import { assignmentsOfClass, pupilsOfClass } from '../class-parts.ts';
import type { Context } from '../context.ts';
import { encodeGlobalId } from '../global-id.ts';
import { type Results, resultsOf } from '../results.ts';
import { AttemptMode } from './enums.ts';
import { Question } from './question.ts';
import { Quiz } from './quiz.ts';

// None of these is found by `node`: they are reached through `teaching` only, by the teacher whose they are.
export const Class = builder.objectRef<ClassRow>('Class');
export const Pupil = builder.objectRef<PupilRow>('Pupil');
export const Assignment = builder.objectRef<AssignmentRow>('Assignment');

const classById = createContextCache(
  ({ db }: Context) =>
    new DataLoader(async (ids: readonly string[]) => {
      const rows = new Map((await db.class.findMany({ where: { id: { in: [...ids] } } })).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? new Error(`No class ${id}`));
    }),
);

Class.implement({
  description: 'A teacher’s class. Of its pupils nothing is known but their nicknames.',
  fields: (t) => ({
    id: t.id({
      description: 'Names it in operations of its teacher.',
      resolve: ({ id }) => encodeGlobalId('Class', id),
    }),
    name: t.exposeString('name', { description: 'Its name.' }),
    joinCode: t.exposeString('joinCode', {
      nullable: true,
      description: 'The code with which pupils join; null while nobody may.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    pupilCount: t.int({
      description: 'How many pupils it has.',
      resolve: async ({ id }, _args, context) => (await pupilsOfClass(context).load(id)).length,
    }),
    pupils: t.field({
      type: [Pupil],
      description: 'Its pupils, by nickname.',
      resolve: ({ id }, _args, context) => pupilsOfClass(context).load(id),
    }),
    assignments: t.field({
      type: [Assignment],
      description: 'What it was given to take, the last first.',
      resolve: ({ id }, _args, context) => assignmentsOfClass(context).load(id),
    }),
  }),
});

Pupil.implement({
  description: 'Somebody in a class, under a nickname.',
  fields: (t) => ({
    id: t.id({
      description: 'Names them in operations of their teacher.',
      resolve: ({ id }) => encodeGlobalId('Pupil', id),
    }),
    nickname: t.exposeString('nickname', { description: 'The nickname.' }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'When they joined.' }),
  }),
});

const OptionCount = builder.objectRef<Results['questions'][number]['options'][number]>('OptionCount').implement({
  description: 'How often an option was chosen.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The option.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
    isCorrect: t.exposeBoolean('isCorrect', { description: 'Whether it is right.' }),
    count: t.exposeInt('count', { description: 'How many chose it.' }),
  }),
});

const QuestionResult = builder.objectRef<Results['questions'][number]>('QuestionResult').implement({
  description: 'What pupils made of one question: classical item analysis of first attempts.',
  fields: (t) => ({
    question: t.field({ type: Question, description: 'The question.', resolve: ({ questionId }) => questionId }),
    responses: t.exposeInt('responses', { description: 'How many answered it.' }),
    facility: t.exposeFloat('facility', {
      nullable: true,
      description: 'Mean score, from 0 to 1: how easy it was. Null without answers.',
    }),
    discrimination: t.exposeFloat('discrimination', {
      nullable: true,
      description:
        'Correlation of its score with the total on the others, -1 to 1; null where fewer than three answered or all scored alike.',
    }),
    isSmallSample: t.exposeBoolean('isSmallSample', {
      description: 'Whether so few answered that chance may have made these figures.',
    }),
    options: t.field({
      type: [OptionCount],
      description: 'How often each option was chosen; empty where the answer is typed.',
      resolve: ({ options }) => options,
    }),
  }),
});

const PupilResult = builder.objectRef<Results['pupils'][number]>('PupilResult').implement({
  description: 'What one pupil did: the first attempt counts.',
  fields: (t) => ({
    pupil: t.field({ type: Pupil, description: 'The pupil.', resolve: ({ pupil }) => pupil }),
    attempts: t.exposeInt('attempts', { description: 'How often they took it.' }),
    answered: t.exposeInt('answered', { description: 'How many questions the first attempt answered.' }),
    score: t.exposeFloat('score', {
      nullable: true,
      description: 'The score of the first attempt; null where there is none.',
    }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the first attempt began.',
    }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it was finished.' }),
    scores: t.field({
      type: t.listRef('Float', { nullable: true }),
      description: 'The score of each question in the order of `questions`; null where it was not answered.',
      resolve: ({ scores }) => scores,
    }),
  }),
});

const AssignmentResults = builder.objectRef<Results>('AssignmentResults').implement({
  description: 'What a class made of an assignment.',
  fields: (t) => ({
    pupils: t.field({ type: [PupilResult], description: 'By pupil, by nickname.', resolve: ({ pupils }) => pupils }),
    questions: t.field({
      type: [QuestionResult],
      description: 'By question, in the order of the quiz; with those that were withheld after they were answered.',
      resolve: ({ questions }) => questions,
    }),
  }),
});

Assignment.implement({
  description: 'A quiz that a class is to take.',
  fields: (t) => ({
    id: t.id({
      description: 'Names it in operations of its teacher and its pupils.',
      resolve: ({ id }) => encodeGlobalId('Assignment', id),
    }),
    mode: t.field({ type: AttemptMode, description: 'When feedback is given.', resolve: ({ mode }) => mode }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when answers are taken; null where it stays open.',
    }),
    isKeyHeldBack: t.exposeBoolean('isKeyHeldBack', {
      description: 'Whether pupils see the key and what was right only after the due date.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was given.' }),
    quiz: t.field({ type: Quiz, description: 'The quiz.', resolve: ({ quizId }) => quizId }),
    class: t.field({
      type: Class,
      description: 'The class.',
      resolve: ({ classId }, _args, context) => classById(context).load(classId),
    }),
    results: t.field({
      type: AssignmentResults,
      description: 'What pupils made of it.',
      resolve: (assignment, _args, context) => resultsOf(assignment, context),
    }),
  }),
});
