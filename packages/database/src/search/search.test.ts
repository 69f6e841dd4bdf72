import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteArticle, replaceAnalysis, saveArticle } from '../articles/save-article.ts';
import { $Enums } from '../generated/prisma/client.ts';
import type { OpenedDatabase } from '../open.ts';
import { plainAnalysis, richAnalysis, sampleStory, sourceOf } from '../sample.fixture.ts';
import { createStory } from '../stories/create-story.ts';
import { saveComparison } from '../stories/save-comparison.ts';
import { createTestDatabase } from '../testing.ts';
import { type SearchPage, search } from './search.ts';
import { putRight } from './words.ts';

let database: OpenedDatabase;
let statements: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ log: ({ sql }) => statements.push(sql) });
  const { prisma } = database;
  await createStory(prisma, { id: 's', title: 'Ferries' });
  for (const analysis of [richAnalysis(), plainAnalysis()]) {
    await saveArticle(prisma, analysis, sourceOf(analysis), { storyId: 's' });
  }
  const story = sampleStory('s');
  const person = story.entities.find(({ type }) => type === 'person')!;
  await saveComparison(prisma, 's', story, null, null, [
    { entity: person.id, profile: null, identity: 'oste', name: person.name, type: 'person', keys: [] },
  ]);
}, 60_000);
afterAll(() => database.close());

const page = (changes: Partial<SearchPage> = {}): SearchPage => ({ filter: {}, limit: 20, ...changes });
const kindsOf = async (query: string, changes: Partial<SearchPage> = {}) =>
  (await search(database.prisma, query, page(changes))).hits.map(({ kind }) => kind);

describe('what is found', () => {
  it('holds each kind once for each thing that has the words, titles before claims before bodies', async () => {
    const { hits, counts } = await search(database.prisma, 'Tarnmouth', page());
    expect(hits.map(({ rank }) => rank)).toEqual(hits.map(({ rank }) => rank).toSorted((a, b) => b - a));
    expect(new Set(hits.map(({ kind, target }) => `${kind} ${target}`)).size).toBe(hits.length);
    expect(hits[0]).toMatchObject({ kind: 'ARTICLE', title: { text: expect.stringContaining('Tarnmouth') } });
    expect(counts.ARTICLE).toBe(2);
  });

  it('is marked, in units of the text', async () => {
    const { hits } = await search(database.prisma, 'passengers', page({ kinds: ['CLAIM'] }));
    const [{ title, snippet } = { title: null, snippet: { text: '', marks: [] } }] = hits;
    expect(title).toBeNull();
    expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['passengers']);
  });

  it.each([
    ['stems', 'passenger stranding', true],
    ['exact words', '"stay in port"', true],
    ['exact words in another order', '"port in stay"', false],
    ['what is left out', 'Tarnmouth -strike -ferries', false],
    ['either of two', 'nowhere or passengers', true],
    ['boilerplate, which is not searched', 'subscribe', false],
    ['words of no weight', 'the of and', false],
    ['nothing', '  ', false],
    ['signs that mean something to others', "'; DROP TABLE & | ! <-> :* (", false],
  ])('follows the common syntax: %s', async (_, query, expected) => {
    expect((await kindsOf(query, { kinds: ['ARTICLE'] })).length > 0).toBe(expected);
  });

  it('goes with the kinds that are asked for', async () => {
    expect(new Set(await kindsOf('Oste', { kinds: ['PROFILE', 'STORY'] }))).toEqual(new Set(['PROFILE']));
    expect(await kindsOf('ferries', { kinds: ['STORY'] })).toEqual(['STORY']);
    expect(await kindsOf('boat', { kinds: ['QUOTATION'] })).toEqual(['QUOTATION']);
    expect(await kindsOf('boat', { kinds: [] })).toEqual([]);
  });

  it.each<[string, SearchPage['filter'], $Enums.SearchKind[]]>([
    ['a publisher', { publisher: 'The Tarn Courier' }, ['ARTICLE', 'STORY']],
    ['no such publisher', { publisher: 'Nobody' }, []],
    ['a time', { since: new Date('2031-03-04'), until: new Date('2031-03-05') }, ['ARTICLE', 'STORY']],
    ['another time', { since: new Date('2040-01-01') }, []],
    ['a person', { profile: 'bram-oste' }, ['ARTICLE', 'ARTICLE', 'STORY']],
    ['nobody', { profile: 'nobody' }, []],
  ])('is narrowed to %s', async (_, filter, expected) => {
    const found = await kindsOf('ferries', { filter, kinds: ['STORY', 'ARTICLE'] });
    expect(found.toSorted()).toEqual(expected);
  });

  it('is narrowed to a status', async () => {
    const statuses = new Set((await database.prisma.finding.findMany()).map(({ status }) => status));
    for (const status of Object.values($Enums.FindingStatus)) {
      const found = await kindsOf('ferries', { filter: { status }, kinds: ['STORY'] });
      expect(found).toEqual(statuses.has(status) ? ['STORY'] : []);
    }
  });

  it('pages from place to place, forwards and backwards', async () => {
    const all = (await search(database.prisma, 'Tarnmouth or boat', page())).hits;
    const seen = [];
    for (let after: SearchPage['after']; ; after = seen.at(-1)) {
      const { hits } = await search(database.prisma, 'Tarnmouth or boat', page({ limit: 2, after }));
      if (hits.length === 0) break;
      seen.push(...hits);
    }
    expect(seen).toEqual(all);
    const back = await search(database.prisma, 'Tarnmouth or boat', page({ limit: 2, before: all[3], inverted: true }));
    expect(back.hits).toEqual([all[2], all[1]]);
  });
});

