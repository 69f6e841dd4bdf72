import type { Story } from '@parallax/comparison';

/**
 * A comparison in which no two parts have one id: of those that share it, the first keeps it. An id that comes twice
 * (two parties in one sentence) would otherwise keep the whole comparison from being stored.
 */
export function withDistinctIds(story: Story): Story {
  const taken = new Set<string>();
  const distinct = <Part extends { id: string }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => {
      let id = part.id;
      for (let number = 2; taken.has(id); number++) id = `${part.id}.${number}`;
      taken.add(id);
      return id === part.id ? part : { ...part, id };
    });
  return {
    ...story,
    origins: distinct(story.origins),
    entities: distinct(story.entities),
    findings: distinct(story.findings),
    divergences: distinct(story.divergences),
    positions: distinct(story.positions),
    numbers: distinct(story.numbers),
    timeline: distinct(story.timeline),
    quotations: distinct(story.quotations),
  };
}
