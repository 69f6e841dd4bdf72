/**
 * Makes a string storable anywhere without moving a single offset: NUL (no PostgreSQL text may hold it) and lone
 * surrogates (no UTF-8 can) become U+FFFD, unit by unit.
 */
export function cleanText(text: string): string {
  // In Unicode mode a surrogate pair is one character, so only lone surrogates are of category Cs.
  return text.replace(/\0|\p{Cs}/gu, '\uFFFD');
}

/** Whether there is at least one letter or digit to read. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
