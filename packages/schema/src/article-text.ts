import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/** The texts that an operation has read already, by article. */
const textsRead = createContextCache((_context: Context) => new Map<string, string>());

/** The raw texts of articles. They are large, so they are read only where an operation asks for words, and once each. */
export const articleText = createContextCache(
  (context: Context) =>
    new DataLoader(async (ids: readonly string[]) => {
      const rows = await context.db.article.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, text: true },
      });
      const texts = textsRead(context);
      for (const row of rows) texts.set(row.id, row.text);
      return ids.map((id) => texts.get(id) ?? new Error(`No article ${id}.`));
    }),
);

/** The words at one place of an article: at once where the text is read already, because a promise costs more than they do. */
export function wordsAt(
  { articleId, start, end }: { articleId: string; start: number; end: number },
  context: Context,
): string | Promise<string> {
  const read = textsRead(context).get(articleId);
  if (read !== undefined) return read.slice(start, end);
  return articleText(context)
    .load(articleId)
    .then((text) => text.slice(start, end));
}
