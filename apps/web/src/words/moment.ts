import { monthNames } from './month-names.ts';

/**
 * A moment in words, in the time zone that it was written in and no more exact than it is: “4 March 2025, 14:30”,
 * “4 March 2025”, “March 2025”. What is no ISO 8601 date comes back as it is.
 */
export function momentInWords(iso: string): string {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day, time, zone] = parts;
  const date = [day && String(Number(day)), month && monthNames[Number(month) - 1], year].filter(Boolean).join(' ');
  if (!time) return date;
  return `${date}, ${time}${zone === 'Z' ? ' UTC' : ''}`;
}

/** The day of a moment in words. */
export function dayInWords(iso: string): string {
  return momentInWords(iso.slice(0, 10));
}
