import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits that can stand in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It holds too many bits to be guessed, so that it needs no salt and no slow hash. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
