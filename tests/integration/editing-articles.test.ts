import { type AnyStage, defineStage, stages } from '@parallax/analysis';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PublishingRoom } from '../../apps/api/src/publishing/publishing.ts';
import type { Data } from './api-ask.ts';
import { type ApiServer, Browser, operatorToken, startApi } from './api-server.ts';

let api: ApiServer;
let editor: Browser;
let articleId: string;
let storyId: string;
let slug: string;

const text = `Harbour bridge closed

The harbour bridge of Ulverholm was closed on Monday, the engineer Rut Salo said. Salo told reporters that two pillars had cracked.

The council will meet on Friday, said Piet Vos, who leads it. Vos thanked the divers.
`;
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const ask = async (query: string, variables: object = {}): Promise<Data> => {
  const { data, errors } = await editor.ask(query, variables, { authorization: `Bearer ${operatorToken}` });
  if (errors) throw new Error(errors[0].message);
  return data;
};

const rawId = async () => (await api.db.article.findFirstOrThrow({ where: { publisher: { name: 'Ulver Post' } } })).id;

const read = async () =>
  (
    await ask(
      `query ($id: ID!) { node(id: $id) { ... on Article {
        corrections { id kind start name role isPending }
        blocks { role start } names: entities { name type aliases }
        attributions { speakerName cue { start } }
        diagnostics { code } stages
      } } }`,
      { id: articleId },
    )
  ).node;

beforeAll(async () => {
  api = await startApi();
  editor = new Browser(api);
  const { ingestArticles } = await ask(
    `mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles) {
      ... on IngestReport { outcomes { article { id story { id slug } } } } } }`,
    { articles: [{ key: 'a', publisher: 'Ulver Post', published: '2027-02-03', text }] },
  );
  const [{ article }] = ingestArticles.outcomes;
  articleId = article.id;
  ({ id: storyId, slug } = article.story);
  await api.publishing.publishStale();
});
afterAll(() => api[Symbol.asyncDispose]());

describe('corrections', () => {
  const entity = `mutation ($article: ID!, $start: Int!, $end: Int!, $name: String!) {
    correctEntity(article: $article, start: $start, end: $end, type: PERSON, name: $name) {
      ... on Article { id } ... on Failure { code } ... on InvalidInput { path } } }`;
  const attribution = `mutation ($article: ID!, $start: Int!, $end: Int!, $speaker: String) {
    correctAttribution(article: $article, start: $start, end: $end, speaker: $speaker) {
      ... on Article { id } ... on Failure { code } } }`;
  const block = `mutation ($article: ID!, $start: Int!, $end: Int!) {
    correctBlock(article: $article, start: $start, end: $end, role: BOILERPLATE) { ... on Article { id } ... on Failure { code } } }`;
  const correct = async () => {
    // As the job does that waits for it.
    await api.publishing.reread(await rawId());
    await api.publishing.publishStale();
    return read();
  };

  it('are put in, and the story is published anew', async () => {
    const before = await api.db.briefing.count();
    await ask(entity, { article: articleId, ...at('Rut Salo'), name: 'Ruth Salo' });
    await ask(attribution, { article: articleId, ...at('told'), speaker: 'Piet Vos' });
    const { names, attributions, corrections } = await correct();
    expect(names).toContainEqual({ name: 'Ruth Salo', type: 'PERSON', aliases: expect.arrayContaining(['Rut Salo']) });
    expect(attributions.find((each: Data) => each.cue[0]?.start === at('told').start).speakerName).toBe('Piet Vos');
    expect(corrections).toMatchObject([
      { kind: 'ENTITY', name: 'Ruth Salo', isPending: false },
      { kind: 'ATTRIBUTION', name: 'Piet Vos', isPending: false },
    ]);
    expect(await api.db.briefing.count()).toBeGreaterThan(before);
  });

  it('survive when a new version of a stage reads the article again', async () => {
    const newer: readonly AnyStage[] = stages.map((stage) =>
      stage.name === 'claims' ? defineStage({ ...stage, version: stage.version + 1 }) : stage,
    );
    const later = new PublishingRoom({ database: api.db, log: pino({ level: 'silent' }), stages: newer });
    await later.reread(await rawId());
    await later.publishStale();
    const { names, stages: readBy } = await read();
    expect(readBy).toContain(`claims@${stages.find(({ name }) => name === 'claims')!.version + 1}`);
    expect(names).toContainEqual(expect.objectContaining({ name: 'Ruth Salo' }));
    await api.publishing.reread(await rawId());
  });

  it('make boilerplate of a paragraph, and can be taken back', async () => {
    const place = at('The council will meet');
    await ask(block, { article: articleId, ...place });
    const { blocks, corrections } = await correct();
    expect(blocks.find(({ start }: Data) => start === place.start).role).toBe('BOILERPLATE');
    const { id } = corrections.find(({ kind }: Data) => kind === 'BLOCK');
    await ask('mutation ($id: ID!) { withdrawCorrection(correction: $id) { __typename } }', { id });
    const after = await correct();
    expect(after.blocks.find(({ start }: Data) => start === place.start).role).toBe('BODY');
    expect(after.corrections).toHaveLength(2);
    expect(after.names).toContainEqual(expect.objectContaining({ name: 'Ruth Salo' }));
  });

  it('of one place replace each other; a place that holds nothing is told', async () => {
    await ask(entity, { article: articleId, ...at('Rut Salo'), name: 'R. Salo' });
    await ask(entity, { article: articleId, ...at('cracked'), name: 'Nobody' });
    const { names, corrections, diagnostics } = await correct();
    expect(names).toContainEqual(expect.objectContaining({ name: 'R. Salo' }));
    expect(corrections.filter(({ start }: Data) => start === at('Rut Salo').start)).toHaveLength(1);
    expect(diagnostics).toContainEqual({ code: 'correction-without-place' });
  });

  it('refuse what is no place, no name, no article', async () => {
    const wrong = { article: articleId, start: 5, end: 100_000, name: 'X' };
    expect((await ask(entity, wrong)).correctEntity).toEqual({ code: 'INVALID_INPUT', path: 'start' });
    expect((await ask(entity, { ...wrong, end: 8, name: '  ' })).correctEntity.path).toBe('name');
    expect((await ask(entity, { ...wrong, article: storyId })).correctEntity.code).toBe('NOT_FOUND');
  });
});

