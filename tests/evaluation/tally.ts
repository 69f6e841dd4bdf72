/** What of a gold standard was given, what was given beside it, and what was missed. */
export interface Tally {
  right: number;
  extra: number;
  missed: number;
  /** The extra and missed items in words, for whoever wants to do better. */
  notes: string[];
}

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}

export function newTally(): Tally {
  return { right: 0, extra: 0, missed: 0, notes: [] };
}

/** Between 0 and 1. Nothing given is no precision, nothing wanted no recall. */
export function rates({ right, extra, missed }: Tally): Rates {
  const precision = right / (right + extra || 1);
  const recall = right / (right + missed || 1);
  return { precision, recall, f1: right ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Counts two sets of keys against each other; `describe` turns a key into words. */
export function countSets(
  tally: Tally,
  gold: readonly string[],
  mine: readonly string[],
  describe: (key: string) => string,
): void {
  const wanted = new Set(gold);
  const given = new Set(mine);
  for (const key of given) {
    if (wanted.has(key)) tally.right++;
    else {
      tally.extra++;
      tally.notes.push(`extra  ${describe(key)}`);
    }
  }
  for (const key of wanted) {
    if (given.has(key)) continue;
    tally.missed++;
    tally.notes.push(`missed ${describe(key)}`);
  }
}
