import { NotAllowed } from './failures.ts';

/** What somebody is. Each may all that the ones before may. */
export const roles = ['guest', 'reader', 'teacher', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What may be done, and from which role on. A token may what its scopes name and its owner's role allows, whichever is less. */
export const scopes = {
  /** Read what is published. */
  read: 'guest',
  /** Take quizzes, and review what was missed. */
  take: 'guest',
  /** Read and change what is one's own: attempts, reviews, settings. */
  own: 'reader',
  /** Keep classes and their quizzes. */
  teach: 'teacher',
  /** Bring articles in. */
  ingest: 'editor',
  /** Correct, merge, split, publish, retract. */
  edit: 'editor',
  /** Roles, accounts, jobs. */
  administer: 'admin',
} as const satisfies Record<string, Role>;
export type Scope = keyof typeof scopes;

/** Who asks. */
export interface Viewer {
  /** Of the user; null for guests, and for the operator. */
  id: string | null;
  role: Role;
  /** What a token is limited to; null where nothing but the role limits. */
  scopes: readonly Scope[] | null;
  /** How they are known: by nothing, a browser's session, a token of theirs, or the token of whoever runs the server. */
  kind: 'guest' | 'session' | 'token' | 'operator';
  /** Of the session, where they are known by one. */
  sessionId?: string;
}

export const guest: Viewer = { id: null, role: 'guest', scopes: null, kind: 'guest' };

/** Whoever runs the server, by PARALLAX_TOKEN: everything, in nobody's name. */
export const operator: Viewer = { id: null, role: 'admin', scopes: null, kind: 'operator' };

/** Whether the viewer has at least this role. */
export function hasRole(viewer: Viewer, role: Role): boolean {
  return roles.indexOf(viewer.role) >= roles.indexOf(role);
}

/** Whether the viewer may do this: by role, and for a token by scope as well. */
export function may(viewer: Viewer, scope: Scope): boolean {
  return hasRole(viewer, scopes[scope]) && (viewer.scopes === null || viewer.scopes.includes(scope));
}

const names: Record<Role, string> = {
  guest: 'Anybody',
  reader: 'Whoever is signed in',
  teacher: 'Teachers',
  editor: 'Editors',
  admin: 'Administrators',
};

/**
 * Holds a mutation or a field to what the viewer may do.
 * @throws NotAllowed: `NOT_SIGNED_IN` where signing in may help, `NOT_ALLOWED` where it does not.
 */
export function requireScope(viewer: Viewer, scope: Scope): void {
  if (may(viewer, scope)) return;
  if (viewer.kind === 'guest') {
    throw new NotAllowed(
      'NOT_SIGNED_IN',
      `${names[scopes[scope]]} may do this: sign in, or send a token as “Authorization: Bearer …”.`,
    );
  }
  throw new NotAllowed(
    'NOT_ALLOWED',
    hasRole(viewer, scopes[scope])
      ? `This token has not the scope “${scope}”: make one that has.`
      : `${names[scopes[scope]]} may do this, and your account is a ${viewer.role}'s.`,
  );
}

/**
 * The same, for what belongs to somebody.
 * @returns the user's id.
 * @throws NotAllowed, also for the operator, who is nobody.
 */
export function requireUser(viewer: Viewer, scope: Scope = 'own'): string {
  requireScope(viewer, scope);
  if (viewer.id !== null) return viewer.id;
  throw viewer.kind === 'guest'
    ? new NotAllowed('NOT_SIGNED_IN', 'Sign in, or send a token as “Authorization: Bearer …”.')
    : new NotAllowed('NOT_ALLOWED', "The operator's token has no account: use a token or a session of an account.");
}

/**
 * The same, for what would let the holder of a token keep the account: only who is signed in with the password may do it.
 * @returns the user's id.
 * @throws NotAllowed
 */
export function requireSession(viewer: Viewer): string {
  const id = requireUser(viewer);
  if (viewer.kind !== 'session') throw new NotAllowed('NOT_ALLOWED', 'No token may do this: sign in on the website.');
  return id;
}
