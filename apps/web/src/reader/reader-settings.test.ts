import { describe, expect, it } from 'vitest';
import { readerSettings, readerSheet, settingsCookie, settingsFromCookies } from './reader-settings.ts';

const plain = { theme: 'auto', size: 'normal', width: 'normal' };

describe('reader settings', () => {
  it('come back from their own cookie', () => {
    const settings = readerSettings({ theme: 'dark', size: 'large', width: 'wide' });
    const [pair] = settingsCookie(settings, true).split(';');
    expect(settingsFromCookies(`attempt=x; ${pair}; other=y`)).toEqual(settings);
  });

  it.each([
    [undefined, 'no cookie'],
    ['reader=', 'an empty one'],
    ['reader=blue.huge.endless', 'unknown values'],
    ['xreader=dark.large.wide', 'another cookie'],
    ['reader=dark;}body{display:none', 'an attempt to get rules in'],
  ])('are plain for %s (%s)', (cookies, _what) => {
    expect(settingsFromCookies(cookies)).toMatchObject({ size: plain.size, width: plain.width });
    expect(readerSheet(settingsFromCookies(cookies))).not.toContain('display');
  });

  it('need no rules where nothing was chosen', () => {
    expect(readerSheet(readerSettings({}))).toBe('');
    expect(readerSheet(readerSettings({ theme: 'dark' }))).toContain('color-scheme:dark');
  });
});
