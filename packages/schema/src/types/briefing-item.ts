import { node } from '../node.ts';
import { Evidence } from './evidence.ts';
import { loadSubject, Subject } from './subject.ts';

export const BriefingItem = node('BriefingItem', ({ db }, ids) =>
  db.briefingItem.findMany({ where: { id: { in: ids } } }),
);

BriefingItem.implement({
  description: 'One sentence of a briefing, or one entry of a section, with its evidence.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The sentence.' }),
    citations: t.loadableGroup({
      type: Evidence,
      description: 'What it rests on: every name, number, date and quoted string in it stands there.',
      load: (ids: string[], { db }) =>
        db.evidence.findMany({ where: { itemId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (evidence) => evidence.itemId!,
      resolve: (item) => item.id,
    }),
    about: t.field({
      type: Subject,
      nullable: true,
      description:
        'What of the comparison it was made from; null for none, and where a later comparison no longer has it.',
      resolve: (item, _args, context) => (item.about === null ? null : loadSubject(item.about, context)),
    }),
  }),
});
