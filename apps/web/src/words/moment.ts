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
  return `${date}, ${time}${zone ? ` ${zoneInWords(zone)}` : ''}`;
}

/** “UTC”, “UTC+1”, “UTC−3:30”: without it two outlets’ hours cannot be set side by side. */
function zoneInWords(zone: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  if (!sign || Number(hours) + Number(minutes) === 0) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** When an article came out, and when it was changed where that is another moment as far as words tell. */
export function publishedInWords({ published, updated }: { published: string | null; updated: string | null }): string {
  const first = published ? momentInWords(published) : 'not known';
  const last = updated && momentInWords(updated);
  return last && last !== first ? `${first}, changed ${last}` : first;
}

/** The day of a moment in words. */
export function dayInWords(iso: string): string {
  return momentInWords(iso.slice(0, 10));
}
