import { node } from '../node.ts';
import { Article } from './article.ts';
import { Entity } from './entity.ts';
import { EntityType } from './enums.ts';
import { Mention } from './mention.ts';

export const ArticleEntity = node('ArticleEntity', ({ db }, ids) =>
  db.articleEntity.findMany({ where: { id: { in: ids } } }),
);

ArticleEntity.implement({
  description: 'A person, organisation or place under all the names that one article gives it.',
  fields: (t) => ({
    type: t.field({ type: EntityType, description: 'What it is.', resolve: (entity) => entity.type }),
    name: t.exposeString('name', { description: 'The fullest name.' }),
    aliases: t.exposeStringList('aliases', { description: 'Its other names, in order of appearance.' }),
    role: t.exposeString('role', {
      nullable: true,
      description: 'What the article calls it: “head of the port authority”.',
    }),
    article: t.field({ type: Article, description: 'The article.', resolve: (entity) => entity.articleId }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity of the story that this is; null until the story is compared.',
      resolve: (entity) => entity.entityId,
    }),
    mentions: t.loadableGroup({
      type: Mention,
      description: 'Where the article names it, in order.',
      load: (ids: string[], { db }) =>
        db.mention.findMany({ where: { nameId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (mention) => mention.nameId,
      resolve: (entity) => entity.id,
    }),
  }),
});
