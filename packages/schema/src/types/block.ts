import type { Block as BlockRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { BlockRole } from './enums.ts';
import { Span } from './span.ts';

export const Block = builder.objectRef<BlockRow>('Block');

Block.implement({
  description: 'A part of an article with a role.',
  interfaces: [Span],
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place among the blocks, from 0.' }),
    role: t.field({ type: BlockRole, description: 'What it is for.', resolve: (block) => block.role }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it has this role; always given for boilerplate.',
    }),
  }),
});
