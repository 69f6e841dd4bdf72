import type { OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { schema } from '@parallax/schema';
import {
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askGraph, type Data, read } from './api-ask.ts';
import { storeStory } from './api-story.ts';

const stories = 20;
let database: OpenedDatabase;
let statements: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ log: ({ sql }) => statements.push(sql) });
  for (let ferry = 1; ferry <= stories; ferry++) await storeStory(database.prisma, ferry);
  const briefings = await database.prisma.briefing.findMany({ select: { id: true, storyId: true } });
  await database.prisma.storyChange.createMany({
    data: briefings.map(({ storyId }) => ({
      storyId,
      at: new Date('2031-03-05T08:00:00Z'),
      position: 0,
      kind: 'STATUS_CHANGED',
      text: '“It ran aground” is now disputed.',
      findingId: `${storyId}.f1`,
      divergenceId: `${storyId}.d.none`,
    })),
  });
  await database.prisma.briefingItemChange.createMany({
    data: briefings.map(({ id, storyId }) => ({
      id: `${id}.itemChange1`,
      briefingId: id,
      position: 0,
      kind: 'ADDED',
      section: 'FINDINGS',
      about: `${storyId}.f1`,
      after: 'It ran aground.',
      citationsAdded: 1,
      citationsRemoved: 0,
    })),
  });
});

afterAll(() => database.close());

async function statementsOf(query: string, first: number): Promise<number> {
  statements = [];
  await read(database.prisma, query, { first });
  return statements.length;
}

