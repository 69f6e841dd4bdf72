/**
 * What one operation may cost. A field costs 1, what is inside a list counts five times, what is inside a connection counts
 * once for each object of the page.
 */
export const costLimit = 100_000;

/** How many objects a page holds where nothing is said, and at most. */
export const defaultPageSize = 20;
export const maxPageSize = 100;

/** How many objects a connection with these arguments may hold. */
export function pageSize(args: { first?: number | null; last?: number | null }): number {
  const asked = args.first ?? args.last ?? defaultPageSize;
  return Math.max(1, Math.min(asked, maxPageSize));
}
