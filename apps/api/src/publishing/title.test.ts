import type { Analysis } from '@parallax/analysis';
import { expect, it } from 'vitest';
import { titleOf } from './title.ts';

const article = (title: string, text: string) => ({ title, text }) as Analysis;

it.each([
  ['the headline', article('Ferry  aground\nagain', 'The ferry …'), 'Ferry aground again'],
  ['the first words', article('', 'The ferry ran aground.'), 'The ferry ran aground.'],
  ['whole words only', article(' ', `The ferry ${'ran on '.repeat(20)}`), `The ferry ${'ran on '.repeat(10)}…`],
  ['something at least', article('', ''), 'Untitled'],
])('takes %s', (_, analysis, title) => {
  expect(titleOf(analysis)).toBe(title);
});
