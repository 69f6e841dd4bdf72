import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deleteArticle, replaceAnalysis, saveArticle } from '../articles/save-article.ts';
import { publishBriefing } from '../briefings/publish-briefing.ts';
import type { OpenedDatabase } from '../open.ts';
import { at, plainAnalysis, richAnalysis, sampleBriefing, sampleStory, sourceOf } from '../sample.fixture.ts';
import { createTestDatabase, emptyTables } from '../testing.ts';
import { createStory } from './create-story.ts';
import { staleStories } from './find-stories.ts';
import { publishedState } from './published-state.ts';
import { readStory } from './read-story.ts';
import { saveComparison } from './save-comparison.ts';

let database: OpenedDatabase;
const statements: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ log: ({ sql }) => statements.push(sql) });
}, 60_000);
afterAll(() => database.close());
beforeEach(() => emptyTables(database.prisma));

async function twoArticles(): Promise<Date> {
  const { prisma } = database;
  await createStory(prisma, { id: 's', title: 'Ferries' });
  for (const analysis of [richAnalysis(), plainAnalysis()]) {
    await saveArticle(prisma, analysis, sourceOf(analysis), { storyId: 's' });
  }
  return (await staleStories(prisma))[0]!.staleSince;
}

describe('createStory', () => {
  it.each([
    [
      ['Ferries!', 'Ferries', 'ferries?'],
      ['ferries', 'ferries-2', 'ferries-3'],
    ],
    [['Łódź & Évora'], ['lodz-and-evora']],
    [
      ['…', ''],
      ['story', 'story-2'],
    ],
    [['One '.repeat(40)], [Array(20).fill('one').join('-')]],
  ])('gives %j addresses of their own', async (titles, slugs) => {
    for (const title of titles) await createStory(database.prisma, { title });
    const rows = await database.prisma.story.findMany({ orderBy: [{ createdAt: 'asc' }, { slug: 'asc' }] });
    expect(rows.map(({ slug }) => slug)).toEqual(slugs);
  });

  it('gives one title several addresses at the same time', async () => {
    const made = await Promise.all(Array.from({ length: 4 }, () => createStory(database.prisma, { title: 'Same' })));
    expect(made.map(({ slug }) => slug).sort()).toEqual(['same', 'same-2', 'same-3', 'same-4']);
  });
});

