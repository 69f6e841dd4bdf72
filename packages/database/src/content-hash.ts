import { createHash } from 'node:crypto';

/** SHA-256 of a value, the same whatever the order of its keys. */
export function contentHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value, (_key, part) => (isRecord(part) ? sorted(part) : part)))
    .digest('hex');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
