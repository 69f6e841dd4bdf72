/**
 * The moment of an ISO 8601 date or date-time: the start of the day, month or year where it says no more, in UTC where
 * it names no zone. Null where it is not one.
 */
export function publishedAt(published: string | null): Date | null {
  if (published === null) return null;
  const time = /[T ]\d{2}:?\d{2}/.test(published);
  const zone = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(published);
  const date = new Date(time && !zone ? `${published}Z` : published);
  return Number.isNaN(date.getTime()) ? null : date;
}
