import { monthNames } from './month-names.ts';

/** EDTF numbers the seasons from 21 on. */
const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** One EDTF date, only its known parts. */
function single(edtf: string): string {
  const [, zone = ''] = /T(\d\d:\d\d)/.exec(edtf) ?? [];
  const [year = '', month = '', day = ''] = edtf.replace(/[~?%]/g, '').replace(/T.*$/, '').split('-');
  const isKnown = (part: string) => part !== '' && !part.includes('X');
  const decade = /^\d{3}X$/.test(year) ? `the ${year.slice(0, 3)}0s` : '';
  const date = [
    isKnown(day) && isKnown(month) ? String(Number(day)) : '',
    isKnown(month) ? (monthNames[Number(month) - 1] ?? seasons[Number(month) - 21] ?? '') : '',
    isKnown(year) ? year : decade,
  ]
    .filter(Boolean)
    .join(' ');
  return zone ? `${date}, ${zone}`.replace(/^, /, '') : date;
}

/** An EDTF date in words, no more exact than it is: “8–13 October”, “since August”. Empty where nothing of it is known. */
export function edtfInWords(edtf: string): string {
  if (!edtf.includes('/')) return single(edtf);
  const [start = '', end = ''] = edtf.split('/');
  const [from, to] = [single(start), single(end)];
  if (end === '..' || end === '') return from && `since ${from}`;
  if (start === '..' || start === '') return to && `until ${to}`;
  if (from === to || to === '') return from;
  if (from === '') return to;
  if (start.slice(0, 7) === end.slice(0, 7) && /^\d/.test(from)) return `${from.split(' ')[0]}–${to}`;
  return `${from} to ${to}`;
}

/** How exact an EDTF date is, in plain words. */
export function precisionInWords(edtf: string): string {
  if (edtf.includes('..') || /^\/|\/$/.test(edtf)) return 'one end only';
  if (edtf.includes('/')) return 'a span of time';
  const year = edtf.startsWith('XXXX') ? ', year not given' : '';
  if (edtf.includes('T')) return `to the minute${year}`;
  const known = edtf.split('-').filter((part) => !part.includes('X')).length + (year ? 1 : 0);
  const roughly = /[~?%]/.test(edtf) ? ', roughly' : '';
  const unit = known >= 3 ? 'day' : known < 2 ? 'year' : /-2[1-4]/.test(edtf) ? 'season' : 'month';
  return `to the ${unit}${roughly}${year}`;
}
