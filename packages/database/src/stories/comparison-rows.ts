import type { Story } from '@parallax/comparison';
import { type EvidenceRow, evidenceRows, type Texts } from '../evidence.ts';
import type { Transaction } from '../transaction.ts';
import { toChange, toEnum, toStance } from '../words.ts';
import { storyPart } from './story-ids.ts';

/** Deletes what a comparison said of a story; what hangs on it goes along. */
export async function deleteComparison(tx: Transaction, storyId: string): Promise<void> {
  const where = { storyId };
  await tx.origin.deleteMany({ where });
  await tx.entity.deleteMany({ where });
  // Divergences go with their findings.
  await tx.finding.deleteMany({ where });
  await tx.position.deleteMany({ where });
  await tx.numberComparison.deleteMany({ where });
  await tx.timelineEvent.deleteMany({ where });
  await tx.quotationComparison.deleteMany({ where });
  await tx.openQuestion.deleteMany({ where });
}

/** Stores what a comparison says of a story, one statement a table. */
export async function insertComparison(tx: Transaction, storyId: string, story: Story, texts: Texts): Promise<void> {
  const part = (id: string) => storyPart(storyId, id);
  const evidence: EvidenceRow[] = [];

  await tx.origin.createMany({
    data: story.origins.map(({ id, agency, reason, passages }, position) => {
      evidence.push(...evidenceRows(texts, 'originId', part(id), passages));
      return { id: part(id), storyId, position, agency, reason };
    }),
  });
  await tx.entity.createMany({
    data: story.entities.map(({ id, type, name, aliases, role }, position) => ({
      id: part(id),
      storyId,
      position,
      type: toEnum(type),
      name,
      aliases,
      role,
    })),
  });
  await insertFindings(tx, storyId, story);
  evidence.push(...(await insertDivergences(tx, storyId, story, texts)));
  await tx.position.createMany({
    data: story.positions.map(({ id, party, name, voice, stance, spans }, position) => {
      evidence.push(...evidenceRows(texts, 'positionId', part(id), spans));
      const entityId = party === null ? null : part(party);
      return { id: part(id), storyId, position, entityId, name, voice, stance: toStance(stance) };
    }),
  });
  evidence.push(...(await insertNumbers(tx, storyId, story, texts)));
  await tx.timelineEvent.createMany({
    data: story.timeline.map(({ id, edtf, text, finding, spans }, position) => {
      evidence.push(...evidenceRows(texts, 'timelineEventId', part(id), spans));
      return { id: part(id), storyId, position, edtf, text, findingId: finding === null ? null : part(finding) };
    }),
  });
  evidence.push(...(await insertQuotations(tx, storyId, story, texts)));
  await tx.openQuestion.createMany({
    data: story.open.map(({ question, reason }, position) => ({
      id: part(`open${position + 1}`),
      storyId,
      position,
      question,
      reason,
    })),
  });
  await tx.evidence.createMany({ data: evidence });
  await linkArticles(tx, storyId, story);
}

async function insertFindings(tx: Transaction, storyId: string, { findings, onlyIn }: Story): Promise<void> {
  const part = (id: string) => storyPart(storyId, id);
  const only = new Map(onlyIn.map(({ finding, article }) => [finding, article]));
  await tx.finding.createMany({
    data: findings.map(({ id, text, status, reason, origins, certainty, voices }, position) => ({
      id: part(id),
      storyId,
      position,
      text,
      status: toEnum(status),
      reason,
      originCount: origins,
      certainty: toEnum(certainty),
      voices,
      onlyInArticleId: only.get(id) ?? null,
    })),
  });
  await tx.findingClaim.createMany({
    data: findings.flatMap(({ id, claims }) =>
      claims.map(({ article, claim }, position) => ({
        findingId: part(id),
        claimId: `${article}.${claim}`,
        position,
      })),
    ),
  });
  await tx.findingArticle.createMany({
    data: findings.flatMap(({ id, articles }) =>
      articles.map((articleId, position) => ({ findingId: part(id), articleId, position })),
    ),
  });
  await tx.findingEntity.createMany({
    data: findings.flatMap(({ id, entities }) =>
      entities.map((entity, position) => ({ findingId: part(id), entityId: part(entity), position })),
    ),
  });
}

