import {
  createApiToken,
  createSignInLink,
  endSession,
  type NewApiToken as NewApiTokenValue,
  renameUser,
  revokeApiToken,
  StoreError,
  setRole,
} from '@parallax/database';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { line } from '../line.ts';
import { Account, ApiToken, Role, Scope } from '../types/account.ts';
import { hasRole, requireScope, requireSession, requireUser, scopes } from '../viewer.ts';

const day = 24 * 60 * 60 * 1000;
const mostDays = 3650;

const NewApiToken = builder.objectRef<NewApiTokenValue>('NewApiToken').implement({
  description: 'A token that was just made.',
  fields: (t) => ({
    secret: t.exposeString('secret', {
      description: 'What goes into `Authorization: Bearer …`. It is shown now and never again.',
    }),
    token: t.field({ type: ApiToken, description: 'The token.', resolve: ({ token }) => token }),
  }),
});

const NewSignInLink = builder.objectRef<{ secret: string; expiresAt: Date }>('NewSignInLink').implement({
  description: 'A link that works once.',
  fields: (t) => ({
    path: t.string({
      description: 'Its path on the website. It is shown now and never again.',
      resolve: ({ secret }) => `/link/${secret}`,
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it stops working.' }),
  }),
});

function keyOf(id: number | string, typename: 'Account' | 'ApiToken' | 'AccountSession'): string {
  const key = localId(String(id), typename);
  if (key === null) throw new NotFound('What was named is not there.');
  return key;
}

/** The failure of the graph for an expected failure of the store. */
async function failing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === 'TOO_MANY_TOKENS') throw new Conflict('TOO_MANY', error.message);
    if (error.code === 'LAST_ADMINISTRATOR') throw new Conflict('LAST_ADMINISTRATOR', error.message);
    if (/_NOT_FOUND$/.test(error.code)) throw new NotFound(error.message);
    if (error.code === 'TEXT_NOT_STORABLE') throw new InvalidInput('name', error.message);
    throw error;
  }
}

const account = ({ db }: Context, id: string) => db.user.findUniqueOrThrow({ where: { id } });

builder.mutationFields((t) => ({
  createApiToken: t.field({
    type: NewApiToken,
    description: 'Makes a token for a program. Only who is signed in on the website may; a token makes no tokens.',
    errors: {
      types: [NotAllowed, InvalidInput, Conflict],
      union: { name: 'CreateApiTokenResult', description: 'The token, or why there is none.' },
    },
    args: {
      name: t.arg.string({ required: true, description: 'What you call it: 1 to 80 letters.' }),
      scopes: t.arg({ type: [Scope], required: true, description: 'What it may do; at least one.' }),
      days: t.arg.int({
        description: `After how many days it stops working, 1 to ${mostDays}; never where nothing is said.`,
      }),
    },
    resolve: (_root, args, { db, viewer, now }) => {
      const userId = requireSession(viewer);
      const name = line(args.name, 'name', 80);
      if (args.scopes.length === 0) throw new InvalidInput('scopes', 'Name at least one.');
      const beyond = args.scopes.find((scope) => !hasRole(viewer, scopes[scope]));
      if (beyond) throw new InvalidInput('scopes', `Your role does not reach for “${beyond}”.`);
      const { days } = args;
      if (days != null && (days < 1 || days > mostDays)) throw new InvalidInput('days', `Between 1 and ${mostDays}.`);
      const expiresAt = days == null ? null : new Date(now().getTime() + days * day);
      return failing(() => createApiToken(db, userId, { name, scopes: [...new Set(args.scopes)], expiresAt }));
    },
  }),
  revokeApiToken: t.field({
    type: Account,
    description: 'Revokes a token of one’s own: from now on it opens nothing.',
    errors: {
      types: [NotAllowed, NotFound],
      union: { name: 'RevokeApiTokenResult', description: 'The account, or why nothing was done.' },
    },
    args: { token: t.arg.id({ required: true, description: 'Which token.' }) },
    resolve: async (_root, { token }, context) => {
      const userId = requireUser(context.viewer);
      await failing(() => revokeApiToken(context.db, userId, keyOf(token, 'ApiToken')));
      return account(context, userId);
    },
  }),
  endSession: t.field({
    type: Account,
    description: 'Signs out of one browser.',
    errors: {
      types: [NotAllowed, NotFound],
      union: { name: 'EndSessionResult', description: 'The account, or why nothing was done.' },
    },
    args: { session: t.arg.id({ required: true, description: 'Which session.' }) },
    resolve: async (_root, { session }, context) => {
      const userId = requireSession(context.viewer);
      await failing(() => endSession(context.db, userId, keyOf(session, 'AccountSession')));
      return account(context, userId);
    },
  }),
  renameAccount: t.field({
    type: Account,
    description: 'Changes what one is called.',
    errors: {
      types: [NotAllowed, InvalidInput],
      union: { name: 'RenameAccountResult', description: 'The account, or why nothing was done.' },
    },
    args: { name: t.arg.string({ required: true, description: 'The new name: 1 to 80 letters.' }) },
    resolve: async (_root, { name }, context) => {
      const userId = requireUser(context.viewer);
      await failing(() => renameUser(context.db, userId, line(name, 'name', 80)));
      return account(context, userId);
    },
  }),
  setRole: t.field({
    type: Account,
    description: 'Gives somebody a role. For administrators.',
    errors: {
      types: [NotAllowed, NotFound, InvalidInput, Conflict],
      union: { name: 'SetRoleResult', description: 'The account, or why nothing was done.' },
    },
    args: {
      account: t.arg.id({ required: true, description: 'Whose.' }),
      role: t.arg({ type: Role, required: true, description: 'Which; `GUEST` is none.' }),
    },
    resolve: (_root, args, { db, viewer }) => {
      requireScope(viewer, 'administer');
      const { role } = args;
      if (role === 'GUEST') throw new InvalidInput('role', 'Who has an account is no guest.');
      return failing(() => setRole(db, keyOf(args.account, 'Account'), role));
    },
  }),
  createSignInLink: t.field({
    type: NewSignInLink,
    description:
      'Makes a link that works once, within a day: to make an account with a role, or to set a new password. Hand it on yourself: nothing is sent. For administrators.',
    errors: {
      types: [NotAllowed, NotFound, InvalidInput],
      union: { name: 'CreateSignInLinkResult', description: 'The link, or why there is none.' },
    },
    args: {
      role: t.arg({ type: Role, description: 'Of the account that it makes.' }),
      resets: t.arg.string({ description: 'The e-mail address of the account whose password it sets.' }),
    },
    resolve: (_root, { role, resets }, { db, viewer, now }) => {
      requireScope(viewer, 'administer');
      if ((role == null) === (resets == null)) throw new InvalidInput('role', 'Say either `role` or `resets`.');
      if (role === 'GUEST') throw new InvalidInput('role', 'Who has an account is no guest.');
      return failing(() => createSignInLink(db, role == null ? { resets: resets! } : { role }, now()));
    },
  }),
}));
