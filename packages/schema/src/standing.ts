import type { Prisma } from '@parallax/database';
import { may, type Viewer } from './viewer.ts';

/** Which briefings there are for somebody: what was retracted, only editors see again. */
export function standing(viewer: Viewer): Prisma.BriefingWhereInput {
  return may(viewer, 'edit') ? {} : { story: { retractedAt: null } };
}
