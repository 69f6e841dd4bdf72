import type { BriefingItemChange as BriefingItemChangeRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { SectionKind } from './enums.ts';
import { loadSubject, Subject } from './subject.ts';

const ItemChangeKind = builder.enumType('ItemChangeKind', {
  description: 'How a revision of a briefing differs from the one before.',
  values: {
    TITLE: { description: 'Another title.' },
    ADDED: { description: 'An entry that is new.' },
    REMOVED: { description: 'An entry that is gone.' },
    REWORDED: { description: 'An entry in other words.' },
    CITATIONS: { description: 'An entry in the same words, resting on other evidence.' },
  } as const,
});

export const BriefingItemChange = builder.objectRef<BriefingItemChangeRow>('BriefingItemChange');

BriefingItemChange.implement({
  description: 'One thing that a revision of a briefing says otherwise than the one before.',
  fields: (t) => ({
    kind: t.field({ type: ItemChangeKind, description: 'What was done.', resolve: (change) => change.kind }),
    section: t.field({
      type: SectionKind,
      nullable: true,
      description: 'The section that it stands in; null for the title.',
      resolve: (change) => change.section,
    }),
    before: t.exposeString('before', { nullable: true, description: 'The words before; null for what is new.' }),
    after: t.exposeString('after', { nullable: true, description: 'The words now; null for what is gone.' }),
    citationsAdded: t.exposeInt('citationsAdded', { description: 'How many citations came.' }),
    citationsRemoved: t.exposeInt('citationsRemoved', { description: 'How many citations went.' }),
    about: t.field({
      type: Subject,
      nullable: true,
      description:
        'What of the comparison the entry is made from; null for none, and where a later comparison no longer has it.',
      resolve: (change, _args, context) => (change.about === null ? null : loadSubject(change.about, context)),
    }),
  }),
});
