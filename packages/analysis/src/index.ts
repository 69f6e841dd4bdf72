export type * from './analysis.ts';
export { analyze } from './analyze.ts';
export type * from './article.ts';
export { analyzeCorrected } from './corrections/analyze-corrected.ts';
export type { Correction } from './corrections/correction.ts';
export { type AnyStage, checkOrder, type Document, defineStage, type Layer, type Layers, type Stage } from './stage.ts';
export { stages } from './stages.ts';
