import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { analyze } from '@parallax/analysis';
import { type Comparison, compare } from '@parallax/comparison';
import { markOutOfDate, type OpenedDatabase, readStory } from '@parallax/database';
import { createTestDatabase, emptyTables } from '@parallax/database/testing';
import { openSentenceModel, type SentenceModel, SentenceModelError } from '@parallax/embedding';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { checkSentenceModel } from '../../apps/api/src/doctor/sentence-model.ts';
import { PublishingRoom } from '../../apps/api/src/publishing/publishing.ts';
import { StoryVectors } from '../../apps/api/src/publishing/story-vectors.ts';

const mail = `Ostrand museum reopens after fire

The Ostrand museum opened its doors again on Tuesday, eleven months after the fire.

Everyone escaped unscathed that night. A faulty wire is thought to have started the blaze. Visitors can look around for nothing until Easter.

The shop now sells books only. Guards have to keep watch around the clock.
`;
const quay = `Museum in Ostrand open again

The museum in Ostrand received guests on Tuesday for the first time since it burned last April.

Somebody is on duty there day and night. Nobody was hurt. There is no entrance fee before the spring holidays.

Electrical trouble was probably the cause. Souvenirs are no longer on offer.
`;
const published = '2031-03-04';
const sources = [
  { id: 'mail', publisher: 'The Ostrand Mail', text: mail, published },
  { id: 'quay', publisher: 'Quay News', text: quay, published },
];
/** A third article of their story. */
const third = {
  id: 'third',
  publisher: 'Tarn Radio',
  text: 'Ostrand museum reopens after fire\n\nThe museum in Ostrand opened again on Tuesday after the fire. Its café stays shut.\n',
  published,
};
const textOf = new Map(sources.map(({ id, text }) => [id, text]));
/** One statement in two wordings that have no word in common. */
const watched = 'Guards have to keep watch around the clock';
const onDuty = 'Somebody is on duty there day and night';

/** The findings of a comparison by the words of their claims. */
const wordings = (
  { findings }: Pick<Comparison['stories'][number], 'findings'>,
  texts: ReadonlyMap<string, string> = textOf,
) => findings.map(({ claims }) => claims.map(({ article, start, end }) => texts.get(article)!.slice(start, end)));

const together = (all: readonly string[][]) =>
  all.some((claims) => claims.includes(watched) && claims.includes(onDuty)) &&
  // Each in one finding only, that one.
  all.filter((claims) => claims.includes(watched) || claims.includes(onDuty)).length === 1;

let database: OpenedDatabase;
let model: SentenceModel;
/** The texts that the model was given. */
let given: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const real = await openSentenceModel();
  model = {
    ...real,
    embed: (texts, onProgress) => {
      given.push(...texts);
      return real.embed(texts, onProgress);
    },
  };
});
afterAll(async () => {
  await model.close();
  await database.close();
});
beforeEach(async () => {
  given = [];
  await emptyTables(database.prisma);
});

function room(open: () => Promise<SentenceModel>) {
  const logged: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });
  const vectors = new StoryVectors({ database: database.prisma, log, open });
  return { vectors, logged, publishing: new PublishingRoom({ database: database.prisma, log, vectors }) };
}

