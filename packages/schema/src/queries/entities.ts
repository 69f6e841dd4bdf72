import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { localId } from '../global-id.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { Entity, EntityConnection, EntityEdge } from '../types/entity.ts';
import { EntityType } from '../types/enums.ts';

const byName: Order<Prisma.EntityModel> = { column: 'name', direction: 'asc', tieBreak: 'id' };

const EntityFilter = builder.inputType('EntityFilter', {
  description: 'Which entities.',
  fields: (t) => ({
    search: t.string({
      description: 'Only entities one of whose names holds this: part of the fullest, or all of another.',
    }),
    type: t.field({ type: EntityType, description: 'Only entities of this type.' }),
    story: t.string({ description: 'Only entities of the story with this slug.' }),
  }),
});

builder.queryFields((t) => ({
  entities: t.connection(
    {
      type: Entity,
      description: 'The persons, organisations and places of all stories, by name.',
      args: { filter: t.arg({ type: EntityFilter, description: 'Which entities; all where nothing is said.' }) },
      resolve: async (_root, args, { db }) => {
        const { search, type, story } = args.filter ?? {};
        const filter: Prisma.EntityWhereInput = {
          ...(search
            ? { OR: [{ name: { contains: search, mode: 'insensitive' } }, { aliases: { has: search } }] }
            : {}),
          ...(type ? { type } : {}),
          ...(story ? { story: { slug: story } } : {}),
        };
        const page = await resolveKeyset(args, byName, ({ where, ...rest }) =>
          db.entity.findMany({ ...rest, where: { AND: [filter, where] } }),
        );
        return { ...page, totalCount: () => db.entity.count({ where: filter }) };
      },
    },
    EntityConnection,
    EntityEdge,
  ),
  entity: t.field({
    type: Entity,
    nullable: true,
    description: 'The entity with this id, null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'A global id of an entity.' }) },
    resolve: (_root, { id }) => localId(id, 'Entity'),
  }),
}));
