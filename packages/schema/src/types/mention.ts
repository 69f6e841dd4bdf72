import type { Mention as MentionRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { ArticleEntity } from './article-entity.ts';
import { MentionKind } from './enums.ts';
import { Span } from './span.ts';

export const Mention = builder.objectRef<MentionRow>('Mention');

Mention.implement({
  description: 'Words that name an entity.',
  interfaces: [Span],
  fields: (t) => ({
    kind: t.field({ type: MentionKind, description: 'How they name it.', resolve: (mention) => mention.kind }),
    entity: t.field({
      type: ArticleEntity,
      description: 'Whom or what they name.',
      resolve: (mention) => mention.nameId,
    }),
  }),
});
