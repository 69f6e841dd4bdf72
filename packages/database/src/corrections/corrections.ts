import type { Correction } from '@parallax/analysis';
import { StoreError } from '../errors.ts';
import type { Correction as CorrectionRow } from '../generated/prisma/client.ts';
import { addJob } from '../jobs/add-job.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import type { Transaction } from '../transaction.ts';
import { fromEnum, toEnum } from '../words.ts';

/**
 * Stores an editor's correction; what was said of the same place before goes. A job reads the article again.
 * @param madeById the editor's account; null for the operator.
 * @returns its id.
 * @throws StoreError `ARTICLE_NOT_FOUND`, `PLACE_NOT_IN_ARTICLE`, `TEXT_NOT_STORABLE`.
 */
export async function saveCorrection(
  db: Database,
  articleId: string,
  { kind, start, end, ...value }: Correction,
  madeById: string | null,
): Promise<string> {
  checkStorable({ articleId, value }, 'The correction');
  const article = await db.article.findUnique({ where: { id: articleId }, select: { text: true } });
  if (!article) throw new StoreError('ARTICLE_NOT_FOUND', `There is no article "${articleId}".`);
  if (start < 0 || end <= start || end > article.text.length) {
    throw new StoreError('PLACE_NOT_IN_ARTICLE', 'The article has no such place.');
  }
  const place = { articleId, kind: toEnum(kind), start, end };
  const said = { value, madeById, madeAt: new Date(), isWithdrawn: false, isPending: true };
  return db.$transaction(async (tx) => {
    const { id } = await tx.correction.upsert({
      where: { articleId_kind_start_end: place },
      create: { ...place, ...said },
      update: said,
      select: { id: true },
    });
    await addRereading(tx, articleId);
    return id;
  });
}

/** An article is read again once for all that waits. */
const addRereading = (tx: Transaction, article: string) =>
  addJob(tx, 'reread-article', { article }, { key: `reread-article:${article}` });

/**
 * Takes a correction back. A job reads the article again without it.
 * @returns the article's id.
 * @throws StoreError `CORRECTION_NOT_FOUND`.
 */
export async function withdrawCorrection(db: Database, id: string): Promise<string> {
  return db.$transaction(async (tx) => {
    const row = await tx.correction.findUnique({ where: { id, isWithdrawn: false }, select: { articleId: true } });
    if (!row) throw new StoreError('CORRECTION_NOT_FOUND', 'There is no such correction.');
    await tx.correction.updateMany({ where: { id }, data: { isWithdrawn: true, isPending: true, madeAt: new Date() } });
    await addRereading(tx, row.articleId);
    return row.articleId;
  });
}

/**
 * The corrections of an article as reading takes them, in the order in which they were made, and those for which it has yet to
 * be read again.
 */
export async function correctionsOf(
  db: Database,
  articleId: string,
): Promise<{ corrections: Correction[]; waiting: { id: string; madeAt: Date }[] }> {
  const rows = await db.correction.findMany({ where: { articleId }, orderBy: [{ madeAt: 'asc' }, { id: 'asc' }] });
  return {
    corrections: rows.filter(({ isWithdrawn }) => !isWithdrawn).map(correctionOf),
    waiting: rows.filter(({ isPending }) => isPending).map(({ id, madeAt }) => ({ id, madeAt })),
  };
}

/** Notes that an article was read again for corrections; what an editor said meanwhile still waits. */
export async function noteCorrected(db: Database, waiting: readonly { id: string; madeAt: Date }[]): Promise<void> {
  for (const { id, madeAt } of waiting) {
    await db.correction.deleteMany({ where: { id, madeAt, isWithdrawn: true } });
    await db.correction.updateMany({ where: { id, madeAt, isWithdrawn: false }, data: { isPending: false } });
  }
}

function correctionOf({ kind, start, end, value }: CorrectionRow): Correction {
  return { kind: fromEnum(kind), start, end, ...(value as object) } as Correction;
}
