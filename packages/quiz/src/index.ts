export type * from './quiz.ts';
