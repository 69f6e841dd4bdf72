import { expect, it } from 'vitest';
import { headline, headlineBeside } from './headline.ts';

it.each([
  [{ title: 'Dam fails', name: 'The Harbour Courier' }, 'Dam fails', 'Dam fails'],
  [{ title: 'Dam fails', name: '“Dam fails”' }, 'Dam fails', null],
  [{ title: ' ', name: '“A dam has failed at …”' }, '“A dam has failed at …”', null],
  [{ title: '', name: 'The Harbour Courier' }, 'The Harbour Courier', null],
])('of %j is %j, and %j beside its name', (article, alone, beside) => {
  expect([headline(article), headlineBeside(article)]).toEqual([alone, beside]);
});
