import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { deleteArticle, saveArticle } from '../articles/save-article.ts';
import type { OpenedDatabase } from '../open.ts';
import { plainAnalysis, richAnalysis, sampleBriefing, sourceOf } from '../sample.fixture.ts';
import { createStory } from '../stories/create-story.ts';
import { createTestDatabase, emptyTables } from '../testing.ts';
import { publishBriefing } from './publish-briefing.ts';
import { readBriefing } from './read-briefing.ts';

let database: OpenedDatabase;
const noon = new Date('2031-03-05T12:00:00.123Z');

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

const publish = (briefing = sampleBriefing('s'), changes: string[] = []) =>
  publishBriefing(database.prisma, 's', briefing, noon, changes);

it('gives a briefing back as it was published', async () => {
  expect(await publish(sampleBriefing('s'), ['First published.'])).toMatchObject({ revision: 1, isNew: true });
  expect(await readBriefing(database.prisma, 's')).toStrictEqual({
    id: 's.briefing1',
    revision: 1,
    publishedAt: noon,
    changes: ['First published.'],
    briefing: sampleBriefing('s'),
  });
});

it('makes a revision only where it says something else', async () => {
  await publish();
  const logged = sampleBriefing('s');
  logged.sections[2]!.items = [{ text: 'Published again.', citations: [], about: null }];
  expect(await publish({ ...logged, dropped: [] })).toMatchObject({ revision: 1, isNew: false });
  const other = { ...sampleBriefing('s'), title: 'Ferries leave port' };
  expect(await publish(other, ['They left.'])).toMatchObject({ revision: 2, isNew: true });
  expect((await readBriefing(database.prisma, 's'))?.briefing).toStrictEqual(other);
  expect((await readBriefing(database.prisma, 's', 1))?.briefing).toStrictEqual(sampleBriefing('s'));
  expect(await readBriefing(database.prisma, 's', 3)).toBeNull();
});

it('makes one revision of what is published twice at the same time', async () => {
  const published = await Promise.all([publish(), publish()]);
  expect(published.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
});

it('turns a citation away whose words do not stand there, and stores nothing', async () => {
  const briefing = sampleBriefing('s');
  const [citation] = briefing.sections[0]!.items[0]!.citations;
  citation!.start -= 1;
  await expect(publish(briefing)).rejects.toMatchObject({ code: 'QUOTE_NOT_IN_ARTICLE' });
  expect(await readBriefing(database.prisma, 's')).toBeNull();
});

it('stays when an article goes, without the citations of it', async () => {
  await publish();
  await deleteArticle(database.prisma, 'a2');
  const { briefing } = (await readBriefing(database.prisma, 's'))!;
  expect(briefing.sections[0]!.items[0]!.citations.map(({ article }) => article)).toEqual(['a1']);
});

it('knows no story that is not there', async () => {
  const sample = sampleBriefing('x');
  await expect(publishBriefing(database.prisma, 'x', sample, noon, [])).rejects.toMatchObject({
    code: 'STORY_NOT_FOUND',
  });
});

it('keeps why there is a revision, and everything that it changed', async () => {
  await publish();
  const other = { ...sampleBriefing('s'), title: 'Ferries leave port' };
  const change = { section: null, about: null, citationsAdded: 0, citationsRemoved: 0 };
  const log = {
    why: '1 article joined the story.',
    changes: [
      { ...change, kind: 'title' as const, before: 'Ferries', after: 'Ferries leave port' },
      {
        ...change,
        kind: 'added' as const,
        section: 'only-in' as const,
        about: 'f.a1.c2',
        before: null,
        after: 'They left.',
      },
    ],
  };
  const { id } = await publishBriefing(database.prisma, 's', other, noon, [], log);
  expect(await publishBriefing(database.prisma, 's', other, noon, [], { why: 'Again.', changes: [] })).toMatchObject({
    isNew: false,
  });
  const kept = await database.prisma.briefing.findUniqueOrThrow({
    where: { id },
    include: { itemChanges: { orderBy: { position: 'asc' } } },
  });
  expect(kept.why).toBe('1 article joined the story.');
  expect(kept.itemChanges).toMatchObject([
    { kind: 'TITLE', section: null, before: 'Ferries', after: 'Ferries leave port' },
    { kind: 'ADDED', section: 'ONLY_IN', about: 's.f.a1.c2', before: null, after: 'They left.' },
  ]);
});
