import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { deleteArticle, saveArticle } from '../articles/save-article.ts';
import type { OpenedDatabase } from '../open.ts';
import { plainAnalysis, richAnalysis, sourceOf } from '../sample.fixture.ts';
import { createTestDatabase, emptyTables } from '../testing.ts';
import { type KeptVectors, readVectors, saveVectors } from './article-vectors.ts';

let database: OpenedDatabase;
const statements: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ log: ({ sql }) => statements.push(sql) });
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  await emptyTables(database.prisma);
  for (const analysis of [richAnalysis(), plainAnalysis()])
    await saveArticle(database.prisma, analysis, sourceOf(analysis), {});
});

/** Every byte that there is, thrice over: what a database might take for text among them. */
const vectors = Uint8Array.from({ length: 768 }, (_, at) => at % 256);

const kept = (changes: Partial<KeptVectors> = {}): KeptVectors => ({
  articleId: 'a1',
  model: 'a-model',
  digest: 'of the texts',
  vectors,
  ...changes,
});

it('gives back what was kept, byte for byte, in one statement for all articles', async () => {
  const second = kept({ articleId: 'a2', vectors: new Uint8Array() });
  await saveVectors(database.prisma, kept());
  await saveVectors(database.prisma, second);
  statements.length = 0;
  expect(await readVectors(database.prisma, ['a2', 'a1', 'nowhere'])).toEqual([kept(), second]);
  expect(statements).toHaveLength(1);
});

it('keeps the latest only', async () => {
  await saveVectors(database.prisma, kept());
  const latest = kept({ model: 'another', digest: 'of others', vectors: Uint8Array.of(1, 2) });
  await saveVectors(database.prisma, latest);
  expect(await readVectors(database.prisma, ['a1'])).toEqual([latest]);
});

it('keeps nothing of an article that is gone, before or after', async () => {
  await saveVectors(database.prisma, kept());
  await deleteArticle(database.prisma, 'a1');
  await saveVectors(database.prisma, kept());
  expect(await readVectors(database.prisma, ['a1'])).toEqual([]);
});
