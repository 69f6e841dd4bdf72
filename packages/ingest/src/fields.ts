/** A web address as the URL standard writes it, or undefined where it is not an absolute http(s) address. */
export function readUrl(text: string | null | undefined): string | undefined {
  const address = text?.trim() ?? '';
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).href : undefined;
}

/** A language as a BCP 47 tag (`en_GB` too, as OpenGraph writes it), or undefined where it is none. */
export function readLanguage(text: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(text?.trim().replaceAll('_', '-') || undefined)[0];
  } catch {
    return undefined;
  }
}
