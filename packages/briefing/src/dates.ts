import { monthNames } from './gate.ts';

/** EDTF numbers the seasons from 21 on. */
const seasons = ['spring', 'summer', 'autumn', 'winter'];

const monthOrSeason = (number: number): string => monthNames[number - 1] ?? seasons[number - 21] ?? '';

function one(edtf: string): string {
  const [year = '', month = '', day = ''] = edtf.replace(/[~?%]/g, '').replace(/T.*$/, '').split('-');
  const known = (part: string) => part !== '' && !part.includes('X');
  const decade = /^\d{3}X$/.test(year) ? `the ${year.slice(0, 3)}0s` : '';
  return [
    known(day) && known(month) ? String(Number(day)) : '',
    known(month) ? monthOrSeason(Number(month)) : '',
    known(year) ? year : decade,
  ]
    .filter(Boolean)
    .join(' ');
}

/** An EDTF date in words, no more precise than it is: "8 to 13 October", "since August", "the 1950s". Empty where nothing is known. */
export function dateInWords(edtf: string): string {
  if (!edtf.includes('/')) return one(edtf);
  const [start = '', end = ''] = edtf.split('/');
  const [from, to] = [one(start), one(end)];
  if (end === '..' || end === '') return from && `since ${from}`;
  if (start === '..' || start === '') return to && `until ${to}`;
  if (from === to || to === '') return from;
  if (start.slice(0, 7) === end.slice(0, 7) && /^\d/.test(from)) return `${from.split(' ')[0]} to ${to}`;
  return `${from} to ${to}`;
}

/** The year of an EDTF date, null where it is left open. */
export const calendarYear = (edtf: string): string | null => /^(\d{4})-/u.exec(edtf)?.[1] ?? null;

/** Whether an interval is a calendar week ("last week"), in which many things happen. */
export function isWholeWeek(edtf: string): boolean {
  const [start, end] = edtf.split('/').map((day) => Date.parse(day));
  return start !== undefined && end !== undefined && end - start === 6 * 86_400_000 && new Date(start).getUTCDay() < 2;
}
