import { describe, expect, it } from 'vitest';
import { isFromHere } from './form.ts';

describe('whether a form comes from here', () => {
  it.each([
    [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true, 'the same origin'],
    [
      { origin: 'https://news.example', host: 'inner:3000', 'x-forwarded-host': 'news.example' },
      true,
      'behind a proxy',
    ],
    [{ origin: 'https://elsewhere.example', host: 'localhost:3000' }, false, 'another site'],
    [{ origin: 'http://localhost:3001', host: 'localhost:3000' }, false, 'another port'],
    [{ origin: 'null', host: 'localhost:3000' }, false, 'a page without origin'],
    [{ host: 'localhost:3000' }, false, 'no origin named'],
  ])('%j: %s (%s)', (headers, expected, _why) => {
    expect(isFromHere(headers)).toBe(expected);
  });
});
