/**
 * The span that an address asks for; null where it names none, or one that is not inside a text of this length: an
 * article never changes, so such an address was never right.
 */
export function spanFrom(
  from: string | undefined,
  to: string | undefined,
  length: number,
): { start: number; end: number } | null {
  if (!from || !to || !/^\d{1,9}$/.test(from) || !/^\d{1,9}$/.test(to)) return null;
  const [start, end] = [Number(from), Number(to)];
  return start < end && end <= length ? { start, end } : null;
}
