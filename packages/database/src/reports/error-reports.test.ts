import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { saveArticle } from '../articles/save-article.ts';
import { publishBriefing } from '../briefings/publish-briefing.ts';
import type { OpenedDatabase } from '../open.ts';
import { plainAnalysis, richAnalysis, sampleBriefing, sourceOf } from '../sample.fixture.ts';
import { createStory } from '../stories/create-story.ts';
import { createTestDatabase, emptyTables } from '../testing.ts';
import { closeErrorReport, reportError } from './error-reports.ts';

let database: OpenedDatabase;
let item: { id: string; text: string };
const noon = new Date('2031-03-05T12:00:00Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  const { prisma } = database;
  await emptyTables(prisma);
  await createStory(prisma, { id: 's', title: 'Ferries' });
  for (const analysis of [richAnalysis(), plainAnalysis()])
    await saveArticle(prisma, analysis, sourceOf(analysis), { storyId: 's' });
  await publishBriefing(prisma, 's', sampleBriefing('s'), noon, []);
  item = (await prisma.briefingItem.findFirst())!;
});

const report = (message: string | null, now = noon) =>
  reportError(database.prisma, { about: { item: item.id }, kind: 'DETAIL', message }, now);
const all = () => database.prisma.errorReport.findMany();

it('keeps a report with the words that it is about, open, and once for the same words', async () => {
  await report('  The name is wrong.\n');
  await report('The name is wrong.');
  expect(await all()).toMatchObject([
    { storyId: 's', itemId: item.id, articleId: null, quote: item.text, message: 'The name is wrong.', state: 'OPEN' },
  ]);
});

it('keeps one about an article with its headline', async () => {
  const { id } = richAnalysis();
  await reportError(database.prisma, { about: { article: id }, kind: 'OTHER', message: '' }, noon);
  expect(await all()).toMatchObject([
    { articleId: id, quote: 'Ferry strike halts Tarnmouth crossings', message: null },
  ]);
});

it('is closed and taken up again; when it is closed, the same may be reported anew', async () => {
  await report('Wrong.');
  const { id } = (await all())[0]!;
  const closed = await closeErrorReport(database.prisma, id, 'CORRECTED', later(1));
  expect(closed).toMatchObject({ state: 'CORRECTED', closedAt: later(1) });
  await report('Wrong.', later(2));
  expect(await all()).toHaveLength(2);
  expect(await closeErrorReport(database.prisma, id, 'OPEN', later(3))).toMatchObject({
    state: 'OPEN',
    closedAt: null,
  });
});

it('takes twenty open ones about one sentence, and three hundred an hour in all', async () => {
  for (let count = 0; count < 20; count++) await report(`Report ${count}`);
  await expect(report('One more')).rejects.toMatchObject({ code: 'TOO_MANY_REPORTS' });
  await database.prisma.errorReport.createMany({
    data: Array.from({ length: 280 }, () => ({
      articleId: plainAnalysis().id,
      quote: 'x',
      kind: 'OTHER' as const,
      reportedAt: noon,
    })),
  });
  const elsewhere = { about: { article: richAnalysis().id }, kind: 'OTHER' as const, message: null };
  await expect(reportError(database.prisma, elsewhere, later(59))).rejects.toMatchObject({ code: 'TOO_MANY_REPORTS' });
  await reportError(database.prisma, elsewhere, later(61));
});

it('turns away what is about nothing, cannot be stored or is too long', async () => {
  const nothing = { about: { item: 'none' }, kind: 'OTHER' as const, message: null };
  await expect(reportError(database.prisma, nothing, noon)).rejects.toMatchObject({ code: 'NOTHING_TO_REPORT' });
  await expect(report('a\0b')).rejects.toMatchObject({ code: 'TEXT_NOT_STORABLE' });
  await expect(report('x'.repeat(2001))).rejects.toThrow(RangeError);
  await expect(closeErrorReport(database.prisma, 'none', 'DISMISSED', noon)).rejects.toMatchObject({
    code: 'REPORT_NOT_FOUND',
  });
  expect(await all()).toEqual([]);
});

it('outlives the sentence, and goes with its story', async () => {
  await report('Wrong.');
  await database.prisma.briefing.deleteMany();
  expect(await all()).toMatchObject([{ itemId: null, quote: item.text }]);
  await database.prisma.story.deleteMany();
  expect(await all()).toEqual([]);
});
