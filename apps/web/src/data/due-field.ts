import { momentAt, wallTime } from './time-zone.ts';

/**
 * A due date as a form gives it (`2031-03-05T12:00`), in the time of a zone; null where it gives none. A day alone ends with
 * its last minute.
 */
export function dueFrom(value: string | undefined, zone: string): string | null {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(value ?? '');
  if (!parts) return null;
  const wall = Date.parse(`${parts[1]}T${parts[2] ?? '23:59'}:00Z`);
  return Number.isNaN(wall) ? null : new Date(momentAt(wall, zone)).toISOString();
}

/** A due date as a form shows it. */
export const dueValue = (iso: string | null, zone: string): string => (iso ? wallTime(iso, zone) : '');
