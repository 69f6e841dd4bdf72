import type { Analysis, EntityType, Span } from '@parallax/analysis';
import type { Transaction } from '../transaction.ts';
import { fromEnum } from '../words.ts';

/** What the comparison of its story says of an article's own claims and names. */
export interface StoryLinks {
  claims: (Span & { findingId: string; position: number })[];
  names: { entityId: string; type: EntityType; name: string }[];
}

/** Reads the links that go when an article's analysis is deleted. */
export async function readStoryLinks(tx: Transaction, articleId: string): Promise<StoryLinks> {
  const claims = await tx.findingClaim.findMany({
    where: { claim: { articleId } },
    select: { findingId: true, position: true, claim: { select: { start: true, end: true } } },
    orderBy: [{ findingId: 'asc' }, { position: 'asc' }],
  });
  const names = await tx.articleEntity.findMany({
    where: { articleId, entityId: { not: null } },
    select: { entityId: true, type: true, name: true },
  });
  return {
    claims: claims.map(({ findingId, position, claim }) => ({ findingId, position, ...claim })),
    names: names.map(({ entityId, type, name }) => ({ entityId: entityId!, type: fromEnum(type), name })),
  };
}

/**
 * Ties the claims and names of a new analysis to the comparison made of the old one, so that nobody who reads the story before it
 * is compared again finds its findings without their claims. A claim takes the place of the one that it overlaps most.
 */
export async function restoreStoryLinks(tx: Transaction, analysis: Analysis, links: StoryLinks): Promise<void> {
  const rows = new Map<string, { findingId: string; claimId: string; position: number }>();
  for (const { findingId, position, start, end } of links.claims) {
    const shared = (claim: Span) => Math.min(end, claim.end) - Math.max(start, claim.start);
    const [nearest] = analysis.claims.toSorted((a, b) => shared(b) - shared(a));
    if (!nearest || shared(nearest) <= 0) continue;
    const claimId = `${analysis.id}.${nearest.id}`;
    const key = `${findingId} ${claimId}`;
    if (!rows.has(key)) rows.set(key, { findingId, claimId, position });
  }
  await tx.findingClaim.createMany({ data: [...rows.values()] });
  for (const { entityId, type, name } of links.names) {
    const same = analysis.entities.find((entity) => entity.type === type && entity.name === name);
    if (same) await tx.articleEntity.update({ where: { id: `${analysis.id}.${same.id}` }, data: { entityId } });
  }
}
