import { builder } from '../builder.ts';
import { grouped } from '../grouped.ts';
import { node } from '../node.ts';
import { Article } from './article.ts';
import { ArticleEntity } from './article-entity.ts';
import { Attribution } from './attribution.ts';
import { DateExpression } from './date-expression.ts';
import { Certainty, Polarity } from './enums.ts';
import { Finding } from './finding.ts';
import { Quantity } from './quantity.ts';
import { Sentence } from './sentence.ts';
import { Span } from './span.ts';

export const Claim = node('Claim', ({ db }, ids) => db.claim.findMany({ where: { id: { in: ids } } }));

export const ClaimEdge = builder.edgeObject({
  type: Claim,
  name: 'ClaimEdge',
  description: 'A claim with its cursor.',
});
export const ClaimConnection = builder.connectionObject(
  { type: Claim, name: 'ClaimConnection', description: 'A page of claims.' },
  ClaimEdge,
);

Claim.implement({
  description: 'One checkable statement in one article.',
  interfaces: [Span],
  fields: (t) => ({
    certainty: t.field({
      type: Certainty,
      description: 'How the article gives it.',
      resolve: (claim) => claim.certainty,
    }),
    polarity: t.field({
      type: Polarity,
      description: 'Whether it says that it is so.',
      resolve: (claim) => claim.polarity,
    }),
    article: t.field({ type: Article, description: 'The article that makes it.', resolve: (claim) => claim.articleId }),
    sentence: t.field({
      type: Sentence,
      description: 'The sentence it stands in.',
      resolve: (claim) => claim.sentenceId,
    }),
    attributions: t.loadableList({
      type: Attribution,
      description: 'Who says it, the outermost voice first; empty where the article asserts it itself.',
      load: async (ids: string[], { db }) => {
        const links = await db.claimAttribution.findMany({
          where: { claimId: { in: ids } },
          orderBy: { depth: 'asc' },
          include: { attribution: true },
        });
        return grouped(
          ids,
          links,
          (link) => link.claimId,
          (link) => link.attribution,
        );
      },
      resolve: (claim) => claim.id,
    }),
    quantities: t.loadableList({
      type: Quantity,
      description: 'The numbers in it, in order.',
      load: async (ids: string[], { db }) => {
        const links = await db.claimQuantity.findMany({
          where: { claimId: { in: ids } },
          orderBy: { position: 'asc' },
          include: { quantity: true },
        });
        return grouped(
          ids,
          links,
          (link) => link.claimId,
          (link) => link.quantity,
        );
      },
      resolve: (claim) => claim.id,
    }),
    dates: t.loadableList({
      type: DateExpression,
      description: 'The dates in it, in order.',
      load: async (ids: string[], { db }) => {
        const links = await db.claimDate.findMany({
          where: { claimId: { in: ids } },
          orderBy: { position: 'asc' },
          include: { date: true },
        });
        return grouped(
          ids,
          links,
          (link) => link.claimId,
          (link) => link.date,
        );
      },
      resolve: (claim) => claim.id,
    }),
    entities: t.loadableList({
      type: ArticleEntity,
      description: 'The persons, organisations and places in it.',
      load: async (ids: string[], { db }) => {
        const links = await db.claimEntity.findMany({
          where: { claimId: { in: ids } },
          orderBy: { position: 'asc' },
          include: { name: true },
        });
        return grouped(
          ids,
          links,
          (link) => link.claimId,
          (link) => link.name,
        );
      },
      resolve: (claim) => claim.id,
    }),
    findings: t.loadableList({
      type: Finding,
      description: 'The findings of the story that rest on it.',
      load: async (ids: string[], { db }) => {
        const links = await db.findingClaim.findMany({
          where: { claimId: { in: ids } },
          orderBy: { finding: { position: 'asc' } },
          include: { finding: true },
        });
        return grouped(
          ids,
          links,
          (link) => link.claimId,
          (link) => link.finding,
        );
      },
      resolve: (claim) => claim.id,
    }),
  }),
});
