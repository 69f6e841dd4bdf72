// What it costs to find the stories for the next article, in archives of 1,000, 10,000 and 100,000: in memory and on PostgreSQL.
import { fingerprint, joinStory, keysOf, StoryIndex } from '@parallax/comparison';
import { openDatabase, storyCandidates } from '@parallax/database';
import pg from 'pg';
import { startPostgres } from '../../scripts/postgres.mjs';
import { generatedArticles } from './generated-articles.mjs';

const sizes = [1000, 10_000, 100_000];
const asked = 1000;
const checked = 500;
const near = 80;
const rounds = 5;
const slice = 100;
const warmUp = 50;
const timed = 300;
const turn = 10;

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

/** Of the articles that come next, the story that a search of all stories picks; those for which it picks none are left out. */
function picksOf(next, stories) {
  const all = [...stories.values()];
  return next.slice(0, checked).flatMap(({ print, event }) => {
    const { story } = joinStory(print, all);
    return story === null ? [] : [{ print, story, isOwn: story === String(event) }];
  });
}

/**
 * The share of picks that the candidates hold: of all, and of the articles' own events (the other articles have none there
 * yet, and go to a look-alike).
 */
async function recallOf(picks, candidatesOf) {
  const found = [];
  for (const pick of picks) if ((await candidatesOf(pick.print)).includes(pick.story)) found.push(pick);
  const own = (some) => some.filter(({ isOwn }) => isOwn).length;
  return { all: found.length / picks.length, own: own(found) / own(picks) };
}

const archives = sizes.map((size) => {
  const archive = stream.slice(0, size);
  const next = stream.slice(size, size + asked);
  return { size, archive, next, picks: picksOf(next, storiesOf(archive)) };
});

console.log('in memory: from the article to the stories of the articles nearest to it');
const indexes = archives.map(({ archive, next }) => {
  const index = new StoryIndex();
  for (const { print } of archive) index.add(print);
  return { index, next, times: [], costs: [] };
});
globalThis.gc?.();
// In slices, because the collector comes now and then for the whole stream that is kept here; in turns, so that what else the
// machine does meets every size. The first round warms up and is thrown away.
for (let round = 0; round <= rounds; round++) {
  for (let from = 0; from < asked; from += slice) {
    for (const { index, next, times, costs } of indexes) {
      const before = process.cpuUsage();
      const took = next.slice(from, from + slice).map(({ print }) => {
        const start = now();
        index.near(print, near);
        return now() - start;
      });
      const { user, system } = process.cpuUsage(before);
      if (round === 0) continue;
      times.push(...took);
      costs.push((user + system) / slice);
    }
  }
}
const inMemory = [];
for (const [at, { size, archive, picks }] of archives.entries()) {
  const { index, times, costs } = indexes[at];
  const eventOf = new Map(archive.map(({ print, event }) => [print, String(event)]));
  const recall = await recallOf(picks, (print) => index.near(print, near).map((article) => eventOf.get(article)));
  inMemory.push({ size, cost: median(times), rate: 1e6 / median(costs), recall });
}
report(inMemory, 'milliseconds');

const server = await startPostgres();
if ('reason' in server) {
  console.log(`\nPostgreSQL is left out: ${server.reason}.`);
  process.exit();
}
try {
  console.log('\non PostgreSQL: from the article to its stories, with what their articles are compared by');
  const searches = [];
  for (const { size, archive, next, picks } of archives) {
    const database = await openDatabase({ url: await createDatabase(server.url, `archive_${size}`) });
    for (let at = 0; at < size; at += 1000) await store(database.prisma, archive.slice(at, at + 1000));
    await database.prisma.$executeRaw`VACUUM ANALYZE`;
    const candidates = (print) => storyCandidates(database.prisma, { fingerprint: print, keys: keysOf(print) });
    searches.push({ size, next, picks, database, candidates, times: [] });
  }
  for (let from = 0; from < warmUp + timed; from += turn) {
    for (const { next, candidates, times } of searches) {
      for (const { print } of next.slice(from, from + turn)) {
        const start = now();
        await candidates(print);
        if (from >= warmUp) times.push(now() - start);
      }
    }
  }
  const onServer = [];
  for (const { size, picks, database, candidates, times } of searches) {
    const recall = await recallOf(picks, async (print) => (await candidates(print)).map(({ id }) => id));
    const rate = (1000 * times.length) / times.reduce((sum, each) => sum + each, 0);
    onServer.push({ size, cost: median(times), rate, recall });
    await database.close();
  }
  report(onServer, 'milliseconds');
} finally {
  await server.stop();
}

/** @returns the address of a new database on the server. */
async function createDatabase(server, name) {
  const connection = new pg.Client({ connectionString: server });
  await connection.connect();
  await connection.query(`CREATE DATABASE ${name}`).finally(() => connection.end());
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Puts articles into the tables that a search reads, as saving them one by one would. */
async function store(db, batch) {
  const ids = batch.map(({ print }) => print.id);
  const events = batch.map(({ event }) => String(event));
  const published = batch.map(({ print }) => print.published);
  const prints = batch.map(({ print }) => JSON.stringify(print.features));
  const keys = batch.flatMap(({ print }) => keysOf(print).map(([key]) => ({ id: print.id, key, at: print.published })));
  await db.$executeRaw`
    INSERT INTO "Story" ("id", "slug", "title") SELECT DISTINCT e, e, e FROM unnest(${events}::text[]) e ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    INSERT INTO "Article" ("id", "contentHash", "text", "title", "language", "published", "publishedAt", "ingestedAt", "fingerprint", "storyId")
    SELECT id, id, '', '', 'en', at, at::timestamptz, at::timestamptz, print::jsonb, story
    FROM unnest(${ids}::text[], ${published}::text[], ${prints}::text[], ${events}::text[]) AS new(id, at, print, story)`;
  await db.$executeRaw`
    INSERT INTO "ArticleKey" ("articleId", "key", "at")
    SELECT id, key, at::timestamptz FROM unnest(
      ${keys.map(({ id }) => id)}::text[], ${keys.map(({ key }) => key)}::text[], ${keys.map(({ at }) => at)}::text[]) AS new(id, key, at)`;
}
