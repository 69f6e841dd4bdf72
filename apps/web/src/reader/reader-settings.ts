/** How a reader wants pages to look. It is kept in the reader's own cookie and nowhere else. */
export interface ReaderSettings {
  theme: 'auto' | 'light' | 'dark';
  size: 'small' | 'normal' | 'large' | 'largest';
  width: 'narrow' | 'normal' | 'wide';
}

/** What each setting can be; the first is taken where nothing is said. */
export const choices: { [Name in keyof ReaderSettings]: readonly ReaderSettings[Name][] } = {
  theme: ['auto', 'light', 'dark'],
  size: ['normal', 'small', 'large', 'largest'],
  width: ['normal', 'narrow', 'wide'],
};

export const readerCookie = 'reader';

function choice<Name extends keyof ReaderSettings>(name: Name, given: string | undefined): ReaderSettings[Name] {
  return choices[name].find((each) => each === given) ?? choices[name][0]!;
}

/** Settings of which each part may be missing or wrong. */
export function readerSettings(given: Partial<Record<keyof ReaderSettings, string>>): ReaderSettings {
  return { theme: choice('theme', given.theme), size: choice('size', given.size), width: choice('width', given.width) };
}

/** The settings in a request's Cookie header. */
export function settingsFromCookies(cookies: string | undefined): ReaderSettings {
  const value = /(?:^|;\s*)reader=([a-z.]{1,40})(?:;|$)/.exec(cookies ?? '')?.[1] ?? '';
  const [theme, size, width] = value.split('.');
  return readerSettings({ theme, size, width });
}

/** The Set-Cookie header that keeps settings for a year. No script has to read it. */
export function settingsCookie({ theme, size, width }: ReaderSettings, isSecure: boolean): string {
  const secure = isSecure ? '; Secure' : '';
  return `${readerCookie}=${theme}.${size}.${width}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

const sizes = { small: '93.75%', normal: '', large: '112.5%', largest: '125%' } as const;
const widths = { narrow: '32rem', normal: '', wide: '46rem' } as const;

/**
 * The style sheet that makes a page look as its reader wants it. Every page links to it: so the page itself is the same
 * for everyone, and it looks right from the first paint, without script. Empty where nothing was chosen.
 */
export function readerSheet({ theme, size, width }: ReaderSettings): string {
  const rules = [
    theme === 'auto' ? '' : `color-scheme:${theme}`,
    sizes[size] && `font-size:${sizes[size]}`,
    widths[width] && `--measure:${widths[width]}`,
  ].filter(Boolean);
  // Above `:root` in the page's own sheet, whichever comes first.
  return rules.length > 0 ? `@media screen{html:root{${rules.join(';')}}}\n` : '';
}
