/** A set, or a map by its keys. */
interface Holding<T> {
  keys(): Iterable<T>;
  has(thing: T): boolean;
}

/** How many things two sets have in common, or two maps by their keys. */
export function sharedBy<T>(one: Holding<T>, other: Holding<T>): number {
  let shared = 0;
  for (const each of one.keys()) if (other.has(each)) shared++;
  return shared;
}

/** Whether two sets have anything in common. */
export function share<T>(one: Holding<T>, other: Holding<T>): boolean {
  for (const each of one.keys()) if (other.has(each)) return true;
  return false;
}
