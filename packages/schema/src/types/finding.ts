import { builder } from '../builder.ts';
import { groupLoader } from '../group-loader.ts';
import { grouped } from '../grouped.ts';
import { node } from '../node.ts';
import { Article, withoutText } from './article.ts';
import { Claim } from './claim.ts';
import { Divergence } from './divergence.ts';
import { Entity } from './entity.ts';
import { Certainty, FindingStatus } from './enums.ts';
import { Story } from './story.ts';

export const Finding = node('Finding', ({ db }, ids) => db.finding.findMany({ where: { id: { in: ids } } }));

const divergencesOf = groupLoader(
  ({ db }, ids) => db.divergence.findMany({ where: { findingId: { in: ids } }, orderBy: { position: 'asc' } }),
  (divergence) => divergence.findingId,
);

export const FindingEdge = builder.edgeObject({
  type: Finding,
  name: 'FindingEdge',
  description: 'A finding with its cursor.',
});
export const FindingConnection = builder.connectionObject(
  { type: Finding, name: 'FindingConnection', description: 'A page of findings.' },
  FindingEdge,
);

Finding.implement({
  description: 'Claims from the articles of a story that state the same thing.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What is reported, word for word: the clearest of its claims.' }),
    status: t.field({
      type: FindingStatus,
      description: 'How well it is carried.',
      resolve: (finding) => finding.status,
    }),
    reason: t.exposeString('reason', { description: 'Why it has this status: the rule that gave it.' }),
    originCount: t.exposeInt('originCount', { description: 'How many independent origins carry it.' }),
    certainty: t.field({
      type: Certainty,
      description: 'The firmest way in which any article gives it.',
      resolve: (finding) => finding.certainty,
    }),
    voices: t.exposeStringList('voices', {
      description: 'Who says it, without repeats; empty where the articles assert it themselves.',
    }),
    story: t.field({ type: Story, description: 'The story.', resolve: (finding) => finding.storyId }),
    onlyInArticle: t.field({
      type: Article,
      nullable: true,
      description: 'The one article that carries it, where it is only in one.',
      resolve: (finding) => finding.onlyInArticleId,
    }),
    claims: t.loadableList({
      type: Claim,
      description: 'The claims that it consists of.',
      load: async (ids: string[], { db }) => {
        const links = await db.findingClaim.findMany({
          where: { findingId: { in: ids } },
          orderBy: { position: 'asc' },
          include: { claim: true },
        });
        return grouped(
          ids,
          links,
          (link) => link.findingId,
          (link) => link.claim,
        );
      },
      resolve: (finding) => finding.id,
    }),
    articles: t.loadableList({
      type: Article,
      description: 'The articles that carry it.',
      load: async (ids: string[], { db }) => {
        const links = await db.findingArticle.findMany({
          where: { findingId: { in: ids } },
          orderBy: { position: 'asc' },
          include: { article: { omit: withoutText } },
        });
        return grouped(
          ids,
          links,
          (link) => link.findingId,
          (link) => link.article,
        );
      },
      resolve: (finding) => finding.id,
    }),
    entities: t.loadableList({
      type: Entity,
      description: 'The persons, organisations and places in it.',
      load: async (ids: string[], { db }) => {
        const links = await db.findingEntity.findMany({
          where: { findingId: { in: ids } },
          orderBy: { position: 'asc' },
          include: { entity: true },
        });
        return grouped(
          ids,
          links,
          (link) => link.findingId,
          (link) => link.entity,
        );
      },
      resolve: (finding) => finding.id,
    }),
    divergences: t.field({
      type: [Divergence],
      description: 'In what the articles differ about it.',
      resolve: (finding, _args, context) => divergencesOf(context).load(finding.id),
    }),
  }),
});
