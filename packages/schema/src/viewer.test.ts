import { describe, expect, it } from 'vitest';
import { NotAllowed } from './failures.ts';
import { guest, may, operator, type Role, requireScope, requireUser, type Scope, type Viewer } from './viewer.ts';

const session = (role: Role): Viewer => ({ id: 'u', role, scopes: null, kind: 'session' });
const token = (role: Role, ...scopes: Scope[]): Viewer => ({ id: 'u', role, scopes, kind: 'token' });

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof NotAllowed) return error.code;
    throw error;
  }
}

describe('what a viewer may', () => {
  it.each<[string, Viewer, Scope, boolean]>([
    ['a guest reads', guest, 'read', true],
    ['a guest takes a quiz', guest, 'take', true],
    ['a guest has nothing of their own', guest, 'own', false],
    ['a reader does not teach', session('reader'), 'teach', false],
    ['a teacher does not edit', session('teacher'), 'edit', false],
    ['an editor may what a teacher may', session('editor'), 'teach', true],
    ['an editor does not administer', session('editor'), 'administer', false],
    ['the operator administers', operator, 'administer', true],
    ['a token may what its scope names', token('editor', 'ingest'), 'ingest', true],
    ['a token may nothing that its scopes do not name', token('editor', 'ingest'), 'edit', false],
    ['a token may nothing that its owner may not', token('reader', 'edit'), 'edit', false],
  ])('%s', (_why, viewer, scope, expected) => {
    expect(may(viewer, scope)).toBe(expected);
  });

  it('tells apart where signing in may help', () => {
    expect(codeOf(() => requireScope(guest, 'edit'))).toBe('NOT_SIGNED_IN');
    expect(codeOf(() => requireScope(session('reader'), 'edit'))).toBe('NOT_ALLOWED');
    expect(codeOf(() => requireScope(token('admin', 'read'), 'edit'))).toBe('NOT_ALLOWED');
    expect(codeOf(() => requireScope(session('editor'), 'edit'))).toBeNull();
  });

  it('gives nothing that is somebody’s own to nobody', () => {
    expect(requireUser(session('reader'))).toBe('u');
    expect(codeOf(() => requireUser(guest, 'take'))).toBe('NOT_SIGNED_IN');
    expect(codeOf(() => requireUser(operator))).toBe('NOT_ALLOWED');
  });
});
