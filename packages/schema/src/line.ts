import { InvalidInput } from './failures.ts';

/**
 * A text that people write into one line.
 * @throws InvalidInput where it is empty, too long or holds control characters.
 */
export function line(text: string, path: string, most: number): string {
  const plain = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (plain.length > 0 && plain.length <= most && !/\p{Cc}/u.test(plain)) return plain;
  throw new InvalidInput(path, `Write 1 to ${most} letters.`);
}
