import { single } from './serve.ts';

/** Longer values than this are no filter that anyone typed. */
const longest = 200;

type Query = Record<string, string | string[] | undefined>;

/** What an address's query gives under a name, without white space around it; null where it is empty, repeated or too long. */
export function textFrom(query: Query, name: string): string | null {
  const text = single(query[name])?.trim() ?? '';
  return text === '' || text.length > longest || text.includes('\0') ? null : text;
}

/** One of some values; null for anything else. Capitals are those of the values, the address may have small letters. */
export function oneOf<Value extends string>(query: Query, name: string, values: readonly Value[]): Value | null {
  const text = textFrom(query, name)?.toUpperCase().replaceAll('-', '_');
  return values.find((value) => value === text) ?? null;
}

/** A day of the calendar, `2026-11-23`; null for what is none. */
export function dayFrom(query: Query, name: string): string | null {
  const text = textFrom(query, name) ?? '';
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

/** The day after one: what readers mean by “until” holds the day itself. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** An address with a query, what is empty left out. */
export function addressWith(path: string, values: Record<string, string | null | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
