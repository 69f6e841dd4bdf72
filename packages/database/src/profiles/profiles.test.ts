import type { ProfileLink, StoryEntity } from '@parallax/comparison';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { saveArticle } from '../articles/save-article.ts';
import type { OpenedDatabase } from '../open.ts';
import { plainAnalysis, richAnalysis, sampleStory, sourceOf } from '../sample.fixture.ts';
import { createStory } from '../stories/create-story.ts';
import { saveComparison } from '../stories/save-comparison.ts';
import { createTestDatabase, emptyTables } from '../testing.ts';
import { profileCandidates } from './find-profiles.ts';

let database: OpenedDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.close());
beforeEach(() => emptyTables(database.prisma));

const person = (story: string): StoryEntity[] => sampleStory(story).entities.filter(({ type }) => type === 'person');

const link = (story: string, changes: Partial<ProfileLink> = {}): ProfileLink => {
  const { id, name, type } = person(story)[0]!;
  return { entity: id, profile: null, identity: 'person bram oste', name, type, keys: ['person b oste'], ...changes };
};

async function story(id: string, ...links: ProfileLink[]) {
  await createStory(database.prisma, { id, title: 'Ferries' });
  for (const analysis of [richAnalysis(`a1`), plainAnalysis(`a2`)]) {
    const known = await database.prisma.article.findUnique({ where: { id: analysis.id } });
    if (known) await database.prisma.article.update({ where: { id: known.id }, data: { storyId: id } });
    else await saveArticle(database.prisma, analysis, sourceOf(analysis), { storyId: id });
  }
  await saveComparison(database.prisma, id, sampleStory(id), null, null, links);
}

const profiles = () =>
  database.prisma.profile.findMany({ orderBy: { slug: 'asc' }, include: { _count: { select: { entities: true } } } });

it('makes one of what two stories bring in under one identity, and keeps it when they are compared again', async () => {
  await story('s', link('s'));
  const [made] = await profiles();
  expect(made).toMatchObject({ slug: 'bram-oste', type: 'PERSON', _count: { entities: 1 } });
  await story('t', link('t'));
  await saveComparison(database.prisma, 't', sampleStory('t'), null, null, [link('t', { profile: made!.id })]);
  expect(await profiles()).toMatchObject([{ id: made!.id, slug: 'bram-oste', _count: { entities: 2 } }]);
});

it('gives two of one name addresses of their own', async () => {
  await story('s', link('s'));
  await story('t', link('t', { identity: 'another' }));
  const slugs = (await profiles()).map(({ slug }) => slug);
  expect(slugs).toEqual(['bram-oste', expect.stringMatching(/^bram-oste-[0-9a-f]{12}$/)]);
});

it('finds by key what other stories know, with all its names', async () => {
  await story('s', link('s'));
  const [made] = await profiles();
  expect(await profileCandidates(database.prisma, 't', ['person b oste', 'place x'])).toEqual([
    { id: made!.id, type: 'person', name: 'Bram Oste', aliases: expect.arrayContaining(['Oste']) },
  ]);
  expect(await profileCandidates(database.prisma, 's', ['person b oste'])).toEqual([]);
  expect(await profileCandidates(database.prisma, 't', ['person j oste'])).toEqual([]);
});

it('keeps the address of what no story names any more', async () => {
  await story('s', link('s'));
  await saveComparison(database.prisma, 's', sampleStory('s'), null, null, []);
  expect(await profiles()).toMatchObject([{ slug: 'bram-oste', _count: { entities: 0 } }]);
  await saveComparison(database.prisma, 's', sampleStory('s'), null, null, [link('s')]);
  expect(await profiles()).toMatchObject([{ slug: 'bram-oste', _count: { entities: 1 } }]);
});

it('notes when the articles of a story were put out', async () => {
  await story('s');
  const { firstPublishedAt, lastPublishedAt } = await database.prisma.story.findUniqueOrThrow({ where: { id: 's' } });
  const dates = await database.prisma.article.findMany({ select: { publishedAt: true } });
  const moments = dates.flatMap(({ publishedAt }) => publishedAt?.getTime() ?? []);
  expect([firstPublishedAt?.getTime(), lastPublishedAt?.getTime()]).toEqual([
    Math.min(...moments),
    Math.max(...moments),
  ]);
});
