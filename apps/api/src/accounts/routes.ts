import type { IncomingMessage } from 'node:http';
import { type Database, exportAccount, isLastAdministrator } from '@parallax/database';
import type { Viewer } from '@parallax/schema';
import { RequestError } from '../http/request-error.ts';
import { type Route, readingRoute, writingRoute } from '../http/routes.ts';
import { passToAuth, readAttempt, readFields, sendAnswer } from './answer-auth.ts';
import type { Auth } from './auth.ts';
import { checkEmail, checkName } from './fields.ts';
import { linkRoutes } from './link-routes.ts';

export interface AccountDependencies {
  database: Database;
  auth: Auth;
  viewerOf(request: IncomingMessage): Promise<Viewer>;
  /** Whether anybody may make an account, or only who has a link. */
  isSignUpOpen: boolean;
}

/**
 * Passwords, sessions and links over HTTP, for the website's server, which passes the cookies on. All else about accounts is in
 * the graph.
 */
export function accountRoutes(dependencies: AccountDependencies): Route[] {
  const { database, auth, viewerOf, isSignUpOpen } = dependencies;

  /** Whose browser asks. A token is not enough for what would let its holder keep the account. */
  async function signedIn(request: IncomingMessage): Promise<string> {
    const viewer = await viewerOf(request);
    if (viewer.kind === 'session' && viewer.id !== null) return viewer.id;
    throw new RequestError(401, 'NOT_SIGNED_IN', 'Sign in first.');
  }

  return [
    writingRoute('/auth/sign-up', async (request, response) => {
      if (!isSignUpOpen) throw new RequestError(403, 'SIGN_UP_CLOSED', 'Accounts are made by invitation here.');
      const { name = '', email = '', password = '' } = await readAttempt(database, request, ({ email }) => email ?? '');
      const body = { name: checkName(name), email: checkEmail(email), password };
      await passToAuth(auth, '/auth/sign-up/email', request, response, body);
    }),
    writingRoute('/auth/sign-in', async (request, response) => {
      const { email = '', password = '' } = await readAttempt(database, request, ({ email }) => email ?? '');
      await passToAuth(auth, '/auth/sign-in/email', request, response, { email, password });
    }),
    writingRoute('/auth/sign-out', async (request, response) => {
      const { where = 'here' } = await readFields(request);
      if (where === 'everywhere') {
        await database.session.deleteMany({ where: { userId: await signedIn(request) } });
      }
      await passToAuth(auth, '/auth/sign-out', request, response, {});
    }),
    writingRoute('/auth/change-password', async (request, response) => {
      const userId = await signedIn(request);
      const { current = '', password = '' } = await readAttempt(database, request, () => userId);
      await passToAuth(auth, '/auth/change-password', request, response, {
        currentPassword: current,
        newPassword: password,
        revokeOtherSessions: true,
      });
    }),
    writingRoute('/auth/delete-account', async (request, response) => {
      const userId = await signedIn(request);
      const { password = '' } = await readAttempt(database, request, () => userId);
      if (await isLastAdministrator(database, userId)) {
        throw new RequestError(409, 'LAST_ADMINISTRATOR', 'You are the last administrator: make another one first.');
      }
      await passToAuth(auth, '/auth/delete-user', request, response, { password });
    }),
    readingRoute('/auth/export', async (request, response) => {
      sendAnswer(response, 200, JSON.stringify(await exportAccount(database, await signedIn(request)), null, 2));
    }),
    ...linkRoutes(dependencies),
  ];
}
