import { join } from 'node:path';
import { readMarkedStories } from '../../packages/embedding/training/marked-stories.mjs';
import type { Anchor, GoldStory } from './comparison-gold.ts';

/**
 * The stories of a folder of `marked/` as gold: findings are the statements that are marked in several articles. They are of the
 * kind that the sentence model and the taught words learnt from, kept apart from those.
 */
export const markedGold = (length: 'short' | 'long'): GoldStory[] =>
  readMarkedStories(join(import.meta.dirname, 'marked', length)).map(({ articles }, story) => {
    const sources = articles.map(({ text }, at) => ({
      id: `${story + 1}-${at + 1}`,
      title: text.split('\n', 1)[0],
      text,
    }));
    const anchorsOf = new Map<number, Anchor[]>();
    articles.forEach(({ statements }, at) => {
      for (const { statement, start, end } of statements) {
        const anchor = { article: sources[at]!.id, start, end, optional: false };
        anchorsOf.set(statement, [...(anchorsOf.get(statement) ?? []), anchor]);
      }
    });
    const findings = [...anchorsOf].map(([statement, anchors]) => ({
      about: `${statement}`,
      status: [],
      central: false,
      anchors,
      joins: new Set<string>(),
    }));
    return { sources, origins: [], findings, divergences: [], positions: [], timeline: [], quotations: [] };
  });
