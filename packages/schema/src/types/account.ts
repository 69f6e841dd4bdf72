import type { ApiToken as ApiTokenRow, Prisma, Session, User } from '@parallax/database';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { type roles, type Scope as ScopeName, scopes } from '../viewer.ts';
import { Attempt } from './attempt.ts';

export const Role = builder.enumType('Role', {
  description: 'What somebody is. Each may all that the ones before may.',
  values: {
    GUEST: { description: 'Anybody: reads, and takes quizzes.' },
    READER: { description: 'Whoever has an account: keeps what they did.' },
    TEACHER: { description: 'Keeps classes.' },
    EDITOR: { description: 'Brings articles in, corrects, publishes.' },
    ADMIN: { description: 'Gives roles.' },
  } as const,
});

export const Scope = builder.enumType('Scope', {
  description: 'What a token may do, as far as the role of its owner allows it.',
  values: {
    READ: { value: 'read', description: 'Read what is published.' },
    TAKE: { value: 'take', description: 'Take quizzes, and review what was missed.' },
    OWN: { value: 'own', description: "Read and change what is its owner's: attempts, reviews." },
    TEACH: { value: 'teach', description: 'Keep classes and their quizzes.' },
    INGEST: { value: 'ingest', description: 'Bring articles in.' },
    EDIT: { value: 'edit', description: 'Correct, merge, split, publish, retract.' },
    ADMINISTER: { value: 'administer', description: 'Give roles.' },
  } as const satisfies Record<Uppercase<ScopeName>, { value: ScopeName; description: string }>,
});

/** A role of the graph for one of a viewer. */
export const roleOf = (role: (typeof roles)[number]) => role.toUpperCase() as Uppercase<typeof role>;

export const ApiToken = builder.objectRef<ApiTokenRow>('ApiToken').implement({
  description:
    'A token with which a program asks in its owner’s name. What it reads was shown when it was made, and is kept nowhere.',
  fields: (t) => ({
    id: t.id({ description: 'Names it in `revokeApiToken`.', resolve: ({ id }) => encodeGlobalId('ApiToken', id) }),
    name: t.exposeString('name', { description: "Its owner's name for it." }),
    start: t.exposeString('start', { description: 'Its first letters, by which its owner knows it again.' }),
    scopes: t.field({
      type: [Scope],
      description: 'What it may do.',
      resolve: (token) => token.scopes.filter((scope): scope is ScopeName => Object.hasOwn(scopes, scope)),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it stops working; null where it works until it is revoked.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null where it never was.',
    }),
  }),
});

const AccountSession = builder.objectRef<Session>('AccountSession').implement({
  description: 'A browser in which somebody is signed in.',
  fields: (t) => ({
    id: t.id({ description: 'Names it in `endSession`.', resolve: ({ id }) => encodeGlobalId('AccountSession', id) }),
    startedAt: t.expose('createdAt', { type: 'DateTime', description: 'When they signed in.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends by itself.' }),
    userAgent: t.exposeString('userAgent', { nullable: true, description: 'What the browser calls itself.' }),
    isCurrent: t.boolean({
      description: 'Whether it is the one that asks.',
      resolve: ({ id }, _args, { viewer }) => viewer.sessionId === id,
    }),
  }),
});

const AttemptEdge = builder.edgeObject({
  type: Attempt,
  name: 'AttemptEdge',
  description: 'An attempt with its cursor.',
});
const AttemptConnection = builder.connectionObject(
  { type: Attempt, name: 'AttemptConnection', description: 'A page of attempts.' },
  AttemptEdge,
);

const latestFirst: Order<Prisma.AttemptModel> = {
  column: 'startedAt',
  direction: 'desc',
  holds: 'moment',
  tieBreak: 'id',
};

export const Account = builder.objectRef<User>('Account').implement({
  description: 'The account of a person. Only they see it, and administrators its name, address and role.',
  fields: (t) => ({
    id: t.id({ description: 'Names it in `setRole`.', resolve: ({ id }) => encodeGlobalId('Account', id) }),
    name: t.exposeString('name', { description: 'What they call themselves.' }),
    email: t.exposeString('email', { description: 'The e-mail address that they sign in with.' }),
    role: t.field({ type: Role, description: 'What they are.', resolve: ({ role }) => role }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    sessions: t.field({
      type: [AccountSession],
      nullable: true,
      description: 'Where they are signed in, the latest first. Null where somebody else asks.',
      resolve: ({ id }, _args, { db, viewer, now }) =>
        viewer.id === id
          ? db.session.findMany({
              where: { userId: id, expiresAt: { gt: now() } },
              orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
              take: 100,
            })
          : null,
    }),
    tokens: t.field({
      type: [ApiToken],
      nullable: true,
      description: 'Their tokens, the latest first. Null where somebody else asks.',
      resolve: ({ id }, _args, { db, viewer }) =>
        viewer.id === id
          ? db.apiToken.findMany({ where: { userId: id }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
          : null,
    }),
    attempts: t.connection(
      {
        type: Attempt,
        nullable: true,
        description:
          'The quizzes that they took while they were signed in, the latest first. Null where somebody else asks.',
        resolve: async ({ id }, args, { db, viewer }) => {
          if (viewer.id !== id) return null;
          const page = await resolveKeyset(args, latestFirst, ({ where, ...rest }) =>
            db.attempt.findMany({ ...rest, where: { AND: [{ userId: id }, where] } }),
          );
          return { ...page, totalCount: () => db.attempt.count({ where: { userId: id } }) };
        },
      },
      AttemptConnection,
      AttemptEdge,
    ),
  }),
});
