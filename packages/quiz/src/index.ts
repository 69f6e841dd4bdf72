export { foundAgain } from './carried-evidence.ts';
export { type BrokenRule, gateQuestion } from './editing/gate-question.ts';
export { explainQuiz } from './explain.ts';
export { quizAnki } from './exports/anki.ts';
export { quizCsv } from './exports/csv.ts';
export { quizMoodleXml } from './exports/moodle-xml.ts';
export { type PaperAnswer, type PaperKey, type PaperQuestion, type PaperQuiz, quizPaper } from './exports/paper.ts';
export { quizQti } from './exports/qti.ts';
export { quizGift } from './gift.ts';
export { ReplyError, type ReplyErrorCode } from './grading/reply-error.ts';
export { gradeReply } from './grading.ts';
export { readGift } from './imports/gift.ts';
export type { Imported, ImportProblem } from './imports/imported.ts';
export { readQti } from './imports/qti.ts';
export { makeQuiz, type QuizOptions } from './make.ts';
export { quizMarkdown } from './markdown.ts';
export type * from './quiz.ts';
export { type ItemStatistics, itemStatistics, type ScoredResponse } from './statistics/item-statistics.ts';
export {
  type ChangedQuestion,
  changedGround,
  changedQuestions,
  type StoryVersion,
} from './versions/changed-questions.ts';
export { type Ground, groundsOf } from './versions/grounds.ts';
