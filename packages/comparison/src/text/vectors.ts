/** A sparse vector of unit length: weights by the number of a feature. */
export type Vector = ReadonlyMap<number, number>;

/**
 * Weighs features by TF-IDF over one collection: log(1 + tf) · log((1 + n) / (1 + df)) + 1 smoothing, scaled to unit length
 * (Salton and Buckley 1988, with the smoothing of scikit-learn, so that a feature of every document keeps some weight).
 */
export function tfidf(documents: readonly (readonly string[])[]): Vector[] {
  const numbers = new Map<string, number>();
  const documentFrequency: number[] = [];
  const counted = documents.map((features) => {
    const counts = new Map<number, number>();
    for (const feature of features) {
      let number = numbers.get(feature);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(feature, number);
        documentFrequency.push(0);
      }
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const number of counts.keys()) documentFrequency[number] = documentFrequency[number]! + 1;
    return counts;
  });
  const inverse = documentFrequency.map((df) => Math.log((1 + documents.length) / (1 + df)) + 1);
  return counted.map((counts) => {
    let squares = 0;
    const weights = new Map<number, number>();
    for (const [number, count] of counts) {
      const weight = Math.log(1 + count) * inverse[number]!;
      weights.set(number, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    if (length > 0) for (const [number, weight] of weights) weights.set(number, weight / length);
    return weights;
  });
}

/** Cosine of two unit vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [number, weight] of small) sum += weight * (large.get(number) ?? 0);
  return sum;
}

/** The share of the lighter vector's weight that stands on features of both, 0 to 1: how far one text says what the other does too. */
export function containment(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  let all = 0;
  for (const [number, weight] of small) {
    all += weight * weight;
    if (large.has(number)) shared += weight * weight;
  }
  return all === 0 ? 0 : shared / all;
}

/**
 * All pairs of vectors with a cosine of at least `least`, one by one, through an inverted index; features that stand in more
 * than `common` of all vectors do not open a pair, so that the work follows what is rare.
 */
export function* nearPairs(
  vectors: readonly Vector[],
  least: number,
  common = 0.5,
): Generator<{ first: number; second: number; cosine: number }> {
  const postings = new Map<number, number[]>();
  const frequency = new Map<number, number>();
  for (const vector of vectors)
    for (const number of vector.keys()) frequency.set(number, (frequency.get(number) ?? 0) + 1);
  const cap = Math.max(10, common * vectors.length);
  for (const [second, vector] of vectors.entries()) {
    const candidates = new Set<number>();
    for (const number of vector.keys()) {
      if (frequency.get(number)! > cap) continue;
      const posting = postings.get(number);
      if (posting) {
        for (const first of posting) candidates.add(first);
        posting.push(second);
      } else postings.set(number, [second]);
    }
    for (const first of candidates) {
      const value = cosine(vectors[first]!, vector);
      if (value >= least) yield { first, second, cosine: value };
    }
  }
}
