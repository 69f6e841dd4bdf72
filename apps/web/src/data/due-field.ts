/**
 * A due date as a form gives it (`2031-03-05T12:00`), in UTC; null where it gives none. A form without script knows no time
 * zone, so that pages say which one is meant.
 */
export function dueFrom(value: string | undefined): string | null {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(value ?? '');
  if (!parts) return null;
  const date = new Date(`${parts[1]}T${parts[2] ?? '23:59'}:00Z`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A due date as a form shows it. */
export const dueValue = (iso: string | null): string => iso?.slice(0, 16) ?? '';
