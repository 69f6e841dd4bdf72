const figure =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|million)\b/i;
const hedge =
  /\b(?:may|might|could|would|should|likely|possibly|perhaps|reportedly|expected|believed|some|about|around|if|appears?|seems?)\b/i;
const absolute = /\b(?:all|always|never|every|none|nobody|only|completely|entirely|must)\b/i;
const place = /(?<=\S )\p{Uppercase}\p{Lowercase}/u;

/** Marks by which a reader who knows nothing may tell one statement from the rest. */
export const surfaceMarks: readonly [string, (text: string) => boolean][] = [
  ['has a figure', (text) => figure.test(text)],
  ['is hedged', (text) => hedge.test(text)],
  ['is absolute', (text) => absolute.test(text)],
  ['quotes somebody', (text) => /[“”‘"]/.test(text)],
  ['names somebody or something', (text) => place.test(text)],
];

/** In how many of the marks two statements are alike. */
export function surfaceLikeness(one: string, other: string): number {
  return surfaceMarks.filter(([, has]) => has(one) === has(other)).length;
}
