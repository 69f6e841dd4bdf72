export { ReplyError, type ReplyErrorCode } from './grading/reply-error.ts';
export { gradeReply } from './grading.ts';
export type * from './quiz.ts';