/** Each with how many statements it takes, whatever the size of the page. */
const queries: [string, number, string][] = [
  [
    'a list of stories',
    5,
    `query ($first: Int) { stories(first: $first) { totalCount nodes {
      slug title asOf articleCount originCount } } }`,
  ],
  [
    'briefings with their evidence',
    8,
    `query ($first: Int) { stories(first: $first) { nodes { briefing { title revision sections { kind heading items {
      text citations { exact start end article { title } } } } changes { text } } } } }`,
  ],
  [
    'the log of revisions',
    13,
    `query ($first: Int) { stories(first: $first) { nodes { briefing { isLatest revisions(first: 5) { totalCount nodes {
      revision publishedAt why isLatest itemChanges { kind section before after citationsAdded about { __typename } } } } } } } }`,
  ],
  [
    'what changed from comparison to comparison',
    4,
    `query ($first: Int) { stories(first: $first) { nodes { changes(first: 5) { totalCount nodes {
      at kind text articleId findingId divergenceId article { title } finding { text } divergence { about } } } } } }`,
  ],
  [
    'profiles with all that hangs on them',
    24,
    `query ($first: Int) { profiles(first: 2, filter: { type: ORGANISATION }) { totalCount nodes { slug name aliases roles
      entities { story { slug } }
      stories(first: $first) { totalCount nodes { slug } } articles(first: $first) { totalCount nodes { title } }
      claims(first: $first) { totalCount nodes { text } } findings(first: $first) { totalCount nodes { status } }
      statements(first: $first) { totalCount nodes { certainty } } quotations(first: $first) { totalCount nodes { text } }
      attributions(first: $first) { totalCount nodes { kind } } } } }`,
  ],
  [
    'from entities to profiles',
    3,
    `query ($first: Int) { stories(first: $first) { nodes { entities { nodes { profile { slug } } } } } }`,
  ],
  [
    'searches, with what was found',
    11,
    `query ($first: Int) {
      stories: search(query: "aground", first: $first, filter: { kinds: [STORY] }) { ...Page }
      articles: search(query: "aground", first: $first, filter: { kinds: [ARTICLE] }) { ...Page }
      claims: search(query: "hurt", first: $first, filter: { kinds: [CLAIM] }) { ...Page }
      quotations: search(query: "hurt", first: $first, filter: { kinds: [QUOTATION] }) { ...Page }
      profiles: search(query: "office or guard", first: $first, filter: { kinds: [PROFILE] }) { ...Page } }
    fragment Page on SearchConnection { totalCount searchedFor didYouMean counts { kind count isCapped }
      edges { cursor node { kind publishedAt title { text marks { start end } } snippet { text }
      found { __typename ... on Story { slug } ... on Article { publisher { name } }
      ... on Claim { article { title } } ... on Quotation { speakerName } ... on Profile { slug } } } } }`,
  ],
  [
    'the archive',
    4,
    `query ($first: Int) { archive(first: $first, filter: { status: DISPUTED, publisher: "Coast Guard News",
      profile: "harbour-office", since: "2026-03-01", until: "2026-04-01" }) { totalCount nodes { slug articleCount } }
      archiveMonths { month storyCount } }`,
  ],
  [
    'a whole comparison',
    36,
    `query ($first: Int) { stories(first: $first) { nodes {
      articles { nodes { title publisher { name } origin { reason } } }
      origins { reason articles { title } passages { exact } }
      entities { nodes { name names { name article { title } } } }
      findings { nodes { text status reason articles { title } claims { text certainty } divergences { kind } } }
      divergences { nodes { about sides { says articles { title } evidence { exact } } } }
      positions { name stance evidence { exact } }
      numbers { nodes { counts rows { value articles { title } evidence { exact } } } }
      timeline { nodes { edtf text evidence { exact } } }
      quotations { nodes { speakerName renderings { text articles { title } evidence { exact } } } }
      openQuestions { question } } } }`,
  ],
  [
    'articles with all that was read in them',
    29,
    `query ($first: Int) { articles(first: $first) { nodes { title name wordCount readingLevel publisher { name articleCount }
      blocks { role text } sentences { text block { role } claims { id } }
      entities { name mentions { text kind } } mentions { text entity { name } }
      quantities { text value } dates { text edtf } quotations { text speaker { name } }
      attributions { kind source { text } cue { text } content { text } within { id } speaker { name } }
      claims { text sentence { text } attributions { speakerName } quantities { text } dates { edtf } entities { name }
        findings { status } } diagnostics { code } } } }`,
  ],
  [
    'from sentences of briefings to origins and what they were made from',
    24,
    `query ($first: Int) { stories(first: $first) { nodes { briefing { sections { items { text
      about { __typename ... on Finding { reason } }
      citations { sentence { text } claims { text attributions { speakerName } findings { text } }
        article { origin { agency articles { title } } } } } } } } } }`,
  ],
  [
    'filtered claims',
    10,
    `query ($first: Int) { claims(first: $first, filter: { hasQuantity: true, hasNamedSource: true, speaker: "office" }) {
      totalCount nodes { text quantities { value } attributions { speaker { name } } article { publisher { name } } } } }`,
  ],
  [
    'claims by figure, date, name and status',
    6,
    `query ($first: Int) { claims(first: $first, filter: { quantity: { min: 2, max: 3, counts: "hurt" }, profile: "harbour-office",
      status: DISPUTED, publisher: "Harbour Office News" }) { totalCount nodes { text quantities { value } } }
      dated: claims(first: $first, filter: { date: "2026-03" }) { nodes { text } } }`,
  ],
  [
    'divergences and findings of all stories',
    9,
    `query ($first: Int) { divergences(first: $first, filter: { kind: QUANTITY, publisher: "Harbour Office News" }) {
      totalCount nodes { about story { slug } sides { says } } }
      findings(first: $first, filter: { status: DISPUTED, profile: "harbour-office" }) {
        totalCount nodes { text reason claims { text } } } }`,
  ],
  [
    'entities with what is said of them',
    12,
    `query ($first: Int) { entities(first: $first) { totalCount nodes { name findings { text entities { name } }
      positions { stance } } } stories(first: $first) { nodes { onlyIn { nodes { text } } briefings { nodes { revision } } } }
      articles(first: $first) { nodes { corrections { __typename } } } }`,
  ],
  [
    'quotations by speaker',
    4,
    `query ($first: Int) { quotations(first: $first, filter: { speaker: "guard" }) { nodes {
      text speaker { name } article { title } } } }`,
  ],
  [
    'quizzes',
    5,
    `query ($first: Int) { stories(first: $first) { nodes { quiz { title questionCount questions {
      stem prompts { text } options { key text } } } } } }`,
  ],
];

/** Ten times the rows; a statement for each of them would be far more than this. */
const splitBatches = 4;

describe('the number of SQL statements does not grow with the answer', () => {
  it.each(queries)('%s', async (_, expected, query) => {
    const few = await statementsOf(query, 2);
    const many = await statementsOf(query, stories);
    if (!process.env.TEST_DATABASE_URL) {
      expect([few, many]).toEqual([expected, expected]);
      return;
    }
    // A server answers statements that were sent side by side in any order, so that a batch behind them may come in two parts.
    for (const count of [few, many]) {
      expect(count).toBeGreaterThanOrEqual(expected);
      expect(count).toBeLessThanOrEqual(expected + splitBatches);
    }
  });
});

