import { attribution } from './attribution/attribution.ts';
import { claims } from './claims/claims.ts';
import { clean } from './clean/clean.ts';
import { dates } from './dates/dates.ts';
import { entities } from './entities/entities.ts';
import { quantities } from './quantities/quantities.ts';
import { segment } from './segment/segment.ts';
import { type AnyStage, checkOrder } from './stage.ts';
import { tokens } from './tokens/tokens.ts';

/** The default order of reading: the one list to change when a stage is added. */
export const stages: readonly AnyStage[] = [clean, segment, tokens, dates, quantities, entities, attribution, claims];

checkOrder(stages);
