import type { IncomingMessage } from 'node:http';
import {
  findSignInLink,
  fromEnum,
  raiseRole,
  type SignInLink,
  StoreError,
  type StoreErrorCode,
  spendSignInLink,
} from '@parallax/database';
import { RequestError } from '../http/request-error.ts';
import { type Route, writingRoute } from '../http/routes.ts';
import { askAuth, readAttempt, sendAnswer } from './answer-auth.ts';
import { passwordLength } from './auth.ts';
import { checkEmail, checkName } from './fields.ts';
import type { AccountDependencies } from './routes.ts';

/** better-auth's answer where it did not do what it was asked: the link stays good. */
class Refused extends Error {
  readonly status: number;
  readonly body: string;

  constructor(status: number, body: string) {
    super('Refused');
    this.status = status;
    this.body = body;
  }
}

/** Links that work once: what one is for, and using it. */
export function linkRoutes({ database, auth, viewerOf }: Omit<AccountDependencies, 'isSignUpOpen'>): Route[] {
  type Fields = Record<string, string>;

  /** Asks better-auth for what makes a session, and gives its cookies. */
  async function session(path: string, request: IncomingMessage, body: object) {
    const answer = await askAuth(auth, path, request, body);
    const text = await answer.text();
    if (!answer.ok) throw new Refused(answer.status, text);
    const { user } = JSON.parse(text) as { user: { id: string } };
    return { userId: user.id, cookies: answer.headers.getSetCookie() };
  }

  /** Makes an account with the link's role, or gives the role to the account that is signed in. */
  async function makeAccount(
    { role }: SignInLink,
    { name = '', email = '', password = '' }: Fields,
    request: IncomingMessage,
  ) {
    const viewer = await viewerOf(request);
    if (viewer.kind === 'session' && viewer.id !== null) {
      await raiseRole(database, viewer.id, role);
      return [];
    }
    const body = { name: checkName(name), email: checkEmail(email), password };
    const { userId, cookies } = await session('/auth/sign-up/email', request, body);
    await raiseRole(database, userId, role);
    return cookies;
  }

  /** Sets a new password, and ends every session of whoever had the old one. */
  async function setPassword(userId: string, { password = '' }: Fields, request: IncomingMessage) {
    if (password.length < passwordLength.least) {
      throw new RequestError(400, 'PASSWORD_TOO_SHORT', `A password has at least ${passwordLength.least} letters.`);
    }
    if (password.length > passwordLength.most) {
      throw new RequestError(400, 'PASSWORD_TOO_LONG', `A password has at most ${passwordLength.most} letters.`);
    }
    const { email } = await database.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    const { password: hashing, internalAdapter } = await auth.$context;
    await internalAdapter.updatePassword(userId, await hashing.hash(password));
    await database.session.deleteMany({ where: { userId } });
    return (await session('/auth/sign-in/email', request, { email, password })).cookies;
  }

  return [
    writingRoute('/auth/link', async (request, response) => {
      const { secret = '' } = await readAttempt(database, request, () => null);
      const link = await findSignInLink(database, secret, new Date()).catch(refuseLink);
      const user = link.userId && (await database.user.findUnique({ where: { id: link.userId } }));
      const purpose = user
        ? { purpose: 'password', email: user.email }
        : { purpose: 'account', role: fromEnum(link.role) };
      sendAnswer(response, 200, JSON.stringify({ ...purpose, expiresAt: link.expiresAt }));
    }),
    writingRoute('/auth/link/use', async (request, response) => {
      const fields = await readAttempt(database, request, () => null);
      try {
        const cookies = await spendSignInLink(database, fields.secret ?? '', new Date(), (link) =>
          link.userId === null ? makeAccount(link, fields, request) : setPassword(link.userId, fields, request),
        ).catch(refuseLink);
        sendAnswer(response, 200, '{}', cookies);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        sendAnswer(response, error.status, error.body);
      }
    }),
  ];
}

const refusals: Partial<Record<StoreErrorCode, number>> = { LINK_NOT_FOUND: 404, LINK_USED: 410, LINK_EXPIRED: 410 };

function refuseLink(error: unknown): never {
  const status = error instanceof StoreError ? refusals[error.code] : undefined;
  if (status === undefined) throw error;
  throw new RequestError(status, (error as StoreError).code, (error as StoreError).message);
}
