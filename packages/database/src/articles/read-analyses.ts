import type { Analysis, ArticleSource, BlockMark, Span, Speaker } from '@parallax/analysis';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { oneMoment } from '../transaction.ts';
import { fromChange, fromEnum } from '../words.ts';

const byPosition = { orderBy: { position: 'asc' } } as const;

const everything = {
  publisher: true,
  blocks: byPosition,
  sentences: byPosition,
  names: byPosition,
  mentions: byPosition,
  quantities: byPosition,
  dates: byPosition,
  quotations: byPosition,
  attributions: { ...byPosition, include: { parts: byPosition } },
  claims: {
    ...byPosition,
    include: {
      attributions: { orderBy: { depth: 'asc' } },
      quantities: byPosition,
      dates: byPosition,
      entities: byPosition,
    },
  },
  diagnostics: byPosition,
} as const satisfies Prisma.ArticleInclude;

type ArticleRow = Prisma.ArticleGetPayload<{ include: typeof everything }>;

/**
 * Analyses as they were stored, in the order of the ids; ids of no article are left out.
 * The number of statements does not depend on how many.
 */
export async function readAnalyses(db: Database, articleIds: readonly string[]): Promise<Analysis[]> {
  const [rows] = await db.$transaction(
    [db.article.findMany({ where: { id: { in: [...articleIds] } }, include: everything })],
    oneMoment,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return articleIds.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toAnalysis(row)] : [];
  });
}

/**
 * Articles as they came in, to be analysed again: in the order of the ids; ids of no article are left out.
 * A title that the analysis took from the headline is left out too, so that the next one may find another.
 */
export async function readSources(db: Database, articleIds: readonly string[]): Promise<ArticleSource[]> {
  const rows = await db.article.findMany({
    where: { id: { in: [...articleIds] } },
    include: { publisher: true, blocks: { where: { role: 'HEADLINE' }, ...byPosition, take: 1 } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return articleIds.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const headline = row.blocks[0];
    const found = headline ? row.text.slice(headline.start, headline.end) : '';
    return [
      {
        id,
        text: row.text,
        title: row.title === found ? undefined : row.title,
        publisher: row.publisher?.name,
        byline: row.byline ?? undefined,
        published: row.published ?? undefined,
        updated: row.updated ?? undefined,
        url: row.url ?? undefined,
        language: row.language,
        marks: row.marks as unknown as BlockMark[],
      },
    ];
  });
}

function toAnalysis(row: ArticleRow): Analysis {
  const blocks = places(row.blocks);
  const sentences = places(row.sentences);
  const quantities = places(row.quantities);
  const dates = places(row.dates);
  const attributions = places(row.attributions);
  const own = (id: string) => id.slice(row.id.length + 1);
  return {
    id: row.id,
    title: row.title,
    publisher: row.publisher?.name ?? null,
    byline: row.byline,
    published: row.published,
    updated: row.updated,
    url: row.url,
    language: row.language,
    text: row.text,
    blocks: row.blocks.map((block) => ({
      ...span(block),
      role: fromEnum(block.role),
      ...(block.reason === null ? {} : { reason: block.reason }),
    })),
    sentences: row.sentences.map((sentence) => ({ ...span(sentence), block: blocks.get(sentence.blockId)! })),
    entities: row.names.map(({ id, type, name, aliases, role }) => ({
      id: own(id),
      type: fromEnum(type),
      name,
      aliases,
      ...(role === null ? {} : { role }),
    })),
    mentions: row.mentions.map((mention) => ({
      ...span(mention),
      entity: own(mention.nameId),
      kind: fromEnum(mention.kind),
    })),
    quantities: row.quantities.map(({ value, low, high, change, unit, counts, ...at }) => ({
      ...span(at),
      value,
      low,
      high,
      change: fromChange(change),
      unit,
      counts,
    })),
    dates: row.dates.map((date) => ({ ...span(date), edtf: date.edtf })),
    quotations: row.quotations.map((quotation) => ({ ...span(quotation), speaker: speaker(quotation, own) })),
    attributions: row.attributions.map((attribution) => ({
      kind: fromEnum(attribution.kind),
      source: attribution.parts.filter(({ kind }) => kind === 'SOURCE').map(span),
      cue: attribution.parts.filter(({ kind }) => kind === 'CUE').map(span),
      content: attribution.parts.filter(({ kind }) => kind === 'CONTENT').map(span),
      within: attribution.withinId === null ? null : attributions.get(attribution.withinId)!,
      speaker: speaker(attribution, own),
    })),
    claims: row.claims.map((claim) => ({
      ...span(claim),
      id: own(claim.id),
      sentence: sentences.get(claim.sentenceId)!,
      attributions: claim.attributions.map(({ attributionId }) => attributions.get(attributionId)!),
      certainty: fromEnum(claim.certainty),
      polarity: fromEnum(claim.polarity),
      quantities: claim.quantities.map(({ quantityId }) => quantities.get(quantityId)!),
      dates: claim.dates.map(({ dateId }) => dates.get(dateId)!),
      entities: claim.entities.map(({ nameId }) => own(nameId)),
    })),
    diagnostics: row.diagnostics.map(({ stage, code, message, ...at }) => ({ ...span(at), stage, code, message })),
    stages: row.stages,
  };
}

const places = (rows: readonly { id: string; position: number }[]) =>
  new Map(rows.map(({ id, position }) => [id, position]));

const span = ({ start, end }: Span): Span => ({ start, end });

const speaker = (
  row: { speakerId: string | null; speakerName: string | null },
  own: (id: string) => string,
): Speaker | null =>
  row.speakerName === null
    ? null
    : { entity: row.speakerId === null ? null : own(row.speakerId), name: row.speakerName };
