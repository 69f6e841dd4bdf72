import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/** The raw texts of articles. They are large, so they are read only where an operation asks for words, and once each. */
export const articleText = createContextCache(
  (context: Context) =>
    new DataLoader(async (ids: readonly string[]) => {
      const rows = await context.db.article.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, text: true },
      });
      const texts = new Map(rows.map((row) => [row.id, row.text]));
      return ids.map((id) => texts.get(id) ?? new Error(`No article ${id}.`));
    }),
);
