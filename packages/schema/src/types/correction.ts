import type { Correction as CorrectionRow } from '@parallax/database';
import { toEnum } from '@parallax/database';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';
import { BlockRole, EntityType } from './enums.ts';

export const CorrectionKind = builder.enumType('CorrectionKind', {
  description: 'What a correction is about.',
  values: {
    BLOCK: { description: 'What a block is for.' },
    ENTITY: { description: 'Who or what is named at a place.' },
    ATTRIBUTION: { description: 'Who says something, or that nobody does.' },
  } as const,
});

interface Value {
  role?: 'body';
  type?: 'person';
  name?: string;
  speaker?: string | null;
}

const said = ({ value }: CorrectionRow) => value as Value;

export const Correction = builder.objectRef<CorrectionRow>('Correction').implement({
  description:
    'What an editor says of a place in an article against what was read there. It holds whenever the article is read again.',
  fields: (t) => ({
    id: t.id({
      description: 'Names it in `withdrawCorrection`.',
      resolve: ({ id }) => encodeGlobalId('Correction', id),
    }),
    kind: t.field({ type: CorrectionKind, description: 'What it is about.', resolve: ({ kind }) => kind }),
    start: t.exposeInt('start', { description: 'Where the place starts in the article, in UTF-16 units.' }),
    end: t.exposeInt('end', { description: 'Where it ends.' }),
    role: t.field({
      type: BlockRole,
      nullable: true,
      description: 'Of a block: what it is for.',
      resolve: (correction) => {
        const { role } = said(correction);
        return role ? toEnum(role) : null;
      },
    }),
    type: t.field({
      type: EntityType,
      nullable: true,
      description: 'Of an entity: what it is.',
      resolve: (correction) => {
        const { type } = said(correction);
        return type ? toEnum(type) : null;
      },
    }),
    name: t.string({
      nullable: true,
      description: 'Of an entity: its name. Of an attribution: who speaks, null where nobody does.',
      resolve: (correction) => said(correction).name ?? said(correction).speaker ?? null,
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was made.' }),
    isPending: t.exposeBoolean('isPending', { description: 'Whether the article has yet to be read again for it.' }),
  }),
});
