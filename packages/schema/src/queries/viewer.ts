import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { Account, Role, roleOf, Scope } from '../types/account.ts';
import { may, requireScope, type Scope as ScopeName, scopes, type Viewer as ViewerValue } from '../viewer.ts';

const Viewer = builder.objectRef<ViewerValue>('Viewer').implement({
  description: 'Who asks.',
  fields: (t) => ({
    role: t.field({ type: Role, description: 'What they are.', resolve: ({ role }) => roleOf(role) }),
    scopes: t.field({
      type: [Scope],
      description: 'What they may do: by their role, and with a token by its scopes too.',
      resolve: (viewer) => (Object.keys(scopes) as ScopeName[]).filter((scope) => may(viewer, scope)),
    }),
    account: t.field({
      type: Account,
      nullable: true,
      description: 'Their account; null for guests, for the operator, and for tokens without the scope `OWN`.',
      resolve: (viewer, _args, { db }) =>
        viewer.id !== null && may(viewer, 'own') ? db.user.findUnique({ where: { id: viewer.id } }) : null,
    }),
  }),
});

const newestFirst: Order<Prisma.UserModel> = {
  column: 'createdAt',
  direction: 'desc',
  holds: 'moment',
  tieBreak: 'id',
};

const AccountEdge = builder.edgeObject({
  type: Account,
  name: 'AccountEdge',
  description: 'An account with its cursor.',
});
const AccountConnection = builder.connectionObject(
  { type: Account, name: 'AccountConnection', description: 'A page of accounts.' },
  AccountEdge,
);

builder.queryFields((t) => ({
  viewer: t.field({ type: Viewer, description: 'Who asks.', resolve: (_root, _args, { viewer }) => viewer }),
  accounts: t.connection(
    {
      type: Account,
      description: 'All accounts, the newest first. For administrators: for others an error with the code NOT_ALLOWED.',
      args: { search: t.arg.string({ description: 'Only those whose name or address holds these letters.' }) },
      resolve: async (_root, args, { db, viewer }: Context) => {
        requireScope(viewer, 'administer');
        const holds = { contains: args.search ?? '', mode: 'insensitive' } as const;
        const filter: Prisma.UserWhereInput = args.search ? { OR: [{ name: holds }, { email: holds }] } : {};
        const page = await resolveKeyset(args, newestFirst, ({ where, ...rest }) =>
          db.user.findMany({ ...rest, where: { AND: [filter, where] } }),
        );
        return { ...page, totalCount: () => db.user.count({ where: filter }) };
      },
    },
    AccountConnection,
    AccountEdge,
  ),
}));
