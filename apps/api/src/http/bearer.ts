import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a request carries this token as `Authorization: Bearer …`; the comparison takes the same time for every guess. */
export function carriesToken(authorization: string | null | undefined, token: string): boolean {
  const given = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
