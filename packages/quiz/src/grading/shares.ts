/**
 * Several right answers: each hit adds its share, each wrong choice takes one away, never below nothing.
 * So choosing everything does not pay.
 */
export function shareOfChoices(chosen: readonly string[], right: readonly string[]): number {
  const key = new Set(right);
  const hits = chosen.filter((option) => key.has(option)).length;
  const misses = chosen.length - hits;
  return Math.max(0, hits - misses) / key.size;
}

/** An order: the share of pairs that stand the right way round (Kendall), so one slip costs little. */
export function shareOfOrder(given: readonly string[], right: readonly string[]): number {
  const place = new Map(given.map((option, index) => [option, index]));
  let pairs = 0;
  let inOrder = 0;
  for (let first = 0; first < right.length; first++) {
    for (let second = first + 1; second < right.length; second++) {
      pairs++;
      const one = place.get(right[first]!);
      const two = place.get(right[second]!);
      if (one !== undefined && two !== undefined && one < two) inOrder++;
    }
  }
  return pairs === 0 ? 0 : inOrder / pairs;
}

/** Matching: the share of prompts with their right option. */
export function shareOfPairs(
  given: readonly { prompt: string; option: string }[],
  right: readonly { prompt: string; option: string }[],
): number {
  const chosen = new Map(given.map(({ prompt, option }) => [prompt, option]));
  return right.filter(({ prompt, option }) => chosen.get(prompt) === option).length / right.length;
}