describe('a story', () => {
  const story = async () =>
    await ask(
      `query ($slug: String!) { story(slug: $slug) { isHeld isStale retraction { note } briefing { id revision title } quiz { id } }
          stories { nodes { slug } } archive { nodes { slug } } search(query: "harbour bridge", filter: { kinds: [STORY] }) { totalCount } }`,
      { slug },
    );
  const more = (key: string) =>
    ask(
      `mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles) {
        ... on IngestReport { outcomes { status article { story { slug } } } } } }`,
      {
        articles: [
          {
            key,
            publisher: `The ${key}`,
            published: '2027-02-04',
            text: `Harbour bridge of Ulverholm closed for weeks\n\nThe harbour bridge of Ulverholm stays closed after two pillars cracked, the engineer Rut Salo said on Monday. It is the ${key} time.\n`,
          },
        ],
      },
    );

  it('that is held keeps what is published, shows what waits, and publishes it on an editor’s word', async () => {
    const { revision } = (await story()).story.briefing;
    await ask('mutation ($id: ID!) { holdStory(story: $id) { __typename } }', { id: storyId });
    const { ingestArticles } = await more('second');
    expect(ingestArticles.outcomes[0].article.story.slug).toBe(slug);
    await api.publishing.publishStale();
    expect((await story()).story).toMatchObject({ isHeld: true, isStale: false, briefing: { revision } });
    const { briefingPreview } = await ask(
      'query ($id: ID!) { briefingPreview(story: $id) { title changes questionCount sections { heading items { text citations { exact article { publisher { name } } } } } } }',
      { id: storyId },
    );
    expect(JSON.stringify(briefingPreview.sections)).toContain('The second');
    expect(briefingPreview.changes.length).toBeGreaterThan(0);
    expect((await story()).story.briefing.revision).toBe(revision);
    await ask('mutation ($id: ID!) { publishStory(story: $id) { __typename } }', { id: storyId });
    await api.publishing.publishStale();
    expect((await story()).story).toMatchObject({
      isHeld: false,
      isStale: false,
      briefing: { revision: revision + 1 },
    });
  });

  it('that is retracted says why, is in no list, and comes back', async () => {
    const before = await (await fetch(`${api.url}/version`)).text();
    const retract =
      'mutation ($id: ID!, $note: String!) { retractStory(story: $id, note: $note) { ... on Failure { code } } }';
    expect((await ask(retract, { id: storyId, note: ' ' })).retractStory.code).toBe('INVALID_INPUT');
    const { briefing, quiz } = (await story()).story;
    // By the ids that a reader may have kept.
    const kept = async () =>
      (
        await new Browser(api).ask(
          `query ($briefing: ID!, $slug: String!) {
            briefing: node(id: $briefing) { id } story(slug: $slug) { briefings { totalCount } } }`,
          { briefing: briefing.id, slug },
        )
      ).data;
    const attempt = async () =>
      (
        await new Browser(api).ask('mutation ($quiz: ID!) { startAttempt(quiz: $quiz, mode: TEST) { __typename } }', {
          quiz: quiz.id,
        })
      ).data.startAttempt.__typename;
    expect((await kept()).briefing).toEqual({ id: briefing.id });
    expect(await attempt()).toBe('Attempt');
    await ask(retract, { id: storyId, note: 'One of the articles was made up.' });
    expect(await (await fetch(`${api.url}/version`)).text()).not.toBe(before);
    const gone = await story();
    expect(gone.story).toMatchObject({
      retraction: { note: 'One of the articles was made up.' },
      briefing: null,
      quiz: null,
    });
    expect([gone.stories.nodes, gone.archive.nodes, gone.search.totalCount]).toEqual([[], [], 0]);
    expect(await kept()).toEqual({ briefing: null, story: { briefings: { totalCount: 0 } } });
    expect(await attempt()).toBe('NotFound');
    await more('third');
    await api.publishing.publishStale();
    expect((await story()).story.briefing).toBeNull();
    await ask('mutation ($id: ID!) { restoreStory(story: $id) { __typename } }', { id: storyId });
    await api.publishing.publishStale();
    const back = await story();
    expect(back.story).toMatchObject({ retraction: null, briefing: { revision: expect.any(Number) } });
    expect([back.stories.nodes, back.search.totalCount]).toEqual([[{ slug }], 1]);
  });
});
