import type { IncomingMessage } from 'node:http';
import { type Database, findApiToken, fromEnum } from '@parallax/database';
import { guest, operator, type Scope, scopes, type Viewer } from '@parallax/schema';
import { bearerOf, isToken } from '../http/bearer.ts';
import { RequestError } from '../http/request-error.ts';
import type { Auth } from './auth.ts';

export interface ViewerDependencies {
  database: Database;
  auth: Auth;
  /** The operator's token. */
  token: string;
  webOrigin: string;
}

const isScope = (scope: string): scope is Scope => Object.hasOwn(scopes, scope);

/** Finds out who sends a request, once for each. */
export function viewerFinder({ database, auth, token, webOrigin }: ViewerDependencies) {
  const found = new WeakMap<IncomingMessage, Promise<Viewer>>();

  async function byToken(secret: string): Promise<Viewer> {
    if (isToken(secret, token)) return operator;
    const owned = await findApiToken(database, secret, new Date());
    if (!owned) throw new RequestError(401, 'BAD_TOKEN', 'This token is unknown, was revoked or has expired.');
    return { id: owned.userId, role: fromEnum(owned.role), scopes: owned.scopes.filter(isScope), kind: 'token' };
  }

  async function bySession(cookie: string): Promise<Viewer> {
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!session) return guest;
    // Read afresh: a role that was taken away is gone at once.
    const { role } = session.user as { role?: 'READER' | 'TEACHER' | 'EDITOR' | 'ADMIN' };
    return {
      id: session.user.id,
      role: fromEnum(role ?? 'READER'),
      scopes: null,
      kind: 'session',
      sessionId: session.session.id,
    };
  }

  async function find({ headers }: IncomingMessage): Promise<Viewer> {
    const secret = bearerOf(headers.authorization);
    if (secret !== null) return byToken(secret);
    if (headers.cookie?.includes('parallax.session_token=') && isOfOurs(headers)) return bySession(headers.cookie);
    return guest;
  }

  /** Cookies count only where no browser sends them for a page of another origin: the website's server names none. */
  function isOfOurs({ origin, host }: IncomingMessage['headers']): boolean {
    return origin === undefined || origin === webOrigin || (URL.canParse(origin) && new URL(origin).host === host);
  }

  /** @throws RequestError `BAD_TOKEN` */
  return (request: IncomingMessage): Promise<Viewer> => {
    let viewer = found.get(request);
    if (!viewer) {
      viewer = find(request);
      found.set(request, viewer);
    }
    return viewer;
  };
}
