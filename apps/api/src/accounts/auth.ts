import type { Database } from '@parallax/database';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { isAPIError } from 'better-auth/api';
import type { Logger } from 'pino';

/** A session lasts so long, whether it is used or not, in seconds: a request that reads writes nothing. */
const sessionLength = 30 * 24 * 60 * 60;

/** Long rather than strange, as NIST SP 800-63B asks. */
export const passwordLength = { least: 10, most: 128 } as const;

export interface AuthOptions {
  database: Database;
  /** Signs the cookies. */
  secret: string;
  /** Where the website is: its pages hold the cookies, and only forms of its origin are taken. */
  webOrigin: string;
  log: Logger;
}

/**
 * Passwords and sessions, by better-auth on our own database. It is asked through `answer-auth.ts` only, which lets through
 * the few paths that we offer.
 */
export function createAuth({ database, secret, webOrigin, log }: AuthOptions) {
  return betterAuth({
    appName: 'Parallax',
    baseURL: webOrigin,
    basePath: '/auth',
    secret,
    trustedOrigins: [webOrigin],
    database: prismaAdapter(database, { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    user: {
      // `input: false`: nobody gives themselves a role.
      additionalFields: { role: { type: 'string', input: false, required: false } },
      deleteUser: { enabled: true },
    },
    session: { expiresIn: sessionLength, disableSessionRefresh: true, freshAge: 0 },
    account: { modelName: 'credential', accountLinking: { enabled: false } },
    advanced: {
      cookiePrefix: 'parallax',
      database: { generateId: false },
      // Its default depends on NODE_ENV.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // Addresses are not kept with sessions.
      ipAddress: { disableIpTracking: true },
    },
    // Ours counts by account as well, and across processes: see `limits.ts`.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // What it refuses is answered; only what it cannot do is told, without the values that came with it.
    onAPIError: {
      onError: (error) => {
        if (isAPIError(error) && error.statusCode < 500) return;
        const { name, code } = error as Error & { code?: unknown };
        log.error({ part: 'sign-in', name, code }, 'Signing in failed');
      },
    },
    logger: {
      level: 'warn',
      // Its further arguments may hold addresses and tokens.
      log: (level, message) => log[level === 'error' ? 'error' : 'warn']({ part: 'sign-in' }, message),
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