/** Lists and connections, by the name of their field, that a document asks for. */
function listsAskedFor(query: string): string[] {
  const types = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field({ name }) {
        found.push(`${types.getParentType()?.name}.${name.value}`);
      },
    }),
  );
  return found;
}

/**
 * What one reader, one editor or one attempt has, which is bounded by what it is: accounts, jobs, reviews, answers, what the gate
 * says; what teachers and pupils have, which is counted in `classes.test.ts`; and `nodes`, whose statements are those of the
 * types that are asked for.
 */
const notCounted =
  /^(AssignmentResults|Class|KeyedQuestion|Membership|OwnQuiz|PupilAssignment|Teaching|TurnedAway|ImportedQuestion|Account|AccountSession|ApiToken|Attempt|Learning|Preview\w*|Reply|Viewer|Question\w*|Option\w*|Response|\w*Report\w*|Ingest\w*|Job\w*|Feed\w*|BriefingPreview|Mutation|Subscription)\.|^Query\.(accounts|feeds|jobCounts|jobs|nodes)$/;

it('every list and connection of the graph stands in one of the queries that are counted', () => {
  const counted = new Set(queries.flatMap(([, , query]) => listsAskedFor(query)));
  const lists = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || isIntrospectionType(type)) return [];
    return Object.values(type.getFields())
      .filter((field) => /^\[|Connection!?$/.test(String(field.type)) && isCompositeType(getNamedType(field.type)))
      .filter((field) => !/Connection$/.test(type.name) || !['edges', 'nodes'].includes(field.name))
      .map((field) => `${type.name}.${field.name}`)
      .filter((name) => !notCounted.test(name));
  });
  expect(lists.filter((list) => !counted.has(list))).toEqual([]);
});

describe('profiles', () => {
  const one = `query ($after: String, $last: Int, $before: String) { profile(slug: "harbour-office") { name
    stories(first: 100) { totalCount }
    quotations(first: 7, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id text } } }
    earlier: quotations(last: $last, before: $before) { nodes { id } } } }`;

  it('page through what belongs to one, each once, forwards and backwards', async () => {
    const seen: { cursor: string; node: { id: string } }[] = [];
    let after: string | null = null;
    do {
      const { profile } = await read(database.prisma, one, { after });
      expect(profile).toMatchObject({ name: 'Harbour Office', stories: { totalCount: stories } });
      expect(profile.quotations.totalCount).toBe(stories);
      seen.push(...profile.quotations.edges);
      after = profile.quotations.pageInfo.hasNextPage ? profile.quotations.pageInfo.endCursor : null;
    } while (after !== null);
    const ids = seen.map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(stories);
    const { profile } = await read(database.prisma, one, { last: 3, before: seen[10]!.cursor });
    expect(profile.earlier.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(7, 10));
  });

  it('are found by the beginning of a name, and hold what they say and what is said of them', async () => {
    const { profiles } = await read(
      database.prisma,
      `{ profiles(filter: { prefix: "coast g", type: ORGANISATION }) { nodes { slug
        claims(first: 1) { nodes { text } } statements(first: 1) { totalCount } } } }`,
    );
    expect(profiles.nodes).toEqual([
      {
        slug: 'coast-guard',
        claims: { nodes: [{ text: expect.stringContaining('said Coast Guard') }] },
        statements: { totalCount: stories },
      },
    ]);
  });

  it('are not there when no story names them', async () => {
    await database.prisma.profile.create({ data: { id: 'gone', slug: 'gone', type: 'PERSON', name: 'Gone' } });
    const { profile, profiles } = await read(
      database.prisma,
      '{ profile(slug: "gone") { id } profiles { nodes { slug } } }',
    );
    expect(profile).toBeNull();
    expect(profiles.nodes).toEqual([{ slug: 'coast-guard' }, { slug: 'harbour-office' }]);
  });
});

