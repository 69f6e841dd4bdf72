import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { codeOf } from './errors.fixture.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from('Zoë – “so”'), false, 'Zoë – “so”'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFZoë'), false, 'Zoë'],
    ['UTF-16, little end first', Buffer.from('\uFEFFZoë', 'utf16le'), false, 'Zoë'],
    ['UTF-16, big end first', Buffer.from('\uFEFFZoë', 'utf16le').swap16(), false, 'Zoë'],
    ['windows-1252, not declared', latin('Zo\xeb \x93so\x94'), false, 'Zoë “so”'],
    [
      'mostly UTF-8 with one broken byte',
      Buffer.concat([Buffer.from('ë é '), Buffer.from([0xff])]),
      false,
      'ë é \uFFFD',
    ],
    [
      'a declared charset',
      latin('<meta charset="windows-1251"><p>\xcc\xe8\xf0'),
      true,
      '<meta charset="windows-1251"><p>Мир',
    ],
    ['an unknown charset', latin('<meta charset="klingon"><p>\xeb'), true, '<meta charset="klingon"><p>ë'],
    [
      'a charset that the bytes disprove',
      Buffer.from('<meta charset="utf-16"><p>ë'),
      true,
      '<meta charset="utf-16"><p>ë',
    ],
    ['line ends as they are', Buffer.from('a\r\nb\n'), false, 'a\r\nb\n'],
  ])('reads %s', (_, bytes, html, text) => {
    expect(decode(bytes, 'x', html)).toBe(text);
  });

  it.each([
    ['a PDF', latin('%PDF-1.7 some text')],
    ['a picture', latin('\x89PNG\r\n\x1a\n')],
    ['other binary data', Buffer.from(Array.from({ length: 400 }, (_, at) => at % 7))],
  ])('does not take %s for text', async (_, bytes) => {
    expect(await codeOf(() => decode(bytes, 'x'))).toBe('not-text');
  });
});
