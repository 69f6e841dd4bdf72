/** The condition that a moment is not before `since` and before `until`, where they are said. */
export function between(since: Date | null | undefined, until: Date | null | undefined) {
  return { ...(since && { gte: since }), ...(until && { lt: until }) };
}
