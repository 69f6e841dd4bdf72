export { brief, sections } from './brief.ts';
export type * from './briefing.ts';
export { dateInWords } from './dates.ts';
export { missingFromCitations } from './gate.ts';
export { briefingMarkdown } from './markdown.ts';
export { type ItemChange, type RevisionLog, revisionLog } from './revision-log.ts';
export type { BriefingSource } from './source.ts';
