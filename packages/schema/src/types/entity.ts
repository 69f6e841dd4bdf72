import { builder } from '../builder.ts';
import { groupLoader } from '../group-loader.ts';
import { grouped } from '../grouped.ts';
import { node } from '../node.ts';
import { ArticleEntity } from './article-entity.ts';
import { EntityType } from './enums.ts';
import { Finding } from './finding.ts';
import { Position } from './position.ts';
import { Profile } from './profile.ts';
import { Story } from './story.ts';

export const Entity = node('Entity', ({ db }, ids) => db.entity.findMany({ where: { id: { in: ids } } }));

const namesOf = groupLoader(
  ({ db }, ids) =>
    db.articleEntity.findMany({
      where: { entityId: { in: ids } },
      orderBy: [{ articleId: 'asc' }, { position: 'asc' }],
    }),
  (name) => name.entityId!,
);

const positionsOf = groupLoader(
  ({ db }, ids) => db.position.findMany({ where: { entityId: { in: ids } }, orderBy: { position: 'asc' } }),
  (position) => position.entityId!,
);

export const EntityEdge = builder.edgeObject({
  type: Entity,
  name: 'EntityEdge',
  description: 'An entity with its cursor.',
});
export const EntityConnection = builder.connectionObject(
  { type: Entity, name: 'EntityConnection', description: 'A page of entities.' },
  EntityEdge,
);

Entity.implement({
  description: 'A person, organisation or place under all the names that the articles of one story give it.',
  fields: (t) => ({
    type: t.field({ type: EntityType, description: 'What it is.', resolve: (entity) => entity.type }),
    name: t.exposeString('name', { description: 'The fullest name.' }),
    aliases: t.exposeStringList('aliases', { description: 'Its other names.' }),
    role: t.exposeString('role', { nullable: true, description: 'What the articles call it.' }),
    story: t.field({ type: Story, description: 'The story.', resolve: (entity) => entity.storyId }),
    profile: t.field({
      type: Profile,
      nullable: true,
      description: 'It across all stories; null for what is neither person, organisation nor place.',
      resolve: (entity) => entity.profileId,
    }),
    names: t.field({
      type: [ArticleEntity],
      description: 'It as each article names it.',
      resolve: (entity, _args, context) => namesOf(context).load(entity.id),
    }),
    findings: t.loadableList({
      type: Finding,
      description: 'The findings that name it.',
      load: async (ids: string[], { db }) => {
        const links = await db.findingEntity.findMany({
          where: { entityId: { in: ids } },
          orderBy: { finding: { position: 'asc' } },
          include: { finding: true },
        });
        return grouped(
          ids,
          links,
          (link) => link.entityId,
          (link) => link.finding,
        );
      },
      resolve: (entity) => entity.id,
    }),
    positions: t.field({
      type: [Position],
      description: "What it says of the story's central claim.",
      resolve: (entity, _args, context) => positionsOf(context).load(entity.id),
    }),
  }),
});
