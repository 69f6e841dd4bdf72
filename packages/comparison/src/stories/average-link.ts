/** Two groups that were joined, named by the number of their first member, and the average likeness at which. */
export interface Join {
  into: number;
  from: number;
  likeness: number;
}

/**
 * Average-link clustering (UPGMA) of few items from all their likenesses: the two nearest groups are joined until one is left.
 * @param likeness of two items, symmetric.
 */
export function averageLink(size: number, likeness: (a: number, b: number) => number): Join[] {
  const between = Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (_, b) => (a === b ? 0 : likeness(a, b))),
  );
  const members = new Array<number>(size).fill(1);
  const groups = Array.from({ length: size }, (_, at) => at);
  const joins: Join[] = [];
  while (groups.length > 1) {
    let best = { into: -1, from: -1, likeness: Number.NEGATIVE_INFINITY };
    for (const [at, into] of groups.entries()) {
      for (const from of groups.slice(at + 1)) {
        if (between[into]![from]! > best.likeness) best = { into, from, likeness: between[into]![from]! };
      }
    }
    const { into, from } = best;
    joins.push(best);
    groups.splice(groups.indexOf(from), 1);
    const all = members[into]! + members[from]!;
    for (const other of groups) {
      if (other === into) continue;
      const mean = (members[into]! * between[into]![other]! + members[from]! * between[from]![other]!) / all;
      between[into]![other] = mean;
      between[other]![into] = mean;
    }
    members[into] = all;
  }
  return joins;
}
