/** A day of the Gregorian calendar; `month` is 1 to 12. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const millisecondsADay = 86_400_000;

export function addDays({ year, month, day }: Day, count: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day) + count * millisecondsADay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same month `count` months away; the day is of no account. */
export function addMonths({ year, month }: Day, count: number): Day {
  const months = year * 12 + month - 1 + count;
  return { year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 };
}

/** 0 is Monday, 6 is Sunday. */
export function weekday({ year, month, day }: Day): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / millisecondsADay;
}

/** Monday of the week that a day is in (ISO 8601). */
export function monday(day: Day): Day {
  return addDays(day, -weekday(day));
}

/** The date of a month's nth weekday, counted from 0; its last where `nth` is negative. */
export function nthWeekday(year: number, month: number, index: number, nth: number): number {
  const first = ((index - weekday({ year, month, day: 1 }) + 7) % 7) + 1;
  if (nth >= 0) return first + 7 * nth;
  const last = first + 28;
  return isDay(year, month, last) ? last : last - 7;
}

/** Reads the day of an ISO 8601 date or date-time; null where it is less precise than a day, or none. */
export function readIsoDay(text: string | undefined): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isDay(year, month, day) ? { year, month, day } : null;
}

export function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}
