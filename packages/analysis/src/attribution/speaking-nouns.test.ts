import { expect, it } from 'vitest';
import { canSay } from './speaking-nouns.ts';

it.each([
  ['the harbour agency', true, 'a body'],
  ['two people familiar with the matter', true, 'people, with what describes them'],
  ['figures from the customs office', true, 'a document'],
  ['Ida Ravn', true, 'a name'],
  ['a study of pumps and pipes', true, 'the head, not what it is about'],
  ['villagers and a retired policeman', true, 'two that are joined'],
  ['leaking pumps and a lack of pipes', false, 'things'],
  ['a shortage of workers', false, 'people who are only what is short'],
  ['worker safety', false, 'people who only describe the head'],
  ['high costs', false, 'a reason'],
])('%s: %s (%s)', (phrase, expected) => {
  expect(canSay(phrase)).toBe(expected);
});
