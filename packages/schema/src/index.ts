export type { Context } from './context.ts';
export { costLimit } from './cost.ts';
export type { Events } from './events.ts';
export { FailureError } from './failures.ts';
export { encodeGlobalId } from './global-id.ts';
export type { ArticleToIngest, IngestOptions, IngestOutcome, PreviewedBriefing, Publishing } from './publishing.ts';
export { schema } from './schema.ts';
export {
  guest,
  hasRole,
  may,
  operator,
  type Role,
  requireScope,
  requireUser,
  roles,
  type Scope,
  scopes,
  type Viewer,
} from './viewer.ts';
