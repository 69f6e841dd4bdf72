import { type AnyStage, checkOrder } from './stage.ts';

/** The default order of reading: the one list to change when a stage is added. */
export const stages: readonly AnyStage[] = [];

checkOrder(stages);
