import type { Joining as Decision, Fingerprint } from '@parallax/comparison';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deleteArticle, replaceAnalysis, type SavedArticle, saveArticle } from '../articles/save-article.ts';
import { StoreError } from '../errors.ts';
import { type OpenedDatabase, openDatabase } from '../open.ts';
import { plainAnalysis, sourceOf } from '../sample.fixture.ts';
import { createTestDatabase, emptyTables } from '../testing.ts';
import { createStory } from './create-story.ts';
import { mergeStories, pinArticle, splitStory, unpinArticle } from './edit-stories.ts';
import { type Likeness, staleStories, storyCandidates } from './find-stories.ts';

let database: OpenedDatabase;
const statements: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ log: ({ sql }) => statements.push(sql) });
}, 60_000);
afterAll(() => database.close());
beforeEach(() => emptyTables(database.prisma));

const likeness = (id: string, words: string, published: string | null = null): Likeness => {
  const features = words.split(' ').map((word): [string, number] => [word, 0.5]);
  const fingerprint: Fingerprint = { id, published, features };
  return { fingerprint, keys: features };
};

const report = (id: string, published: string | null = null) => ({
  ...plainAnalysis(id),
  publisher: `publisher of ${id}`,
  published,
});

/** Joins the nearest candidate, whatever it is; opens a story where there is none. */
const nearest: (candidates: readonly { id: string }[]) => Decision = (candidates) => ({
  story: candidates[0]?.id ?? null,
  leaving: [],
  leaves: false,
});

function arrive(id: string, words: string, decide: Parameters<typeof saveArticle>[3] | typeof nearest = nearest) {
  const joining = typeof decide === 'function' ? { ...likeness(id, words), decide, newStory: { title: id } } : decide;
  return saveArticle(database.prisma, report(id), sourceOf(report(id)), joining);
}

const storyOf = async (articleId: string) =>
  (await database.prisma.article.findUniqueOrThrow({ where: { id: articleId } })).storyId;
const failure = (code: string) => expect.objectContaining({ code });

describe('storyCandidates', () => {
  const candidates = async (words: string, published: string | null = null) =>
    (await storyCandidates(database.prisma, likeness('new', words, published))).map(({ id, articles }) => [
      id,
      articles.map((article) => article.id),
    ]);

  it('are the stories of articles that share keys, the nearest first, with all their articles as they came in', async () => {
    const dam = (await arrive('dam', 'dam flood koprec')).storyId;
    await arrive('second', 'river koprec', {
      ...likeness('second', 'river koprec'),
      decide: nearest,
      newStory: { title: 'x' },
    });
    const price = (await arrive('price', 'dam price bread', () => ({ story: null, leaving: [], leaves: false })))
      .storyId;
    await arrive('glacier', 'glacier');
    expect(await candidates('dam flood koprec')).toEqual([
      [dam, ['dam', 'second']],
      [price, ['price']],
    ]);
    expect(await candidates('volcano')).toEqual([]);
  });

  it('find an article with a rare key among many with a common one, on either side in time', async () => {
    const { storyId } = await arrive('wanted', 'budget koprec');
    await database.prisma.$executeRaw`
      INSERT INTO "Article" ("id", "contentHash", "text", "title", "language", "publishedAt")
      SELECT 'other' || n, n::text, '', '', 'en', now() + (n - 500) * interval '1 hour' FROM generate_series(1, 1000) n`;
    await database.prisma.$executeRaw`
      INSERT INTO "ArticleKey" SELECT "id", 'budget', "publishedAt" FROM "Article" WHERE "id" LIKE 'other%'`;
    expect(await candidates('budget koprec')).toEqual([[storyId, ['wanted']]]);
  });

  it('put an article of these days before many that share more with it but appeared years before', async () => {
    const { storyId } = await arrive('wanted', 'budget');
    await database.prisma.$executeRaw`
      INSERT INTO "Article" ("id", "contentHash", "text", "title", "language", "publishedAt")
      SELECT 'old' || n, n::text, '', '', 'en', now() - (1000 + n) * interval '1 day' FROM generate_series(1, 200) n`;
    await database.prisma.$executeRaw`
      INSERT INTO "ArticleKey" SELECT "id", key, "publishedAt" FROM "Article", unnest(ARRAY['budget', 'koprec']) key WHERE "id" LIKE 'old%'`;
    expect(await candidates('budget koprec')).toEqual([[storyId, ['wanted']]]);
  });

  it('take the same number of statements however many stories there are', async () => {
    await arrive('one', 'dam flood');
    statements.length = 0;
    await candidates('dam flood');
    const forOne = statements.length;
    for (const id of ['two', 'three', 'four'])
      await arrive(id, `dam ${id}`, () => ({ story: null, leaving: [], leaves: false }));
    statements.length = 0;
    expect(await candidates('dam flood')).toHaveLength(4);
    expect(statements).toHaveLength(forOne);
  });
});

