import { StoreError } from '../errors.ts';
import type { $Enums, ErrorReport } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';

/** How long a message may be, in UTF-16 units. */
export const longestMessage = 2000;

/** How many open reports about one sentence or article are of use to an editor. */
const mostOpen = 20;

/** How many may come in within an hour, whoever sends them: what more there is cannot be read, and fills the disk. */
const mostAnHour = 300;

const hour = 3_600_000;

/** What a reader reports: a sentence of a briefing or an article, and what is wrong with it. */
export interface NewErrorReport {
  about: { item: string } | { article: string };
  kind: $Enums.ErrorKind;
  /** In the reader's words; null or empty for none. */
  message: string | null;
}

/** Where the words stand that a report is about; null where there are none. */
async function subjectOf(
  db: Pick<Database, 'briefingItem' | 'article'>,
  about: NewErrorReport['about'],
): Promise<{ quote: string; storyId?: string; itemId?: string; articleId?: string } | null> {
  if ('article' in about) {
    const article = await db.article.findUnique({ where: { id: about.article }, select: { title: true } });
    return article && { quote: article.title, articleId: about.article };
  }
  const item = await db.briefingItem.findUnique({
    where: { id: about.item },
    select: { text: true, section: { select: { briefing: { select: { storyId: true } } } } },
  });
  return item && { quote: item.text, itemId: about.item, storyId: item.section.briefing.storyId };
}

/**
 * Keeps what a reader reports. Said again in the same words about the same thing while it is open, it is one report.
 * @throws StoreError `NOTHING_TO_REPORT` where there is no such sentence or article, `TOO_MANY_REPORTS`,
 * `TEXT_NOT_STORABLE`; RangeError where the message is too long.
 */
export async function reportError(db: Database, { about, kind, message }: NewErrorReport, now: Date): Promise<void> {
  checkStorable({ about, message }, 'The report');
  const words = message?.trim() || null;
  if (words && words.length > longestMessage)
    throw new RangeError(`A message has at most ${longestMessage} characters.`);
  const subject = await subjectOf(db, about);
  if (!subject) throw new StoreError('NOTHING_TO_REPORT', 'There is no such sentence or article.');
  const { quote, ...key } = subject;
  const same = await db.errorReport.findFirst({
    where: { ...key, kind, message: words, state: 'OPEN' },
    select: { id: true },
  });
  if (same) return;
  const [open, recent] = await Promise.all([
    db.errorReport.count({ where: { ...key, state: 'OPEN' } }),
    db.errorReport.count({ where: { reportedAt: { gt: new Date(now.getTime() - hour) } } }),
  ]);
  if (open >= mostOpen) {
    throw new StoreError('TOO_MANY_REPORTS', 'Many readers have reported this already; an editor will look at it.');
  }
  if (recent >= mostAnHour)
    throw new StoreError('TOO_MANY_REPORTS', 'Too many reports have come in; try again in an hour.');
  await db.errorReport.create({ data: { ...key, quote, kind, message: words, reportedAt: now } });
}

/**
 * Says what became of a report; `OPEN` takes it up again.
 * @throws StoreError `REPORT_NOT_FOUND`.
 */
export async function closeErrorReport(
  db: Database,
  id: string,
  state: $Enums.ErrorReportState,
  now: Date,
): Promise<ErrorReport> {
  checkStorable(id, "The report's id");
  const [closed] = await db.errorReport.updateManyAndReturn({
    where: { id },
    data: { state, closedAt: state === 'OPEN' ? null : now },
  });
  if (!closed) throw new StoreError('REPORT_NOT_FOUND', 'There is no such report.');
  return closed;
}