describe('saveComparison and readStory', () => {
  it('give a comparison back as it was', async () => {
    const staleSince = await twoArticles();
    expect(await saveComparison(database.prisma, 's', sampleStory('s'), staleSince)).toBe('current');
    expect(await readStory(database.prisma, 's')).toStrictEqual(sampleStory('s'));
    expect(await staleStories(database.prisma)).toEqual([]);
  });

  it('replace the last comparison and keep the ids of what stays', async () => {
    const { prisma } = database;
    const staleSince = await twoArticles();
    await saveComparison(prisma, 's', sampleStory('s'), staleSince);
    const findings = () => prisma.finding.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
    expect(await findings()).toEqual([{ id: 's.f.a1.c2' }, { id: 's.f.a1.c3' }]);
    const sample = sampleStory('s');
    const fewer = { ...sample, findings: sample.findings.slice(0, 1), onlyIn: [], positions: [], central: null };
    await saveComparison(prisma, 's', fewer, null);
    expect(await readStory(prisma, 's')).toStrictEqual(fewer);
    expect(await findings()).toEqual([{ id: 's.f.a1.c2' }]);
    await saveComparison(prisma, 's', sampleStory('s'), null);
    expect(await readStory(prisma, 's')).toStrictEqual(sampleStory('s'));
  });

  it('keep the words around each piece of evidence', async () => {
    await saveComparison(database.prisma, 's', sampleStory('s'), await twoArticles());
    const [evidence] = await database.prisma.evidence.findMany({ where: { numberRowId: 's.n.1.1' } });
    const { text } = richAnalysis();
    const { start, end } = at(text, 'About 1,200');
    expect(evidence).toMatchObject({ start, end, exact: 'About 1,200', suffix: ' passengers were stranded on 3 M' });
    // Thirty-two characters before would begin inside a picture's two halves or hold it whole, never one half.
    expect(text.slice(0, start).endsWith(evidence!.prefix)).toBe(true);
    expect(evidence!.prefix.length).toBeGreaterThanOrEqual(31);
  });

  it('read a story in a number of statements that does not depend on its size', async () => {
    await saveComparison(database.prisma, 's', sampleStory('s'), await twoArticles());
    const before = statements.length;
    await readStory(database.prisma, 's');
    const small = statements.length - before;
    const sample = sampleStory('s');
    const more = Array.from({ length: 10 }, (_, i) => ({ ...sample.numbers[0]!, id: `n.${i}` }));
    await saveComparison(database.prisma, 's', { ...sample, numbers: more }, null);
    const between = statements.length;
    await readStory(database.prisma, 's');
    expect(statements.length - between).toBe(small);
  });

  it('leave the story stale where it has changed since it was read', async () => {
    const { prisma } = database;
    const staleSince = await twoArticles();
    const third = { ...plainAnalysis('a3'), publisher: 'The Lantern' };
    await saveArticle(prisma, third, sourceOf(third), { storyId: 's' });
    expect(await saveComparison(prisma, 's', sampleStory('s'), staleSince)).toBe('stale');
    expect(await readStory(prisma, 's')).toStrictEqual(sampleStory('s'));
    expect((await staleStories(prisma)).map(({ id, articleIds }) => ({ id, articleIds }))).toEqual([
      { id: 's', articleIds: ['a1', 'a2', 'a3'] },
    ]);
  });

  it('store nothing where what was compared is gone', async () => {
    const { prisma } = database;
    const staleSince = await twoArticles();
    await replaceAnalysis(prisma, { ...richAnalysis(), claims: [] });
    expect(await saveComparison(prisma, 's', sampleStory('s'), staleSince)).toBe('outdated');
    await replaceAnalysis(prisma, richAnalysis());
    await deleteArticle(prisma, 'a2');
    expect(await saveComparison(prisma, 's', sampleStory('s'), staleSince)).toBe('outdated');
    expect(await prisma.finding.count()).toBe(0);
    expect(await staleStories(prisma)).toHaveLength(1);
  });

  it('know no story that is not there', async () => {
    await expect(saveComparison(database.prisma, 'x', sampleStory('x'), null)).rejects.toMatchObject({
      code: 'STORY_NOT_FOUND',
    });
    expect(await readStory(database.prisma, 'x')).toBeNull();
  });
});

describe('publishedState', () => {
  it('is another one after each step of a publication, and the same as long as nothing happens', async () => {
    const { prisma } = database;
    const seen = [await publishedState(prisma)];
    const staleSince = await twoArticles();
    seen.push(await publishedState(prisma));
    await publishBriefing(prisma, 's', sampleBriefing('s'), new Date(), []);
    seen.push(await publishedState(prisma));
    await saveComparison(prisma, 's', sampleStory('s'), staleSince);
    seen.push(await publishedState(prisma));
    await deleteArticle(prisma, 'a1');
    seen.push(await publishedState(prisma));
    expect(new Set(seen).size).toBe(seen.length);
    expect(await publishedState(prisma)).toBe(seen.at(-1));
  });
});

describe('evidence', () => {
  it('has one owner', async () => {
    await saveComparison(database.prisma, 's', sampleStory('s'), await twoArticles());
    const where = { numberRowId: 's.n.1.1' };
    await expect(database.prisma.evidence.updateMany({ where, data: { numberRowId: null } })).rejects.toThrow(
      'Evidence_one_owner',
    );
    await expect(database.prisma.evidence.updateMany({ where, data: { positionId: 's.p.1' } })).rejects.toThrow(
      'Evidence_one_owner',
    );
    await expect(database.prisma.evidence.updateMany({ where, data: { end: 0 } })).rejects.toThrow('Evidence_span');
  });
});
