import type { BriefingSection as BriefingSectionRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { groupLoader } from '../group-loader.ts';
import { BriefingItem } from './briefing-item.ts';
import { SectionKind } from './enums.ts';

export const BriefingSection = builder.objectRef<BriefingSectionRow>('BriefingSection');

const itemsOf = groupLoader(
  ({ db }, ids) => db.briefingItem.findMany({ where: { sectionId: { in: ids } }, orderBy: { position: 'asc' } }),
  (item) => item.sectionId,
);

BriefingSection.implement({
  description: 'A section of a briefing.',
  fields: (t) => ({
    kind: t.field({ type: SectionKind, description: 'Which section.', resolve: (section) => section.kind }),
    heading: t.exposeString('heading', { description: 'Its heading.' }),
    items: t.field({
      type: [BriefingItem],
      description: 'Its sentences or entries, in order.',
      resolve: (section, _args, context) => itemsOf(context).load(section.id),
    }),
  }),
});
