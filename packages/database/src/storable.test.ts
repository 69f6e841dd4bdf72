import { expect, it } from 'vitest';
import { checkStorable } from './storable.ts';

it.each([
  ['a\0', 'It holds a NUL character at offset 1'],
  ['\uDE00', 'It holds half of a surrogate pair at offset 0'],
  [{ names: ['fine', '🚢\uD83D'] }, 'It.names.1 holds half of a surrogate pair at offset 2'],
  [{ deep: [{ er: '\0' }] }, 'It.deep.0.er holds'],
])('names the place in %j', (value, message) => {
  expect(() => checkStorable(value, 'It')).toThrow(message);
  expect(() => checkStorable(value, 'It')).toThrow(expect.objectContaining({ code: 'TEXT_NOT_STORABLE' }));
});

it.each(['', '🚢 é \u2028 \uFFFE', 1, null, undefined, { a: ['b', null, 2] }])('has nothing against %j', (value) => {
  expect(() => checkStorable(value, 'It')).not.toThrow();
});
