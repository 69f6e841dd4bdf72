import { expect, it } from 'vitest';
import { $Enums } from './generated/prisma/client.ts';
import { fromChange, fromEnum, fromStance, toChange, toEnum, toStance } from './words.ts';

it('makes words of names and names of words', () => {
  expect(toEnum('true-false-not-stated')).toBe('TRUE_FALSE_NOT_STATED');
  expect(fromEnum('SINGLE_ORIGIN')).toBe('single-origin');
});

it('knows every sign and every stance', () => {
  for (const change of Object.values($Enums.Change)) expect(toChange(fromChange(change))).toBe(change);
  for (const stance of Object.values($Enums.Stance)) expect(toStance(fromStance(stance))).toBe(stance);
  expect(fromStance('CANNOT_CONFIRM')).toBe('cannot confirm');
});
