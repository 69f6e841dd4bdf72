export { quizGift } from './gift.ts';
export { ReplyError, type ReplyErrorCode } from './grading/reply-error.ts';
export { gradeReply } from './grading.ts';
export { makeQuiz, type QuizOptions } from './make.ts';
export { quizMarkdown } from './markdown.ts';
export type * from './quiz.ts';