it.skipIf(process.env.TEST_DATABASE_URL)('finds a statement in other words on the command line', async () => {
  const plain = compare(sources.map((source) => analyze(source)));
  expect(plain.stories).toHaveLength(1);
  expect(together(wordings(plain.stories[0]!))).toBe(false);

  const folder = mkdtempSync(join(tmpdir(), 'parallax-words-'));
  try {
    for (const { id, text } of sources) writeFileSync(join(folder, `${id}.txt`), text);
    const program = fileURLToPath(new URL('../../apps/api/dist/parallax.js', import.meta.url));
    const options = ['compare', '--sentence-model', 'minilm', folder];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...options]);
    const { articles, stories } = JSON.parse(stdout) as Comparison;
    const texts = new Map(articles.map(({ id, title }) => [id, quay.startsWith(title) ? quay : mail]));
    expect(stories).toHaveLength(1);
    expect(together(wordings(stories[0]!, texts))).toBe(true);
    expect(stderr).toMatch(/embedding: (\d+) of \1 texts\n$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('finds it on the server too, and gives the model only what is new', async () => {
  const { publishing } = room(async () => model);
  for (const source of sources) await publishing.store(source);
  await publishing.publishStale();
  const [story] = await database.prisma.story.findMany({ include: { articles: true } });
  const texts = new Map(story!.articles.map(({ id, text }) => [id, text]));
  const first = (await readStory(database.prisma, story!.id))!;
  expect(together(wordings(first, texts))).toBe(true);
  expect(given.length).toBe(new Set(given).size);
  expect(given.some((one) => one.startsWith(watched))).toBe(true);

  given = [];
  const again = room(async () => model).publishing;
  await markOutOfDate(database.prisma, story!.id);
  await again.publish(story!.id);
  expect(given).toEqual([]);
  expect(await readStory(database.prisma, story!.id)).toEqual(first);

  await again.store(third);
  await again.publishStale();
  expect(given.length).toBeGreaterThan(0);
  // Behind what a text states stands, in brackets, what stood before it.
  expect(given.every((one) => third.text.includes(one.split(' (')[0]!))).toBe(true);
});

it('compares without the model where it fails, and says so once', async () => {
  const { publishing, logged } = room(() => Promise.reject(new SentenceModelError('Its files are gone.')));
  for (const source of sources) await publishing.store(source);
  await publishing.publishStale();
  const story = await database.prisma.story.findFirstOrThrow();
  await markOutOfDate(database.prisma, story.id);
  await publishing.publish(story.id);
  expect((await readStory(database.prisma, story.id))!.findings.length).toBeGreaterThan(0);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('Its files are gone.');
});

/** A model that makes no vector before it is let. */
function heldModel() {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const held = { calls: 0, release: () => release() };
  const slow: SentenceModel = {
    id: 'slow',
    dimensions: 2,
    embed: async (texts) => {
      held.calls++;
      await released;
      return texts.map(() => Float32Array.of(1, 0));
    },
    close: async () => {},
  };
  return Object.assign(held, { slow });
}

it('lets nobody wait for a slow model who has not the time, and keeps what it makes all the same', async () => {
  const held = heldModel();
  const { vectors, publishing } = room(async () => held.slow);
  const analyses = [];
  for (const source of sources) analyses.push({ ...analyze(source), id: (await publishing.store(source)).id });
  expect(await vectors.within(20, analyses)).toBeNull();
  held.release();
  expect([...(await vectors.of(analyses))!.values()]).toContainEqual(Float32Array.of(1, 0));
  expect(held.calls).toBe(sources.length);
});

it('reads articles while a slow model is at work on a story, and gives it nothing twice', async () => {
  const held = heldModel();
  const { publishing } = room(async () => held.slow);
  for (const source of sources) await publishing.store(source);
  const story = await database.prisma.story.findFirstOrThrow();
  const isPublished = publishing.publish(story.id);
  await expect.poll(() => held.calls).toBe(1);
  expect(await publishing.store(third)).toMatchObject({ isNew: true });
  expect((await database.prisma.story.findUniqueOrThrow({ where: { id: story.id } })).staleSince).not.toBeNull();
  held.release();
  await isPublished;
  await publishing.publishStale();
  expect(held.calls).toBe(3);
  expect((await readStory(database.prisma, story.id))!.articles).toHaveLength(3);
});

it('gives the model nothing of an article that stands alone', async () => {
  const held = heldModel();
  const { publishing } = room(async () => held.slow);
  await publishing.store(sources[0]!);
  await publishing.publishStale();
  expect(held.calls).toBe(0);
  expect(
    (await readStory(database.prisma, (await database.prisma.story.findFirstOrThrow()).id))!.articles,
  ).toHaveLength(1);
});

it('tells the doctor whether it is on, and works', async () => {
  const on = { sentenceModel: 'minilm' } as const;
  const gone = () => Promise.reject(new SentenceModelError('Its files are gone.'));
  expect(await checkSentenceModel({ sentenceModel: 'none' }, gone)).toMatchObject({ state: 'note' });
  expect(await checkSentenceModel(on, gone)).toMatchObject({ state: 'wrong', mend: expect.any(String) });
  expect(await checkSentenceModel(on, async () => ({ ...model, close: async () => {} }))).toMatchObject({
    state: 'ok',
    says: expect.stringMatching(/^minilm works/),
  });
});
