import { expect, it } from 'vitest';
import { foldNickname, hashedCode, newCode, readCode } from './codes.ts';

it('makes codes that can be read out, each another', () => {
  const codes = Array.from({ length: 200 }, newCode);
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
});

it.each(['k7mq2xpa', ' K7MQ 2XPA ', 'K7MQ-2xpa', 'k7mq–2xpa'])('reads %j as the code that it is', (typed) => {
  expect(readCode(typed)).toBe('K7MQ-2XPA');
  expect(hashedCode(typed)).toBe(hashedCode('K7MQ-2XPA'));
});

it('takes nicknames that look alike for one', () => {
  expect(foldNickname('Zoë 7')).toBe(foldNickname('zoe7'));
  expect(foldNickname('Ann')).not.toBe(foldNickname('Anna'));
  expect(foldNickname('!!!')).toBe('');
});
