import { z } from 'zod';
import { RequestError } from '../http/request-error.ts';

const address = z.email();

/**
 * A name as people write it.
 * @throws RequestError `INVALID_NAME`
 */
export function checkName(name: string): string {
  const plain = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (plain.length > 0 && plain.length <= 80 && !/\p{Cc}/u.test(plain)) return plain;
  throw new RequestError(400, 'INVALID_NAME', 'A name has 1 to 80 letters.');
}

/**
 * An e-mail address.
 * @throws RequestError `INVALID_EMAIL`
 */
export function checkEmail(email: string): string {
  const result = address.safeParse(email.trim());
  if (result.success && result.data.length <= 254) return result.data;
  throw new RequestError(400, 'INVALID_EMAIL', 'This is no e-mail address.');
}
