import { StoreError } from './errors.ts';

/** NUL, which PostgreSQL has no place for, and halves of surrogate pairs, which UTF-8 has none for. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Makes sure that every string in a value can be stored and comes back as it was.
 * @param where what the value is, for the message.
 * @throws StoreError `TEXT_NOT_STORABLE` that names the place.
 */
export function checkStorable(value: unknown, where: string): void {
  if (typeof value === 'string') {
    const index = value.search(UNSTORABLE);
    if (index < 0) return;
    const what = value[index] === '\0' ? 'a NUL character' : 'half of a surrogate pair';
    throw new StoreError('TEXT_NOT_STORABLE', `${where} holds ${what} at offset ${index}, which cannot be stored.`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) checkStorable(part, `${where}.${key}`);
}
