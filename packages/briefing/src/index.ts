export type * from './briefing.ts';
