import { createHash, timingSafeEqual } from 'node:crypto';

/** What a request carries as `Authorization: Bearer …`; null where it carries nothing of the kind. */
export function bearerOf(authorization: string | null | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** Whether what was given is this token; the comparison takes the same time for every guess. */
export function isToken(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
