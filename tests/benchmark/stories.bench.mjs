// What it costs to find the stories for the next article, in archives of 1,000, 10,000 and 100,000: in memory and on PostgreSQL.
import { fingerprint, joinStory, keysOf, StoryIndex } from '@parallax/comparison';
import { openDatabase, storyCandidates } from '@parallax/database';
import { startPostgres } from '../../scripts/postgres.mjs';
import { generatedArticles } from './generated-articles.mjs';

const sizes = [1000, 10_000, 100_000];
const asked = 1000;
const checked = 100;
const near = 80;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const now = () => Number(process.hrtime.bigint()) / 1e6;

const begun = now();
const stream = [];
for (const { article, event } of generatedArticles()) {
  stream.push({ print: fingerprint(article), event });
  if (stream.length === sizes.at(-1) + asked) break;
}
const took = (now() - begun) / stream.length;
console.log(`${stream.length} articles generated and weighed, ${took.toFixed(2)} ms each\n`);

/** The stories of an archive, as one that made no mistake would have them. */
function storiesOf(archive) {
  const stories = new Map();
  for (const { print, event } of archive) {
    if (!stories.has(event)) stories.set(event, { id: String(event), articles: [] });
    stories.get(event).articles.push(print);
  }
  return stories;
}

function report(rows, unit) {
  console.log(`  archive   ${unit}   against 1,000   a second and core   recall   of own event`);
  for (const { size, cost, rate, recall } of rows) {
    console.log(
      `${String(size).padStart(9)}   ${cost.toFixed(3).padStart(unit.length)}   ${(cost / rows[0].cost).toFixed(2).padStart(13)}   ${String(Math.round(rate)).padStart(17)}   ${recall.all.toFixed(3).padStart(6)}   ${recall.own.toFixed(3).padStart(12)}`,
    );
  }
}

/**
 * Of so many articles, the share for which the candidates hold the story that a search of all stories picks: of all of them,
 * and of those that it puts with their own event (the others have none there yet, and go to a look-alike).
 */
async function recallOf(next, stories, candidatesOf) {
  const all = [...stories.values()];
  const picked = { all: 0, own: 0 };
  const found = { all: 0, own: 0 };
  for (const { print, event } of next.slice(0, checked)) {
    const { story } = joinStory(print, all);
    if (story === null) continue;
    const kinds = story === String(event) ? ['all', 'own'] : ['all'];
    const isFound = (await candidatesOf(print)).includes(story);
    for (const kind of kinds) {
      picked[kind]++;
      if (isFound) found[kind]++;
    }
  }
  return { all: found.all / picked.all, own: found.own / picked.own };
}

console.log('in memory: from the article to the stories of the articles nearest to it');
const inMemory = [];
const index = new StoryIndex();
for (let at = 0; at < sizes.at(-1); ) {
  const size = sizes[inMemory.length];
  for (; at < size; at++) index.add(stream[at].print);
  const next = stream.slice(size, size + asked);
  for (const { print } of next.slice(0, 200)) index.near(print, near);
  globalThis.gc?.();
  const times = [];
  // In slices, because the collector comes now and then for the whole stream that is kept here.
  const slices = [];
  for (let slice = 0; slice < 20; slice++) {
    const before = process.cpuUsage();
    for (const { print } of next.slice((slice % 4) * 250, (slice % 4) * 250 + 250)) {
      const start = now();
      index.near(print, near);
      times.push(now() - start);
    }
    const { user, system } = process.cpuUsage(before);
    slices.push((user + system) / 250);
  }
  const stories = storiesOf(stream.slice(0, size));
  const eventOf = new Map(stream.slice(0, size).map(({ print, event }) => [print, String(event)]));
  const recall = await recallOf(next, stories, (print) =>
    index.near(print, near).map(({ article }) => eventOf.get(article)),
  );
  const rate = 1e6 / median(slices);
  inMemory.push({ size, cost: median(times), rate, recall });
}
report(inMemory, 'milliseconds');

const server = await startPostgres();
if ('reason' in server) {
  console.log(`\nPostgreSQL is left out: ${server.reason}.`);
  process.exit();
}
try {
  console.log('\non PostgreSQL: from the article to its stories, with what their articles are compared by');
  const database = await openDatabase({ url: server.url });
  const onServer = [];
  for (let at = 0; at < sizes.at(-1); ) {
    const size = sizes[onServer.length];
    for (; at < size; at += 1000) await store(database.prisma, stream.slice(at, at + 1000));
    await database.prisma.$executeRaw`VACUUM ANALYZE`;
    const next = stream.slice(size, size + 300);
    const candidates = (print) => storyCandidates(database.prisma, { fingerprint: print, keys: keysOf(print) });
    for (const { print } of next.slice(0, 50)) await candidates(print);
    const times = [];
    for (const { print } of next) {
      const start = now();
      await candidates(print);
      times.push(now() - start);
    }
    const recall = await recallOf(next, storiesOf(stream.slice(0, size)), async (print) =>
      (await candidates(print)).map(({ id }) => id),
    );
    const rate = (1000 * times.length) / times.reduce((sum, each) => sum + each, 0);
    onServer.push({ size, cost: median(times), rate, recall });
  }
  report(onServer, 'milliseconds');
  await database.close();
} finally {
  await server.stop();
}

/** Puts articles into the tables that a search reads, as saving them one by one would. */
async function store(db, batch) {
  const ids = batch.map(({ print }) => print.id);
  const events = batch.map(({ event }) => String(event));
  const published = batch.map(({ print }) => print.published);
  const prints = batch.map(({ print }) => JSON.stringify(print.features));
  const keys = batch.flatMap(({ print }) =>
    keysOf(print).map(([key, weight]) => ({ id: print.id, key, weight, at: print.published })),
  );
  await db.$executeRaw`
    INSERT INTO "Story" ("id", "slug", "title") SELECT DISTINCT e, e, e FROM unnest(${events}::text[]) e ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    INSERT INTO "Article" ("id", "contentHash", "text", "title", "language", "published", "publishedAt", "ingestedAt", "fingerprint", "storyId")
    SELECT id, id, '', '', 'en', at, at::timestamptz, at::timestamptz, print::jsonb, story
    FROM unnest(${ids}::text[], ${published}::text[], ${prints}::text[], ${events}::text[]) AS new(id, at, print, story)`;
  await db.$executeRaw`
    INSERT INTO "ArticleKey" ("articleId", "key", "weight", "at")
    SELECT id, key, weight, at::timestamptz FROM unnest(
      ${keys.map(({ id }) => id)}::text[], ${keys.map(({ key }) => key)}::text[],
      ${keys.map(({ weight }) => weight)}::real[], ${keys.map(({ at }) => at)}::text[]) AS new(id, key, weight, at)`;
}
