import { count } from './count.ts';

const day = 24 * 60 * 60 * 1000;

/** When something is due, seen from now: “now”, “within a day”, “tomorrow”, “in 4 days”, “in 3 weeks”, “in 5 months”. */
export function dueInWords(iso: string, now: number = Date.now()): string {
  const days = (new Date(iso).getTime() - now) / day;
  if (days <= 0) return 'now';
  if (days < 0.5) return 'within a day';
  const whole = Math.round(days);
  if (whole <= 1) return 'tomorrow';
  if (whole < 14) return `in ${count(whole, 'day')}`;
  if (whole < 60) return `in ${count(Math.round(whole / 7), 'week')}`;
  return `in ${count(Math.round(whole / 30.4), 'month')}`;
}
