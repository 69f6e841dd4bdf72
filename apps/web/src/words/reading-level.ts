/** A school grade of the United States in plain words; null where the text is too short to measure. */
export function readingLevelInWords(grade: number | null): string {
  if (grade === null) return 'too short to measure how hard it is';
  const rounded = Math.max(1, Math.round(grade));
  const age = rounded + 5;
  if (rounded > 14) return `very hard to read (school grade ${rounded})`;
  return `for readers of about ${age} and older (school grade ${rounded})`;
}
