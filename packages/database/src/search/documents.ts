import type { Analysis, Span } from '@parallax/analysis';
import type { Story } from '@parallax/comparison';
import { publishedAt } from '../articles/published-at.ts';
import type { Transaction } from '../transaction.ts';

/** What stands between these is what was searched for. Characters of no meaning, which no text is to hold. */
export const marks = { start: '\uE000', end: '\uE001' } as const;

/** PostgreSQL refuses a tsvector of a megabyte: what stands behind this many characters of an article is found by its claims. */
const mostCharacters = 100_000;

/** Roles of the blocks that are read, boilerplate and headline left out: the headline is the title. */
const read = new Set(['standfirst', 'body', 'caption', 'subheading']);

interface Document {
  kind: 'STORY' | 'ARTICLE' | 'CLAIM' | 'QUOTATION';
  target: string;
  title: string;
  body: string;
  /** Of the body. */
  weight: 'B' | 'C' | 'D';
}

/** Makes an article, its claims and its quotations searchable, in the place of what was searchable of it before. */
export async function indexArticle(tx: Transaction, analysis: Analysis): Promise<void> {
  const { id, text } = analysis;
  await tx.searchDocument.deleteMany({ where: { articleId: id } });
  const words = ({ start, end }: Span) => text.slice(start, end);
  const sentences = analysis.sentences.filter(({ block }) => read.has(analysis.blocks[block]?.role ?? ''));
  const documents: Document[] = [
    { kind: 'ARTICLE', target: id, title: analysis.title, body: sentences.map(words).join(' '), weight: 'D' },
    ...analysis.claims.map(
      (claim): Document => ({ kind: 'CLAIM', target: `${id}.${claim.id}`, title: '', body: words(claim), weight: 'B' }),
    ),
    ...analysis.quotations.map(
      (quotation, index): Document => ({
        kind: 'QUOTATION',
        target: `${id}.q${index + 1}`,
        title: '',
        body: words(quotation),
        weight: 'B',
      }),
    ),
  ];
  await insertDocuments(tx, documents, publishedAt(analysis.published), { articleId: id });
}

/** Makes a story searchable by its title and its findings. */
export async function indexStory(tx: Transaction, storyId: string, story: Story): Promise<void> {
  await tx.searchDocument.deleteMany({ where: { storyId } });
  // Findings are clauses: side by side they would read as one.
  const body = story.findings.map(({ text }) => (/[.!?]\p{P}*$/u.test(text) ? text : `${text}.`)).join(' ');
  const { lastPublishedAt } = await tx.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { lastPublishedAt: true },
  });
  const document: Document = { kind: 'STORY', target: storyId, title: story.title, body, weight: 'C' };
  await insertDocuments(tx, [document], lastPublishedAt, { storyId });
}

/** Makes profiles searchable by all that the stories call them. In order, so that two who do so do not wait for each other. */
export async function indexProfiles(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SearchDocument" ("kind", "target", "title", "body", "vector", "profileId")
    SELECT 'PROFILE', p."id", p."name", called.body,
      setweight(to_tsvector('english', p."name"), 'A') || setweight(to_tsvector('english', called.body), 'B'), p."id"
    FROM "Profile" p CROSS JOIN LATERAL (
      SELECT left(coalesce(string_agg(DISTINCT form, ', '), ''), ${mostCharacters}::int) AS body
      FROM "Entity" e CROSS JOIN unnest(e."aliases" || e."name" || e."role") AS form
      WHERE e."profileId" = p."id" AND form <> p."name"
    ) called
    WHERE p."id" = ANY(${ids}::text[])
    ORDER BY p."id"
    ON CONFLICT ("kind", "target") DO UPDATE SET "body" = excluded."body", "vector" = excluded."vector"`;
}

async function insertDocuments(
  tx: Transaction,
  documents: readonly Document[],
  publishedAt: Date | null,
  { articleId, storyId }: { articleId?: string; storyId?: string },
): Promise<void> {
  const rows = documents.map(({ title, body, ...row }) => ({
    ...row,
    title: searchable(title),
    body: searchable(body),
  }));
  const column = (pick: (row: (typeof rows)[number]) => string) => rows.map(pick);
  await tx.$executeRaw`
    INSERT INTO "SearchDocument" ("kind", "target", "title", "body", "vector", "publishedAt", "articleId", "storyId")
    SELECT new.kind::"SearchKind", new.target, new.title, new.body,
      setweight(to_tsvector('english', new.title), 'A') || setweight(to_tsvector('english', new.body), new.weight::"char"),
      ${publishedAt}::timestamptz, ${articleId ?? null}::text, ${storyId ?? null}::text
    FROM unnest(
      ${column(({ kind }) => kind)}::text[], ${column(({ target }) => target)}::text[],
      ${column(({ title }) => title)}::text[], ${column(({ body }) => body)}::text[],
      ${column(({ weight }) => weight)}::text[]
    ) AS new(kind, target, title, body, weight)`;
}

/** White space folded and marks taken out; cut, but not within a character. */
function searchable(text: string): string {
  return text
    .slice(0, mostCharacters)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replaceAll(/[\uE000\uE001]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
