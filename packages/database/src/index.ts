export { createApiToken, findApiToken, type NewApiToken, revokeApiToken } from './accounts/api-tokens.ts';
export { exportAccount } from './accounts/export-account.ts';
export {
  createFirstLink,
  createSignInLink,
  findSignInLink,
  type LinkPurpose,
  type NewSignInLink,
  spendSignInLink,
} from './accounts/sign-in-links.ts';
export { countOnce, type Rate, type Throttled } from './accounts/throttle.ts';
export { endSession, isLastAdministrator, raiseRole, renameUser, setRole } from './accounts/users.ts';
export { readAnalyses, readSources } from './articles/read-analyses.ts';
export {
  deleteArticle,
  type Joining,
  type JoiningByLikeness,
  replaceAnalysis,
  type SavedArticle,
  saveArticle,
} from './articles/save-article.ts';
export { type BackupPlace, backUp, restore } from './backup/backup.ts';
export { BackupError, type BackupHead } from './backup/backup-file.ts';
export { type Published, publishBriefing } from './briefings/publish-briefing.ts';
export { type PublishedBriefing, readBriefing } from './briefings/read-briefing.ts';
export {
  assignQuiz,
  holdsKeyBack,
  moveDueDate,
  type NewAssignment,
  startAssignment,
  withdrawAssignment,
} from './classes/assignments.ts';
export {
  type ClassChange,
  changeClass,
  createClass,
  deleteClass,
  removePupil,
  renewReturnCode,
} from './classes/classes.ts';
export { foldNickname } from './classes/codes.ts';
export { type Joined, joinClass, pupilsOf, pupilsWhere } from './classes/join-class.ts';
export { correctionsOf, noteCorrected, saveCorrection, withdrawCorrection } from './corrections/corrections.ts';
export { DatabaseLockedError, StoreError, type StoreErrorCode } from './errors.ts';
export { announce, type JobEvent, type ParallaxEvent } from './events/events.ts';
export type { Presence } from './events/presence.ts';
export {
  addFeed,
  type FeedAnswer,
  type NewFeed,
  noteFetched,
  noteNotFetched,
  queueDueFeeds,
  removeFeed,
} from './feeds/feeds.ts';
// The tables' own types and enums.
export * from './generated/prisma/client.ts';
export { type DatabaseState, inspectDatabase } from './inspect.ts';
export { addJob, type JobOptions } from './jobs/add-job.ts';
export {
  type BatchProgress,
  batchProgress,
  countJobs,
  dropJobs,
  findJobs,
  type Job,
  type JobFilter,
  type JobState,
  jobStates,
  retryJobs,
  tryNoMore,
} from './jobs/find-jobs.ts';
export { isOutdated, queueLeftovers } from './jobs/leftovers.ts';
export type { Queue } from './jobs/queue.ts';
export { policies, type Task, type TaskPayloads, tasks } from './jobs/tasks.ts';
export {
  type ApiAddress,
  type DataFolderLock,
  type LockHolder,
  lockDataFolder,
  readLock,
} from './lock.ts';
export { type Database, type OpenedDatabase, type OpenOptions, openDatabase, type Statement } from './open.ts';
export { profileCandidates } from './profiles/find-profiles.ts';
export { adoptProgress } from './quizzes/adopt.ts';
export {
  type AnswerTwice,
  type AttemptMode as AttemptModeWord,
  answer,
  finishAttempt,
  readAttempt,
  type StoredAttempt,
  type StoredResponse,
  startAttempt,
} from './quizzes/attempts.ts';
export { type Learner, ownedBy, readerOf } from './quizzes/learner.ts';
export {
  addQuestion,
  addToBank,
  copyQuiz,
  deleteQuiz,
  dropQuestion,
  keepInBank,
  type OwnQuestion,
  readBankAbout,
  readBankQuestion,
  readOwnQuestion,
  readQuestionsOf,
  removeFromBank,
  renameQuiz,
  replaceQuestion,
  restoreQuestion,
} from './quizzes/own-quizzes.ts';
export { publishQuiz } from './quizzes/publish-quiz.ts';
export { type QuestionWithKey, toQuestion } from './quizzes/question-rows.ts';
export {
  latestQuiz,
  type OpenQuestionOfQuiz,
  type PublishedQuiz,
  type QuizToTake,
  readQuiz,
  readQuizToTake,
} from './quizzes/read-quiz.ts';
export {
  addReviews,
  answerReview,
  type DueByRating,
  dueByRating,
  rateReview,
  readReviews,
  removeReview,
} from './quizzes/reviews.ts';
export type { ReviewRating } from './quizzes/schedule.ts';
export { withholdChanged } from './quizzes/withhold.ts';
export { databaseProblems } from './readiness.ts';
export { closeErrorReport, longestMessage, type NewErrorReport, reportError } from './reports/error-reports.ts';
export type { SearchFilter } from './search/conditions.ts';
export type { Marked } from './search/marked.ts';
export { type Hit, type HitPlace, mostRanked, type SearchPage, type SearchResult, search } from './search/search.ts';
export { checkStorable } from './storable.ts';
export { createStory, markOutOfDate, type NewStory } from './stories/create-story.ts';
export { mergeStories, pinArticle, splitStory, unpinArticle } from './stories/edit-stories.ts';
export {
  type Likeness,
  publishingDelay,
  type StaleStory,
  staleStories,
  staleStory,
  storyCandidates,
} from './stories/find-stories.ts';
export { holdStory, releaseStory, restoreStory, retractStory } from './stories/hold-stories.ts';
export { publishedState } from './stories/published-state.ts';
export { readStory } from './stories/read-story.ts';
export { type ChangeRecord, type SavedComparison, saveComparison } from './stories/save-comparison.ts';
export { type StandingStory, standingStories } from './stories/standing-stories.ts';
export { storyPart, withinStory } from './stories/story-ids.ts';
export { type KeptVectors, readVectors, saveVectors } from './vectors/article-vectors.ts';
export { fromChange, fromEnum, fromStance, toChange, toEnum, toStance } from './words.ts';