describe('search', () => {
  const search = `query ($query: String!, $filter: SearchFilter, $first: Int, $after: String) {
    search(query: $query, filter: $filter, first: $first, after: $after) { totalCount searchedFor didYouMean
      counts { kind count isCapped } pageInfo { hasNextPage endCursor }
      nodes { kind title { text marks { start end } } snippet { text marks { start end } } found { ... on Node { id } } } } }`;
  const find = async (query: string, variables: object = {}) =>
    (await read(database.prisma, search, { query, ...variables })).search;

  it('finds each thing once, page after page, with its words marked', async () => {
    const seen: Data[] = [];
    let after: string | null = null;
    do {
      const page: Data = await find('aground', { first: 30, after });
      seen.push(...page.nodes);
      expect(page.totalCount).toBe(page.counts.reduce((sum: number, { count }: Data) => sum + count, 0));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen.map(({ found }) => found.id)).size).toBe(seen.length);
    const claims = seen.filter(({ kind }) => kind === 'CLAIM');
    expect(claims).toHaveLength(2 * stories);
    for (const { title, snippet } of claims) {
      expect(title).toBeNull();
      expect(snippet.marks.map(({ start, end }: Data) => snippet.text.slice(start, end))).toEqual(['aground']);
    }
  });

  it('says what was meant where nothing is called so', async () => {
    expect(await find('Harbuor', { filter: { kinds: ['PROFILE'] } })).toMatchObject({
      searchedFor: 'harbour',
      didYouMean: 'harbour',
      nodes: [{ title: { text: 'Harbour Office', marks: [{ start: 0, end: 7 }] } }],
    });
    expect(await find('harbour', { filter: { kinds: ['PROFILE'] } })).toMatchObject({
      didYouMean: null,
      totalCount: 1,
    });
  });

  it('turns away what is no cursor of it', async () => {
    const { errors } = await askGraph(database.prisma, search, { query: 'aground', after: 'bm9uZQ' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  });
});

describe('the archive', () => {
  const archive = `query ($filter: ArchiveFilter, $after: String) { archive(first: 3, after: $after, filter: $filter) {
    totalCount nodes { slug } pageInfo { endCursor } } }`;

  it('goes back in time, and is narrowed by dates, publishers, people and status', async () => {
    for (const [index, day] of ['2031-01-05', '2031-02-05', '2031-02-20'].entries()) {
      const date = new Date(day);
      await database.prisma.story.update({
        where: { slug: `ferry-${index + 1}-aground` },
        data: { firstPublishedAt: date, lastPublishedAt: date },
      });
    }
    const slugs = async (filter: object, after?: string) =>
      (await read(database.prisma, archive, { filter, after })).archive.nodes.map(({ slug }: { slug: string }) => slug);
    const newest = await read(database.prisma, archive, {});
    expect(newest.archive.nodes.map(({ slug }: { slug: string }) => slug)).toEqual([
      'ferry-3-aground',
      'ferry-2-aground',
      'ferry-1-aground',
    ]);
    expect(await slugs({}, newest.archive.pageInfo.endCursor)).not.toContain('ferry-1-aground');
    expect(await slugs({ since: '2031-02-01', until: '2031-02-20' })).toEqual(['ferry-2-aground']);
    expect(await slugs({ since: '2031-01-01', publisher: 'Coast Guard News', status: 'DISPUTED' })).toHaveLength(3);
    expect(await slugs({ publisher: 'Nobody' })).toEqual([]);
    expect(await slugs({ status: 'SINGLE_ORIGIN' })).toEqual([]);
    expect(await slugs({ profile: 'harbour-office', since: '2031-02-10' })).toEqual(['ferry-3-aground']);
    const { archiveMonths } = await read(database.prisma, '{ archiveMonths { month storyCount } }');
    expect(archiveMonths.slice(0, 3)).toEqual([
      { month: '2031-02', storyCount: 2 },
      { month: '2031-01', storyCount: 1 },
      { month: '2026-03', storyCount: stories - 3 },
    ]);
  });
});

describe('pages', () => {
  const page = `query ($first: Int, $after: String, $last: Int, $before: String) {
    articles(first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } }`;

  it('go on where the last ended, each article once, forwards and backwards', async () => {
    const forwards: string[] = [];
    let after: string | null = null;
    do {
      const { articles } = await read(database.prisma, page, { first: 7, after });
      forwards.push(...articles.edges.map((edge: { node: { id: string } }) => edge.node.id));
      expect(articles.totalCount).toBe(2 * stories);
      after = articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(forwards).size).toBe(2 * stories);
    const all = await read(database.prisma, page, { first: 100 });
    expect(all.articles.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(forwards);
    const { articles } = await read(database.prisma, page, { last: 3, before: all.articles.edges[10].cursor });
    expect(articles.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(forwards.slice(7, 10));
  });

  it('hold what has no date at the end', async () => {
    await database.prisma.article.updateMany({
      where: { id: { in: ['a1', 'a2', 'b3'] } },
      data: { publishedAt: null },
    });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { articles } = await read(database.prisma, page, { first: 2, after });
      seen.push(...articles.edges.map((edge: { node: { id: string } }) => edge.node.id));
      after = articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(2 * stories);
    const names = seen.slice(-3).map((id) => Buffer.from(id, 'base64url').toString());
    expect(names).toEqual(['Article:a1', 'Article:a2', 'Article:b3']);
  });
});

describe('orders', () => {
  const lists = {
    stories: ['CHANGED', 'PUBLISHED', 'CREATED', 'TITLE'],
    articles: ['PUBLISHED', 'INGESTED', 'TITLE'],
    claims: ['PLACE', 'PUBLISHED'],
    findings: ['STORY', 'ORIGINS', 'PUBLISHED'],
    divergences: ['STORY', 'PUBLISHED'],
    quotations: ['PLACE', 'PUBLISHED', 'SPEAKER'],
  };
  const values: Record<string, string> = {
    'stories CHANGED': 'changedAt',
    'stories TITLE': 'title',
    'articles PUBLISHED': 'published',
    'articles TITLE': 'title',
    'claims PUBLISHED': 'article { published }',
    'findings ORIGINS': 'originCount',
    'quotations PUBLISHED': 'article { published }',
    'quotations SPEAKER': 'speakerName',
  };
  const each = Object.entries(lists).flatMap(([list, fields]) =>
    fields.flatMap((field) => ['ASC', 'DESC'].map((direction) => [list, field, direction] as const)),
  );

  it.each(each)('%s by %s, %s: page by page as in one, both ways, by their values', async (list, field, direction) => {
    const value = values[`${list} ${field}`];
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      ${list}(first: $first, after: $after, last: $last, before: $before, orderBy: { field: ${field}, direction: ${direction} }) {
        edges { cursor node { id ${value ? `value: ${value}` : ''} } } pageInfo { hasNextPage endCursor } totalCount } }`;
    const whole = (await read(database.prisma, query, { first: 100 }))[list];
    const ids = whole.edges.map((edge: Data) => edge.node.id);
    expect(new Set(ids).size).toBe(Math.min(100, whole.totalCount));
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const page: Data = (await read(database.prisma, query, { first: 17, after }))[list];
      walked.push(...page.edges.map((edge: Data) => edge.node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null && walked.length < 100);
    expect(walked.slice(0, 100)).toEqual(ids);
    const before = whole.edges[Math.min(12, ids.length - 1)].cursor;
    const back = (await read(database.prisma, query, { last: 5, before }))[list];
    const end = Math.min(12, ids.length - 1);
    expect(back.edges.map((edge: Data) => edge.node.id)).toEqual(ids.slice(Math.max(0, end - 5), end));
    if (!value) return;
    const told = whole.edges.map(({ node }: Data) => node.value?.published ?? node.value);
    const known = told.filter((each: unknown) => each !== null && typeof each !== 'object');
    // What has no value comes last, whichever way.
    expect(told.slice(0, known.length)).toEqual(known);
    const sign = direction === 'ASC' ? 1 : -1;
    expect(known).toEqual(known.toSorted((a: string, b: string) => sign * (a < b ? -1 : a > b ? 1 : 0)));
  });

  it('a cursor goes on only in its own order', async () => {
    const by = (field: string, after = '') =>
      `{ articles(first: 1${after && `, after: "${after}"`}, orderBy: { field: ${field}, direction: ASC }) { pageInfo { endCursor } } }`;
    const { articles } = await read(database.prisma, by('PUBLISHED'));
    const { errors } = await askGraph(database.prisma, by('INGESTED', articles.pageInfo.endCursor));
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_CURSOR' });
  });

  it.each(['claims', 'articles', 'quotations'])('%s of a time', async (list) => {
    const publishedAt = new Date('2031-02-01T00:00:00Z');
    await database.prisma.article.updateMany({ where: { id: { in: ['a5', 'b5'] } }, data: { publishedAt } });
    const count = async (filter: string) =>
      (await read(database.prisma, `{ ${list}(filter: { ${filter} }) { totalCount } }`))[list].totalCount;
    const [all, before, after] = [
      await count(''),
      await count('until: "2031-01-15T00:00:00Z"'),
      await count('since: "2031-01-15T00:00:00Z"'),
    ];
    expect(before).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(0);
    expect(before + after).toBeLessThanOrEqual(all);
    expect(await count('since: "2031-01-15T00:00:00Z", until: "2031-01-15T00:00:00Z"')).toBe(0);
  });
});