async function insertDivergences(tx: Transaction, storyId: string, story: Story, texts: Texts): Promise<EvidenceRow[]> {
  const part = (id: string) => storyPart(storyId, id);
  const sides = story.divergences.flatMap(({ id, sides }) =>
    sides.map((side, position) => ({ ...side, id: `${part(id)}.${position + 1}`, divergenceId: part(id), position })),
  );
  await tx.divergence.createMany({
    data: story.divergences.map(({ id, kind, finding, about, explanation }, position) => ({
      id: part(id),
      storyId,
      findingId: part(finding),
      position,
      kind: toEnum(kind),
      about,
      explanation,
    })),
  });
  await tx.divergenceSide.createMany({
    data: sides.map(({ id, divergenceId, position, says }) => ({ id, divergenceId, position, says })),
  });
  await tx.divergenceSideArticle.createMany({
    data: sides.flatMap(({ id, articles }) =>
      articles.map((articleId, position) => ({ sideId: id, articleId, position })),
    ),
  });
  return sides.flatMap(({ id, spans }) => evidenceRows(texts, 'sideId', id, spans));
}

async function insertNumbers(tx: Transaction, storyId: string, story: Story, texts: Texts): Promise<EvidenceRow[]> {
  const part = (id: string) => storyPart(storyId, id);
  const rows = story.numbers.flatMap(({ id, rows }) =>
    rows.map((row, position) => ({ ...row, id: `${part(id)}.${position + 1}`, comparisonId: part(id), position })),
  );
  await tx.numberComparison.createMany({
    data: story.numbers.map(({ id, counts, relation, explanation }, position) => ({
      id: part(id),
      storyId,
      position,
      counts,
      relation: toEnum(relation),
      explanation,
    })),
  });
  await tx.numberRow.createMany({
    data: rows.map(({ articles: _articles, spans: _spans, change, ...row }) => ({ ...row, change: toChange(change) })),
  });
  await tx.numberRowArticle.createMany({
    data: rows.flatMap(({ id, articles }) =>
      articles.map((articleId, position) => ({ rowId: id, articleId, position })),
    ),
  });
  return rows.flatMap(({ id, spans }) => evidenceRows(texts, 'numberRowId', id, spans));
}

async function insertQuotations(tx: Transaction, storyId: string, story: Story, texts: Texts): Promise<EvidenceRow[]> {
  const part = (id: string) => storyPart(storyId, id);
  const renderings = story.quotations.flatMap(({ id, renderings }) =>
    renderings.map((rendering, position) => ({
      ...rendering,
      id: `${part(id)}.${position + 1}`,
      comparisonId: part(id),
      position,
    })),
  );
  await tx.quotationComparison.createMany({
    data: story.quotations.map(({ id, speaker, name }, position) => ({
      id: part(id),
      storyId,
      position,
      entityId: speaker === null ? null : part(speaker),
      name,
    })),
  });
  await tx.quotationRendering.createMany({
    data: renderings.map(({ id, comparisonId, position, text }) => ({ id, comparisonId, position, text })),
  });
  await tx.quotationRenderingArticle.createMany({
    data: renderings.flatMap(({ id, articles }) =>
      articles.map((articleId, position) => ({ renderingId: id, articleId, position })),
    ),
  });
  return renderings.flatMap(({ id, spans }) => evidenceRows(texts, 'renderingId', id, spans));
}

/** Tells the articles and their entities what they are in the story. */
async function linkArticles(tx: Transaction, storyId: string, story: Story): Promise<void> {
  const originOf = new Map(story.origins.flatMap(({ id, articles }) => articles.map((article) => [article, id])));
  const origins = story.articles.map((id) => {
    const origin = originOf.get(id);
    return origin === undefined ? null : storyPart(storyId, origin);
  });
  const places = story.articles.map((_, index) => index);
  await tx.$executeRaw`
    UPDATE "Article" a SET "originId" = new.origin, "storyPosition" = new.place
    FROM unnest(${story.articles}::text[], ${origins}::text[], ${places}::int[]) AS new(id, origin, place)
    WHERE a."id" = new.id`;
  const members = story.entities.flatMap(({ id, members }) =>
    members.map(({ article, entity }) => ({ name: `${article}.${entity}`, entity: storyPart(storyId, id) })),
  );
  await tx.$executeRaw`
    UPDATE "ArticleEntity" n SET "entityId" = new.entity
    FROM unnest(${members.map(({ name }) => name)}::text[], ${members.map(({ entity }) => entity)}::text[]) AS new(name, entity)
    WHERE n."id" = new.name`;
}
