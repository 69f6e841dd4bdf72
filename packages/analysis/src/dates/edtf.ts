import type { Day } from './calendar.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const four = (value: number | null): string => (value === null ? 'XXXX' : String(value).padStart(4, '0'));

/** EDTF (ISO 8601-2) of a day, a month or a year; `X` for a year that is not known. */
export function edtf(year: number | null, month?: number, day?: number): string {
  return [four(year), ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-');
}

export function edtfDay({ year, month, day }: Day): string {
  return edtf(year, month, day);
}

export function interval(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`;
}