describe('an article that arrives', () => {
  it('takes those with it that turn out to tell of another event, but not what an editor has pinned', async () => {
    const { prisma } = database;
    const story = (await arrive('a1', 'quake lorvik')).storyId!;
    for (const id of ['b1', 'b2', 'b3']) await arrive(id, 'quake tessaby');
    await pinArticle(prisma, 'b3', story);
    const { storyId } = await arrive('b4', 'quake tessaby', () => ({
      story,
      leaving: ['b1', 'b2', 'b3'],
      leaves: true,
    }));
    expect(storyId).not.toBe(story);
    expect(await Promise.all(['a1', 'b1', 'b2', 'b3'].map(storyOf))).toEqual([story, storyId, storyId, story]);
    expect((await staleStories(prisma)).map(({ id }) => id).toSorted()).toEqual([story, storyId!].toSorted());
  });

  it('stays in its story when it is analysed again', async () => {
    const { storyId } = await arrive('a1', 'dam flood');
    await replaceAnalysis(database.prisma, report('a1'), likeness('a1', 'volcano'));
    expect(await storyOf('a1')).toBe(storyId);
    expect(await storyCandidates(database.prisma, likeness('new', 'volcano'))).toHaveLength(1);
    expect(await storyCandidates(database.prisma, likeness('new', 'dam flood'))).toEqual([]);
  });

  it('leaves nothing behind in the index when it is deleted', async () => {
    await arrive('a1', 'dam flood');
    await deleteArticle(database.prisma, 'a1');
    expect(await database.prisma.articleKey.count()).toBe(0);
  });

  it('opens one story with those that arrive at the same moment, whichever process brings them in', async () => {
    // On a server a second client is what a second process is; the embedded database has one process only.
    const server = process.env.TEST_DATABASE_URL;
    const url = new URL(server ?? 'postgresql://localhost');
    const [row] = await database.prisma.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    url.pathname = `/${row!.name}`;
    const other = server ? await openDatabase({ url: url.href }) : database;
    try {
      for (let round = 0; round < 5; round++) {
        const saved = await Promise.all(
          [1, 2, 3, 4].map((number): Promise<SavedArticle> => {
            const id = `r${round}n${number}`;
            return saveArticle((number % 2 ? database : other).prisma, report(id), sourceOf(report(id)), {
              ...likeness(id, `event${round}`),
              decide: nearest,
              newStory: { title: id },
            });
          }),
        );
        expect(new Set(saved.map(({ storyId }) => storyId)).size).toBe(1);
      }
    } finally {
      if (other !== database) await other.close();
    }
  });
});

