const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The zones that RFC 822 names, and with it RSS; no other abbreviation means the same everywhere. */
const namedZones: Readonly<Record<string, string>> = {
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
};

function isCalendarDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * A date or date-time of metadata as ISO 8601, no more precise than given: `2024-10-18`, `2024-10-18T09:30:00+02:00`. Also
 * reads a space for the `T`, `+0200` for `+02:00`, `20241018`, and the dates of mail and HTTP headers.
 * Undefined for anything else: a guess at "01/02/2024" would be an invention.
 */
export function readDate(text: string | null | undefined): string | undefined {
  const given = text?.trim() ?? '';
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]\s*(\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(
      given,
    );
  if (iso) {
    const [, year, month, day, time, zone] = iso;
    if (!isCalendarDate(Number(year), Number(month), Number(day))) return undefined;
    const date = `${year}-${month}-${day}`;
    if (!time) return date;
    if (Number(time.slice(0, 2)) > 23 || Number(time.slice(3, 5)) > 59) return undefined;
    return `${date}T${time.replace(',', '.')}${readZone(zone)}`;
  }
  const mail =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4})(?:\s+(\d{2}:\d{2}(?::\d{2})?)\s*(GMT|UTC?|Z|[ECMP][SD]T|[+-]\d{2}:?\d{2})?)?$/i.exec(
      given,
    );
  if (!mail) return undefined;
  const [, day, name, year, time, zone] = mail;
  const month = months.indexOf(name!.toLowerCase()) + 1;
  if (!isCalendarDate(Number(year), month, Number(day))) return undefined;
  const date = `${year}-${String(month).padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return time ? `${date}T${time}${readZone(namedZones[zone?.toUpperCase() ?? ''] ?? zone)}` : date;
}

function readZone(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(?:z|utc?|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
