import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSecure } from './form.ts';

/** The time zones that a teacher can choose, by their names in the IANA database. */
export const timeZones: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC'),
];

const known = new Set(timeZones);

/** A time zone by its name; null for what is none. */
export const timeZoneFrom = (name: string | undefined): string | null =>
  name !== undefined && known.has(name) ? name : null;

/** The time zone that this browser's teacher chose last; null where none was. */
export function timeZoneFromCookies(cookies: string | undefined): string | null {
  return timeZoneFrom(/(?:^|;\s*)zone=([\w/+-]{1,60})(?:;|$)/.exec(cookies ?? '')?.[1]);
}

/** Keeps the time zone for the next form, for a year. */
export function keepTimeZone(request: IncomingMessage, response: ServerResponse, zone: string): void {
  const secure = isSecure(request) ? '; Secure' : '';
  response.appendHeader('Set-Cookie', `zone=${zone}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax${secure}`);
}

/** What clocks show in a zone at a moment, as if it were UTC, in milliseconds. */
function wallClock(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/**
 * The moment at which clocks in a zone show `wall` (milliseconds as if it were UTC). Where they show it twice, the earlier one;
 * where they skip it, as long after the jump as it lies behind its beginning.
 */
export function momentAt(wall: number, zone: string): number {
  const day = 24 * 60 * 60 * 1000;
  const offsets = [wall - day, wall + day].map((moment) => wallClock(moment, zone) - moment);
  const moments = offsets.map((offset) => wall - offset);
  const exact = moments.filter((moment) => wallClock(moment, zone) === wall);
  return exact.length > 0 ? Math.min(...exact) : moments[0]!;
}

/** What clocks in a zone show at a moment: `2031-03-05T12:00`. */
export const wallTime = (iso: string, zone: string): string =>
  new Date(wallClock(Date.parse(iso), zone)).toISOString().slice(0, 16);
