import { groupLoader } from './group-loader.ts';

/** The sections of briefings, in the order of the page. */
export const sectionsOfBriefing = groupLoader(
  ({ db }, ids) => db.briefingSection.findMany({ where: { briefingId: { in: ids } }, orderBy: { position: 'asc' } }),
  (section) => section.briefingId,
);
