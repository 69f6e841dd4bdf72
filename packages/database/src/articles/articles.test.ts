import { analyze } from '@parallax/analysis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '../open.ts';
import { plainAnalysis, richAnalysis, sourceOf } from '../sample.fixture.ts';
import { createStory } from '../stories/create-story.ts';
import { createTestDatabase, emptyTables } from '../testing.ts';
import { readAnalyses, readSources } from './read-analyses.ts';
import { deleteArticle, replaceAnalysis, saveArticle } from './save-article.ts';

let database: OpenedDatabase;
const statements: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ log: ({ sql }) => statements.push(sql) });
}, 60_000);
afterAll(() => database.close());
beforeEach(() => emptyTables(database.prisma));

const save = (analysis = richAnalysis(), storyId: string | null = null) =>
  saveArticle(database.prisma, analysis, sourceOf(analysis), { storyId });

const staleness = async (id: string) => (await database.prisma.story.findUnique({ where: { id } }))?.staleSince ?? null;

describe('saveArticle and readAnalyses', () => {
  it('give an analysis back as it was, in the order asked for', async () => {
    await save(richAnalysis());
    await save(plainAnalysis());
    expect(await readAnalyses(database.prisma, ['a2', 'nowhere', 'a1'])).toStrictEqual([
      plainAnalysis(),
      richAnalysis(),
    ]);
  });

  it('give back what the analyser makes of a text', async () => {
    const source = sourceOf(richAnalysis());
    const analysis = analyze({ ...source, publisher: 'The Tarn Courier', published: '2031-03-04', marks: [] });
    await saveArticle(database.prisma, analysis, source, {});
    expect(await readAnalyses(database.prisma, ['a1'])).toEqual([analysis]);
  });

  it('store a large article in one go', async () => {
    const rich = richAnalysis();
    // More claims than one statement can have parameters for.
    const claims = Array.from({ length: 4_000 }, (_, i) => ({ ...rich.claims[2]!, id: `c${i + 1}` }));
    const analysis = { ...rich, claims };
    await save(analysis);
    expect(await readAnalyses(database.prisma, ['a1'])).toStrictEqual([analysis]);
  });

  it('keep what a claim names twice once, at its first place', async () => {
    const rich = richAnalysis();
    rich.claims[1] = { ...rich.claims[1]!, attributions: [2, 1, 2], entities: ['e4', 'e4'] };
    await save(rich);
    const [read] = await readAnalyses(database.prisma, ['a1']);
    expect(read!.claims[1]).toMatchObject({ attributions: [2, 1], entities: ['e4'] });
  });

  it('need no more statements for more articles', async () => {
    const count = async (run: () => Promise<unknown>) => {
      const before = statements.length;
      await run();
      return statements.length - before;
    };
    const ids = Array.from({ length: 8 }, (_, i) => `a${i}`);
    for (const id of ids) await save({ ...richAnalysis(id), publisher: id });
    const forTwo = await count(() => readAnalyses(database.prisma, ids.slice(0, 2)));
    expect(await count(() => readAnalyses(database.prisma, ids))).toBe(forTwo);
    expect(forTwo).toBeLessThanOrEqual(20);
  });

  it('take the same text of one publisher once, and of two publishers twice', async () => {
    expect(await save()).toEqual({ id: 'a1', storyId: null, isNew: true });
    expect(await save(richAnalysis('other'))).toEqual({ id: 'a1', storyId: null, isNew: false });
    const copy = { ...richAnalysis('copy'), publisher: 'The Other Paper' };
    expect(await save(copy)).toEqual({ id: 'copy', storyId: null, isNew: true });
  });

  it('take the same text once when it comes in twice at the same time', async () => {
    const saved = await Promise.all([save(richAnalysis('x')), save(richAnalysis('y')), save(richAnalysis('z'))]);
    expect(saved.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
  });

  it('turn another text under the same id away', async () => {
    await save();
    await expect(save({ ...plainAnalysis('a1') })).rejects.toMatchObject({ code: 'ARTICLE_ID_TAKEN' });
  });

  it('leave nothing behind where a part cannot be stored', async () => {
    const broken = richAnalysis();
    broken.mentions[0] = { ...broken.mentions[0]!, entity: 'e99' };
    await expect(save(broken)).rejects.toThrow();
    expect(await database.prisma.article.count()).toBe(0);
    expect(await database.prisma.block.count()).toBe(0);
  });

  it.each([
    ['a NUL', { text: 'a\0b' }],
    ['half of a surrogate pair', { title: 'a\uD83D' }],
    ['a leading byte-order mark', { text: '\uFEFFab' }],
  ])('turn %s away with a code', async (_what, change) => {
    await expect(save({ ...plainAnalysis(), ...change })).rejects.toMatchObject({ code: 'TEXT_NOT_STORABLE' });
  });

  it('mark the story that an article joins stale, each time anew', async () => {
    const { id } = await createStory(database.prisma, { title: 'Ferries' });
    expect(await staleness(id)).toBeNull();
    await save(richAnalysis(), id);
    const first = await staleness(id);
    expect(first).not.toBeNull();
    await save(plainAnalysis(), id);
    expect((await staleness(id))!.getTime()).toBeGreaterThan(first!.getTime());
    await save(richAnalysis('again'), id);
    expect(await database.prisma.article.count({ where: { storyId: id } })).toBe(2);
  });

  it('open a story with its first article', async () => {
    const analysis = richAnalysis();
    const saved = await saveArticle(database.prisma, analysis, sourceOf(analysis), { newStory: { title: 'Ferries!' } });
    expect(await database.prisma.story.findMany({ select: { id: true, slug: true } })).toEqual([
      { id: saved.storyId, slug: 'ferries' },
    ]);
    await saveArticle(database.prisma, analysis, sourceOf(analysis), { newStory: { title: 'Ferries!' } });
    expect(await database.prisma.story.count()).toBe(1);
  });

  it('know no article of a story that is not there', async () => {
    await expect(save(richAnalysis(), 'nowhere')).rejects.toMatchObject({ code: 'STORY_NOT_FOUND' });
  });
});

describe('readSources', () => {
  it('gives an article back to be analysed again, without a title that was only read in it', async () => {
    await save();
    const [source] = await readSources(database.prisma, ['a1']);
    expect(source).toEqual({
      ...sourceOf(richAnalysis()),
      title: undefined,
      publisher: 'The Tarn Courier',
      byline: 'Ida Quill',
      published: '2031-03-04T08:30:00+01:00',
      updated: '2031-03-04',
      url: 'https://courier.example/ferry?x=1',
      language: 'en-GB',
    });
  });
});

describe('replaceAnalysis', () => {
  it('leaves nothing of the old one and makes the story stale', async () => {
    const { id } = await createStory(database.prisma, { title: 'Ferries' });
    await save(richAnalysis(), id);
    const before = await staleness(id);
    const { text } = richAnalysis();
    const next = { ...plainAnalysis('a1'), text, title: 'Another', stages: ['clean@3'] };
    await replaceAnalysis(database.prisma, next);
    expect(await readAnalyses(database.prisma, ['a1'])).toStrictEqual([{ ...next, publisher: 'The Tarn Courier' }]);
    expect((await staleness(id))!.getTime()).toBeGreaterThan(before!.getTime());
    expect(await database.prisma.attributionPart.count()).toBe(0);
  });

  it('turns an analysis of another text away', async () => {
    await save();
    await expect(replaceAnalysis(database.prisma, plainAnalysis('a1'))).rejects.toMatchObject({
      code: 'ARTICLE_TEXT_DIFFERS',
    });
    await expect(replaceAnalysis(database.prisma, plainAnalysis('b'))).rejects.toMatchObject({
      code: 'ARTICLE_NOT_FOUND',
    });
  });
});

describe('deleteArticle', () => {
  it('takes everything derived along, and the story with its last article', async () => {
    const { id } = await createStory(database.prisma, { title: 'Ferries' });
    await save(richAnalysis(), id);
    await save(plainAnalysis(), id);
    await deleteArticle(database.prisma, 'a1');
    expect(await database.prisma.claim.count()).toBe(plainAnalysis().claims.length);
    expect(await database.prisma.story.count()).toBe(1);
    await deleteArticle(database.prisma, 'a2');
    expect(await database.prisma.story.count()).toBe(0);
    await expect(deleteArticle(database.prisma, 'a2')).rejects.toMatchObject({ code: 'ARTICLE_NOT_FOUND' });
  });

  it('takes the story along when its last two articles go at the same time', async () => {
    const { id } = await createStory(database.prisma, { title: 'Ferries' });
    await save(richAnalysis(), id);
    await save(plainAnalysis(), id);
    await Promise.all([deleteArticle(database.prisma, 'a1'), deleteArticle(database.prisma, 'a2')]);
    expect(await database.prisma.story.count()).toBe(0);
  });
});
