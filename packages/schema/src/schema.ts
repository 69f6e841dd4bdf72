import './mutations/answer-question.ts';
import './mutations/accounts.ts';
import './mutations/edit-stories.ts';
import './mutations/finish-attempt.ts';
import './mutations/ingest-articles.ts';
import './mutations/review.ts';
import './mutations/report-error.ts';
import './mutations/start-attempt.ts';
import './queries/archive.ts';
import './queries/articles.ts';
import './queries/briefings.ts';
import './queries/claims.ts';
import './queries/entities.ts';
import './queries/learning.ts';
import './queries/error-reports.ts';
import './queries/profiles.ts';
import './queries/quizzes.ts';
import './queries/quotations.ts';
import './queries/search.ts';
import './queries/stories.ts';
import './queries/viewer.ts';
import './types/failure.ts';
import { builder } from './builder.ts';

/** The graph. It holds no state: what an operation needs comes in its context. */
export const schema = builder.toSchema();
