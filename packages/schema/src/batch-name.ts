import { InvalidInput } from './failures.ts';

/**
 * A caller's name for a batch, as it may go into the queue.
 * @throws InvalidInput
 */
export function batchName(given: string | null | undefined): string | null {
  if (given == null) return null;
  if (/^[\w.:-]{1,100}$/.test(given)) return given;
  throw new InvalidInput(
    'batch',
    'A name of a batch has 1 to 100 letters, digits, dots, colons, hyphens or underscores.',
  );
}
