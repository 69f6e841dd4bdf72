/**
 * Keeps what was found of a thing for as long as the thing is: a claim is asked about once for every other that is near to it, and
 * a story once for every kind of divergence.
 * @param find gives the same for the same thing, whatever else has changed meanwhile.
 */
export function kept<Thing extends object, Found>(find: (thing: Thing) => Found): (thing: Thing) => Found {
  const known = new WeakMap<Thing, { found: Found }>();
  return (thing) => {
    const entry = known.get(thing);
    if (entry) return entry.found;
    const found = find(thing);
    known.set(thing, { found });
    return found;
  };
}

/** More words than this are not kept, for they are never let go. */
const mostWords = 50_000;

/** The same for what is found of words, which come again and again in every story. */
export function keptOfWords<Found>(find: (words: string) => Found): (words: string) => Found {
  const known = new Map<string, { found: Found }>();
  return (words) => {
    const entry = known.get(words);
    if (entry) return entry.found;
    const found = find(words);
    if (known.size < mostWords) known.set(words, { found });
    return found;
  };
}
