import { fileURLToPath } from 'node:url';
import type { ArticleSource } from '@parallax/analysis';
import type { Database } from '@parallax/database';
import { articleId, findArticleFiles, readArticleFile } from '@parallax/ingest';
import type { PublishingRoom } from './publishing.ts';

const corpus = fileURLToPath(new URL('../../../../prisma/corpus', import.meta.url));

/**
 * Brings the sample articles into a database that holds nothing else, so that there is something to see; a start that was
 * broken off is taken up again.
 * @param tell called with a line of progress for people.
 */
export async function seedSample(
  db: Database,
  publishing: PublishingRoom,
  tell: (line: string) => void,
): Promise<void> {
  const there = await db.article.count();
  const { files } = await findArticleFiles(corpus);
  if (there >= files.length) return;
  const sources: ArticleSource[] = [];
  for (const file of files) sources.push(await readArticleFile(file));
  const known = await db.article.count({ where: { id: { in: sources.map(articleId) } } });
  if (known < there) return;
  for (const [index, source] of sources.entries()) {
    tell(`Reading the sample articles: ${index + 1} of ${sources.length}`);
    await publishing.store(source);
  }
  tell('Comparing them');
  await publishing.publishStale();
}