describe('what is misspelt', () => {
  it.each([
    ['Tarnmuoth', 'tarnmouth'],
    ['tarnmouht -"Passengrs"', 'tarnmouth -"passengers"'],
    ['Bram Ostte', 'Bram oste'],
    ['Tarnmouth', null],
    ['xylophonists', null],
    ['', null],
  ])('%s is put right: %s', async (query, expected) => {
    expect(await putRight(database.prisma, query)).toBe(expected);
  });

  it('is searched for as it was meant, and said', async () => {
    const found = await search(database.prisma, 'Tarnmuoth', page());
    expect(found.searchedFor).toBe('tarnmouth');
    expect(found.hits.length).toBeGreaterThan(0);
    expect((await search(database.prisma, 'Tarnmouth', page())).searchedFor).toBe('Tarnmouth');
  });

  it('stays as it is where the extension is not there', async () => {
    const { prisma } = database;
    await prisma.$executeRaw`DROP EXTENSION pg_trgm CASCADE`;
    expect(await putRight(prisma, 'Tarnmuoth')).toBeNull();
    expect(await kindsOf('Tarnmuoth')).toEqual([]);
    expect((await kindsOf('Tarnmouth')).length).toBeGreaterThan(0);
    await prisma.$executeRaw`CREATE EXTENSION pg_trgm`;
  });
});

describe('what it costs', () => {
  it('is one statement, and three where nothing is found as it was written', async () => {
    statements = [];
    await search(database.prisma, 'Tarnmouth', page({ filter: { publisher: 'x', profile: 'y', status: 'DISPUTED' } }));
    await search(database.prisma, 'Tarnmouth', page());
    expect(statements.filter((sql) => sql.includes('SearchDocument'))).toHaveLength(2);
    statements = [];
    await search(database.prisma, 'Tarnmuoth', page());
    expect(statements).toHaveLength(3);
  });
});

describe('documents', () => {
  it('follow the article: read again, deleted', async () => {
    const { prisma } = database;
    const changed = { ...richAnalysis(), quotations: [], claims: [] };
    await replaceAnalysis(prisma, changed);
    const kinds = () => prisma.searchDocument.findMany({ where: { articleId: 'a1' }, select: { kind: true } });
    expect(await kinds()).toEqual([{ kind: 'ARTICLE' }]);
    await deleteArticle(prisma, 'a1');
    expect(await kinds()).toEqual([]);
    expect(await kindsOf('strike', { kinds: ['ARTICLE'] })).toEqual([]);
  });

  it('hold a text of any length, and what looks like a mark', async () => {
    const { prisma } = database;
    const text = `Long\n\n${'unusual \uE000words\uE001 '.repeat(60_000)}`;
    const base = plainAnalysis('long');
    const long = {
      ...base,
      publisher: 'Elsewhere',
      title: 'Long',
      text,
      blocks: [
        { start: 0, end: 4, role: 'headline' as const },
        { start: 6, end: text.length, role: 'body' as const },
      ],
      sentences: [{ start: 6, end: text.length, block: 1 }],
      entities: [],
      mentions: [],
      quantities: [],
      dates: [],
      quotations: [],
      attributions: [],
      claims: [],
      diagnostics: [],
    };
    await saveArticle(prisma, long, sourceOf(long), {});
    const { hits } = await search(prisma, 'unusual', page());
    expect(hits).toHaveLength(1);
    expect(hits[0]!.snippet.text).not.toMatch(/[\uE000\uE001]/u);
  });
});
