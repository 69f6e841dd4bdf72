import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { EntityType } from '../types/enums.ts';
import { isNamed, Profile, ProfileConnection, ProfileEdge } from '../types/profile.ts';

const byName: Order<Prisma.ProfileModel> = { column: 'name', direction: 'asc', tieBreak: 'id' };

const ProfileFilter = builder.inputType('ProfileFilter', {
  description: 'Which profiles.',
  fields: (t) => ({
    type: t.field({ type: EntityType, description: 'Only persons, only organisations, or only places.' }),
    prefix: t.string({ description: 'Only those with a name that begins so, in capitals or not.' }),
    story: t.string({ description: 'Only those that the story with this slug names.' }),
  }),
});

builder.queryFields((t) => ({
  profiles: t.connection(
    {
      type: Profile,
      description: 'The persons, organisations and places of all stories, each once, by name.',
      args: { filter: t.arg({ type: ProfileFilter, description: 'Which profiles; all where nothing is said.' }) },
      resolve: async (_root, args, { db }) => {
        const { type, prefix, story } = args.filter ?? {};
        const begins = { startsWith: prefix ?? '', mode: 'insensitive' } as const;
        const filter: Prisma.ProfileWhereInput = {
          AND: [
            isNamed,
            ...(type ? [{ type }] : []),
            ...(prefix ? [{ OR: [{ name: begins }, { entities: { some: { name: begins } } }] }] : []),
            ...(story ? [{ entities: { some: { story: { slug: story } } } }] : []),
          ],
        };
        const page = await resolveKeyset(args, byName, ({ where, ...rest }) =>
          db.profile.findMany({ ...rest, where: { AND: [filter, where] } }),
        );
        return { ...page, totalCount: () => db.profile.count({ where: filter }) };
      },
    },
    ProfileConnection,
    ProfileEdge,
  ),
  profile: t.field({
    type: Profile,
    nullable: true,
    description: 'The person, organisation or place with this slug, null where no story names it.',
    args: { slug: t.arg.string({ required: true, description: 'Its name in addresses of pages.' }) },
    resolve: (_root, { slug }, { db }) => db.profile.findFirst({ where: { AND: [{ slug }, isNamed] } }),
  }),
}));
