import type { Analysis, Span, Speaker } from '@parallax/analysis';
import type { Prisma } from '../generated/prisma/client.ts';
import { indexArticle } from '../search/documents.ts';
import type { Transaction } from '../transaction.ts';
import { toChange, toEnum } from '../words.ts';

/**
 * Stores all that was read in an article, one statement a table. An id is the article's and a letter with the place in
 * the analysis, counted from 1 (`9f2c.s3`), or the analysis's own id of an entity or a claim (`9f2c.e1`, `9f2c.c4`).
 */
export async function insertAnalysis(tx: Transaction, analysis: Analysis): Promise<void> {
  const of = (letter: string, index: number) => `${analysis.id}.${letter}${index + 1}`;
  const own = (id: string) => `${analysis.id}.${id}`;
  const row = (letter: string, index: number) => ({ id: of(letter, index), articleId: analysis.id, position: index });

  await tx.block.createMany({
    data: analysis.blocks.map(({ role, reason, ...at }, i) => ({
      ...row('b', i),
      ...span(at),
      role: toEnum(role),
      reason,
    })),
  });
  await tx.sentence.createMany({
    data: analysis.sentences.map(({ block, ...at }, i) => ({ ...row('s', i), ...span(at), blockId: of('b', block) })),
  });
  await tx.articleEntity.createMany({
    data: analysis.entities.map(({ id, type, name, aliases, role }, position) => ({
      ...row('e', position),
      id: own(id),
      type: toEnum(type),
      name,
      aliases,
      role,
    })),
  });
  await tx.mention.createMany({
    data: analysis.mentions.map(({ entity, kind, ...at }, i) => ({
      ...row('m', i),
      ...span(at),
      nameId: own(entity),
      kind: toEnum(kind),
    })),
  });
  await tx.quantity.createMany({
    data: analysis.quantities.map(({ value, low, high, change, unit, counts, ...at }, i) => ({
      ...row('n', i),
      ...span(at),
      value,
      low,
      high,
      change: toChange(change),
      unit,
      counts,
    })),
  });
  await tx.dateExpression.createMany({
    data: analysis.dates.map(({ edtf, ...at }, i) => ({ ...row('d', i), ...span(at), edtf })),
  });
  await tx.quotation.createMany({
    data: analysis.quotations.map(({ speaker, ...at }, i) => ({ ...row('q', i), ...span(at), ...voice(speaker, own) })),
  });
  await insertAttributions(tx, analysis);
  await insertClaims(tx, analysis);
  await tx.diagnostic.createMany({
    data: analysis.diagnostics.map(({ stage, code, message, ...at }, i) => ({
      ...row('x', i),
      ...span(at),
      stage,
      code,
      message,
    })),
  });
  await indexArticle(tx, analysis);
}

async function insertAttributions(tx: Transaction, { id: articleId, attributions }: Analysis): Promise<void> {
  const of = (index: number) => `${articleId}.a${index + 1}`;
  await tx.attribution.createMany({
    data: attributions.map(({ kind, within, speaker }, position) => ({
      id: of(position),
      articleId,
      position,
      kind: toEnum(kind),
      withinId: within === null ? null : of(within),
      ...voice(speaker, (id) => `${articleId}.${id}`),
    })),
  });
  await tx.attributionPart.createMany({
    data: attributions.flatMap((attribution, index) =>
      (['source', 'cue', 'content'] as const).flatMap((kind) =>
        attribution[kind].map((at, position) => ({
          id: `${of(index)}.${kind}${position + 1}`,
          attributionId: of(index),
          kind: toEnum(kind),
          position,
          ...span(at),
        })),
      ),
    ),
  });
}

async function insertClaims(tx: Transaction, { id: articleId, claims }: Analysis): Promise<void> {
  const of = (letter: string, index: number) => `${articleId}.${letter}${index + 1}`;
  const claimId = (id: string) => `${articleId}.${id}`;
  // A claim stands in an attribution or not: one that is named twice is kept at its first place.
  const skipDuplicates = true;
  await tx.claim.createMany({
    data: claims.map(({ id, sentence, certainty, polarity, ...at }, position) => ({
      id: claimId(id),
      articleId,
      sentenceId: of('s', sentence),
      position,
      ...span(at),
      certainty: toEnum(certainty),
      polarity: toEnum(polarity),
    })),
  });
  await tx.claimAttribution.createMany({
    skipDuplicates,
    data: claims.flatMap(({ id, attributions }) =>
      attributions.map((attribution, depth) => ({
        claimId: claimId(id),
        attributionId: of('a', attribution),
        depth,
      })),
    ),
  });
  await tx.claimQuantity.createMany({
    skipDuplicates,
    data: claims.flatMap(({ id, quantities }) =>
      quantities.map((quantity, position) => ({ claimId: claimId(id), quantityId: of('n', quantity), position })),
    ),
  });
  await tx.claimDate.createMany({
    skipDuplicates,
    data: claims.flatMap(({ id, dates }) =>
      dates.map((date, position) => ({ claimId: claimId(id), dateId: of('d', date), position })),
    ),
  });
  await tx.claimEntity.createMany({
    skipDuplicates,
    data: claims.flatMap(({ id, entities }) =>
      entities.map((entity, position) => ({ claimId: claimId(id), nameId: claimId(entity), position })),
    ),
  });
}

/** Deletes all that was read in an article. Sentences, mentions and claims go with what they lie in. */
export async function deleteAnalysis(tx: Transaction, articleId: string): Promise<void> {
  const where = { articleId };
  await tx.block.deleteMany({ where });
  await tx.articleEntity.deleteMany({ where });
  await tx.quantity.deleteMany({ where });
  await tx.dateExpression.deleteMany({ where });
  await tx.quotation.deleteMany({ where });
  await tx.attribution.deleteMany({ where });
  await tx.diagnostic.deleteMany({ where });
}

const span = ({ start, end }: Span) => ({ start, end });

const voice = (
  speaker: Speaker | null,
  own: (id: string) => string,
): Pick<Prisma.QuotationCreateManyInput, 'speakerId' | 'speakerName'> => ({
  speakerId: speaker?.entity ? own(speaker.entity) : null,
  speakerName: speaker?.name ?? null,
});
