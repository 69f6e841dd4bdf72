/**
 * Keeps what was found of a thing for as long as the thing is: a claim is asked about once for every other that is near to it, and
 * a story once for every kind of divergence.
 * @param find gives the same for the same thing, whatever else has changed meanwhile.
 */
export function kept<Thing extends object, Found>(find: (thing: Thing) => Found): (thing: Thing) => Found {
  const known = new WeakMap<Thing, { found: Found }>();
  return (thing) => {
    const entry = known.get(thing) ?? { found: find(thing) };
    known.set(thing, entry);
    return entry.found;
  };
}
