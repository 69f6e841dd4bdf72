import { createHash, randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another, read out or written by hand. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code to be written on a blackboard: `K7MQ-2XPA`. Eight of 31 signs: 850 thousand million. */
export function newCode(): string {
  const signs = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]);
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`;
}

/** A code as somebody typed it, in the one form that is stored; what is none matches no code. */
export function readCode(typed: string): string {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return signs.length === 8 ? `${signs.slice(0, 4)}-${signs.slice(4)}` : signs;
}

/** What is stored of a code that only its owner has. */
export function hashedCode(code: string): string {
  return createHash('sha256').update(readCode(code)).digest('hex');
}

/** A nickname without case, accents and signs: two that look alike are one. */
export function foldNickname(nickname: string): string {
  return nickname
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '');
}