describe('mergeStories', () => {
  it('moves the articles, keeps what is known of the old story, and lets it lead to the new one', async () => {
    const { prisma } = database;
    const into = (await arrive('a1', 'dam flood')).storyId!;
    const from = (await arrive('a2', 'koprec')).storyId!;
    const earlier = (await arrive('a3', 'valley')).storyId!;
    await mergeStories(prisma, from, [earlier]);
    await mergeStories(prisma, into, [from]);
    expect(await Promise.all(['a1', 'a2', 'a3'].map(storyOf))).toEqual([into, into, into]);
    const merged = await prisma.story.findMany({ where: { id: { in: [from, earlier] } } });
    expect(merged.map(({ mergedIntoId, staleSince }) => ({ mergedIntoId, staleSince }))).toEqual([
      { mergedIntoId: into, staleSince: null },
      { mergedIntoId: into, staleSince: null },
    ]);
    expect((await staleStories(prisma)).map(({ id }) => id)).toEqual([into]);
  });

  it('stands when more articles arrive: the story is whole, and they join it under whatever name', async () => {
    const { prisma } = database;
    const into = (await arrive('a1', 'dam flood')).storyId!;
    await mergeStories(prisma, into, [(await arrive('a2', 'koprec')).storyId!]);
    expect(await storyCandidates(prisma, likeness('new', 'koprec'))).toMatchObject([{ id: into, isWhole: true }]);
    expect((await arrive('a4', 'koprec')).storyId).toBe(into);
    await replaceAnalysis(prisma, report('a2'), likeness('a2', 'koprec'));
    expect(await storyOf('a2')).toBe(into);
  });

  it('turns away a story that is not there, or that leads to another already', async () => {
    const { prisma } = database;
    const into = (await arrive('a1', 'dam')).storyId!;
    const from = (await arrive('a2', 'koprec')).storyId!;
    await expect(mergeStories(prisma, into, ['nowhere'])).rejects.toEqual(failure('STORY_NOT_FOUND'));
    await mergeStories(prisma, into, [from]);
    await expect(mergeStories(prisma, from, [into])).rejects.toEqual(failure('STORY_NOT_FOUND'));
    expect(await storyOf('a1')).toBe(into);
  });
});

describe('splitStory', () => {
  it('makes a story of some articles, and neither is divided by what arrives', async () => {
    const { prisma } = database;
    const story = (await arrive('a1', 'dam flood')).storyId!;
    await arrive('a2', 'dam koprec');
    const made = await splitStory(prisma, story, ['a2']);
    expect([await storyOf('a1'), await storyOf('a2')]).toEqual([story, made]);
    expect((await storyCandidates(prisma, likeness('new', 'dam'))).map(({ isWhole }) => isWhole)).toEqual([true, true]);
    expect((await arrive('a3', 'koprec')).storyId).toBe(made);
    expect((await staleStories(prisma)).map(({ id }) => id).toSorted()).toEqual([story, made].toSorted());
  });

  it('wants some of the articles of the story, and not all', async () => {
    const { prisma } = database;
    const story = (await arrive('a1', 'dam flood')).storyId!;
    await arrive('a2', 'dam');
    await arrive('b1', 'glacier');
    for (const ids of [[], ['a1', 'a2'], ['a1', 'b1'], ['nowhere']]) {
      await expect(splitStory(prisma, story, ids)).rejects.toEqual(failure('NOTHING_TO_SPLIT'));
    }
    await expect(splitStory(prisma, 'nowhere', ['a1'])).rejects.toBeInstanceOf(StoreError);
  });
});

describe('pinArticle', () => {
  it('moves the article, and lets a story that it leaves empty lead to its new one', async () => {
    const { prisma } = database;
    const from = (await arrive('a1', 'dam')).storyId!;
    const { id: to } = await createStory(prisma, { title: 'Another' });
    await pinArticle(prisma, 'a1', to);
    expect(await storyOf('a1')).toBe(to);
    expect(await prisma.story.findUnique({ where: { id: from } })).toMatchObject({ mergedIntoId: to });
    await unpinArticle(prisma, 'a1');
    expect(await prisma.article.findUnique({ where: { id: 'a1' } })).toMatchObject({ storyId: to, pinnedAt: null });
  });

  it('says what is not there', async () => {
    const { prisma } = database;
    const story = (await arrive('a1', 'dam')).storyId!;
    await expect(pinArticle(prisma, 'nowhere', story)).rejects.toEqual(failure('ARTICLE_NOT_FOUND'));
    await expect(pinArticle(prisma, 'a1', 'nowhere')).rejects.toEqual(failure('STORY_NOT_FOUND'));
    await expect(unpinArticle(prisma, 'nowhere')).rejects.toEqual(failure('ARTICLE_NOT_FOUND'));
  });
});
