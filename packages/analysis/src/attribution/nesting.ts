import type { Span } from '../article.ts';

interface Parts {
  cue: readonly Span[];
  content: readonly Span[];
}

/** For each attribution, the index of the smallest one whose content holds its cue, or null. */
export function nest(attributions: readonly Parts[]): (number | null)[] {
  const events: { start: number; end: number; index: number }[] = [];
  attributions.forEach((attribution, index) => {
    for (const span of attribution.content) events.push({ ...span, index });
  });
  events.sort((a, b) => a.start - b.start || b.end - a.end);
  const cues = attributions
    .map((attribution, index) => ({ at: attribution.cue[0]?.start ?? -1, index }))
    .sort((a, b) => a.at - b.at);
  const result: (number | null)[] = new Array(attributions.length).fill(null);
  const open: typeof events = [];
  let next = 0;
  for (const cue of cues) {
    while (next < events.length && events[next]!.start <= cue.at) {
      const event = events[next++]!;
      while (open.length && open.at(-1)!.end <= event.start) open.pop();
      open.push(event);
    }
    while (open.length && open.at(-1)!.end <= cue.at) open.pop();
    for (let i = open.length - 1; i >= 0 && open.length - i < 12; i--) {
      const holder = open[i]!;
      if (holder.index === cue.index || holder.end <= cue.at) continue;
      result[cue.index] = holder.index;
      break;
    }
  }
  // Two attributions over the same words must not hold each other.
  result.forEach((holder, index) => {
    for (let at = holder, steps = 0; at !== null; at = result[at] ?? null) {
      if (at === index || ++steps > 20) {
        result[index] = null;
        break;
      }
    }
  });
  return result;
}
