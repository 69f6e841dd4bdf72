import { expect, it } from 'vitest';
import { readsAlone } from './wording.ts';

it.each([
  ['The board could not confirm that a valve had failed in any of the three.', false, 'three what?'],
  ['Of the three ferries that turned back, a leak was found on each of the three.', true, 'it says which'],
  ['The four ferries of the line have been called back to the port of Tern.', true, 'it says what'],
  ['The harbour office of Tern has no such doubts about the cause of the leak.', false, 'which doubts?'],
  ['The harbour office said there was no such thing as a safe leak in a ferry.', true, 'a turn of phrase'],
])('%j can be read alone: %s (%s)', (text, expected) => {
  expect(readsAlone(text)).toBe(expected);
});
