import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('quotes what has to be quoted', () => {
  expect(csvOf([['Zoë', 'says "no", twice', 'a\nb', 0.5, null]])).toBe(
    '\uFEFFZoë,"says ""no"", twice","a\nb",0.5,\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'])('runs nothing: %j', (text) => {
  const [line] = csvOf([[text]])
    .slice(1)
    .split('\r\n');
  expect(line!.startsWith(`"'`)).toBe(true);
});

it('leaves negative numbers numbers', () => {
  expect(csvOf([[-0.25]])).toBe('\uFEFF-0.25\r\n');
});
