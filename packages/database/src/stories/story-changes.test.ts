import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replaceAnalysis, saveArticle } from '../articles/save-article.ts';
import type { OpenedDatabase } from '../open.ts';
import { plainAnalysis, richAnalysis, sampleStory, sourceOf } from '../sample.fixture.ts';
import { createTestDatabase, emptyTables } from '../testing.ts';
import { createStory } from './create-story.ts';
import { staleStories } from './find-stories.ts';
import { readStory } from './read-story.ts';
import { saveComparison } from './save-comparison.ts';

let database: OpenedDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  await emptyTables(database.prisma);
  await createStory(database.prisma, { id: 's', title: 'Ferries' });
  for (const analysis of [richAnalysis(), plainAnalysis()]) {
    await saveArticle(database.prisma, analysis, sourceOf(analysis), { storyId: 's' });
  }
});

describe('the record of changes', () => {
  const joined = { kind: 'article-joined', text: 'The Tarn Courier joined the story.', article: 'a1' } as const;
  const gone = { kind: 'divergence-gone', text: 'The articles differ no longer.', finding: 'f.a1.c2' } as const;
  const none = { article: null, finding: null, divergence: null };

  it('is kept with the comparison, and what was recorded before stays', async () => {
    const { prisma } = database;
    const changes = [
      { ...none, ...joined },
      { ...none, ...gone, divergence: 'd.1' },
    ];
    await saveComparison(prisma, 's', sampleStory('s'), null, { at: new Date('2031-03-05T08:00:00Z'), changes });
    await saveComparison(prisma, 's', sampleStory('s'), null, {
      at: new Date('2031-03-06T08:00:00Z'),
      changes: [{ ...none, ...joined }],
    });
    const rows = await prisma.storyChange.findMany({ orderBy: [{ at: 'desc' }, { position: 'asc' }] });
    expect(
      rows.map(({ kind, articleId, findingId, divergenceId }) => [kind, articleId, findingId, divergenceId]),
    ).toEqual([
      ['ARTICLE_JOINED', 'a1', null, null],
      ['ARTICLE_JOINED', 'a1', null, null],
      ['DIVERGENCE_GONE', null, 's.f.a1.c2', 's.d.1'],
    ]);
  });

  it('says nothing of a comparison that was not stored', async () => {
    const { prisma } = database;
    await replaceAnalysis(prisma, { ...richAnalysis(), claims: [] });
    const record = { at: new Date('2031-03-05T08:00:00Z'), changes: [{ ...none, ...joined }] };
    expect(await saveComparison(prisma, 's', sampleStory('s'), null, record)).toBe('outdated');
    expect(await prisma.storyChange.count()).toBe(0);
  });
});

describe('a story whose article has been read again', () => {
  it('keeps its findings with their claims, and its entities with their names, until it is compared again', async () => {
    const { prisma } = database;
    const [stale] = await staleStories(prisma);
    await saveComparison(prisma, 's', sampleStory('s'), stale!.staleSince);
    const before = await readStory(prisma, 's');
    const rich = richAnalysis();
    // Another reading numbers the claims otherwise, and gives them a little shorter.
    const claims = rich.claims.map((claim, at) => ({ ...claim, id: `c${20 + at}`, end: claim.end - 1 }));
    await replaceAnalysis(prisma, { ...rich, claims });
    const after = await readStory(prisma, 's');
    const places = (story: typeof before) =>
      story!.findings.map(({ id, claims }) => [id, claims.map(({ article, start }) => `${article}.${start}`)]);
    expect(places(after)).toEqual(places(before));
    expect(after!.findings.flatMap(({ claims }) => claims.map(({ claim }) => claim))).toContain('c21');
    expect(after!.entities).toEqual(before!.entities);
    expect(after!.divergences).toEqual(before!.divergences);
    expect(await staleStories(prisma)).toHaveLength(1);
  });

  it('loses the claims that the new reading does not have', async () => {
    const { prisma } = database;
    await saveComparison(prisma, 's', sampleStory('s'), null);
    await replaceAnalysis(prisma, {
      ...richAnalysis(),
      claims: [],
      entities: [],
      mentions: [],
      quotations: [],
      attributions: [],
    });
    const { findings } = (await readStory(prisma, 's'))!;
    expect(findings.flatMap(({ claims }) => claims).every(({ article }) => article !== 'a1')).toBe(true);
  });
});
