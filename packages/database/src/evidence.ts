import type { Span } from '@parallax/analysis';
import type { ArticleSpan } from '@parallax/comparison';
import { StoreError } from './errors.ts';
import type { Evidence, Prisma } from './generated/prisma/client.ts';
import type { Transaction } from './transaction.ts';

/** How many characters around a span are kept to find it again (W3C TextQuoteSelector). */
const AROUND = 32;

export type EvidenceRow = Prisma.EvidenceCreateManyInput;

/** The columns of which one names the owner of a piece of evidence. */
export type EvidenceOwner =
  | 'originId'
  | 'sideId'
  | 'positionId'
  | 'numberRowId'
  | 'timelineEventId'
  | 'renderingId'
  | 'itemId'
  | 'questionId'
  | 'optionId';

/** Texts of articles by id. */
export type Texts = ReadonlyMap<string, string>;

/** Fetches the texts that spans lie in. */
export async function readTexts(tx: Transaction, articleIds: Iterable<string>): Promise<Texts> {
  const rows = await tx.article.findMany({
    where: { id: { in: [...new Set(articleIds)] } },
    select: { id: true, text: true },
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/**
 * The rows for what something rests on.
 * @throws StoreError `ARTICLE_NOT_FOUND` where a span's article is not among the texts, `QUOTE_NOT_IN_ARTICLE` where a
 * citation's quote is not what stands at its offsets.
 */
export function evidenceRows(
  texts: Texts,
  owner: EvidenceOwner,
  ownerId: string,
  spans: readonly (ArticleSpan & { quote?: string })[],
): EvidenceRow[] {
  return spans.map(({ article, start, end, quote }, index) => {
    const text = texts.get(article);
    if (text === undefined) throw new StoreError('ARTICLE_NOT_FOUND', `There is no article "${article}".`);
    const { exact, prefix, suffix } = selector(text, { start, end });
    if (quote !== undefined && quote !== exact) {
      throw new StoreError('QUOTE_NOT_IN_ARTICLE', `"${quote}" is not at ${start} to ${end} in article "${article}".`);
    }
    const id = `${ownerId}.${owner.slice(0, -'Id'.length)}${index + 1}`;
    return { id, articleId: article, position: index, start, end, exact, prefix, suffix, [owner]: ownerId };
  });
}

/** A span's words and what stands around them. */
export function selector(text: string, { start, end }: Span): { exact: string; prefix: string; suffix: string } {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: text.slice(end, end + AROUND).replace(/[\uD800-\uDBFF]$/, ''),
  };
}

export const toSpan = ({ articleId, start, end }: Evidence): ArticleSpan => ({ article: articleId, start, end });

export const toCitation = (evidence: Evidence): ArticleSpan & { quote: string } => ({
  ...toSpan(evidence),
  quote: evidence.exact,
});

/** How evidence is read with its owner. */
export const inOrder = { orderBy: { position: 'asc' } } as const satisfies Prisma.EvidenceFindManyArgs;
