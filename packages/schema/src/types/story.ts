import { standingStories } from '@parallax/database';
import { builder } from '../builder.ts';
import { groupLoader } from '../group-loader.ts';
import { listConnection } from '../list-connection.ts';
import { node } from '../node.ts';
import { briefingIdOf, quizIdOf } from '../revisions.ts';
import {
  articlesOfStory,
  briefingsOfStory,
  changesOfStory,
  divergencesOfStory,
  entitiesOfStory,
  findingsOfStory,
  numbersOfStory,
  positionsOfStory,
  quotationsOfStory,
  timelineOfStory,
} from '../story-parts.ts';
import { Article, ArticleConnection, ArticleEdge } from './article.ts';
import { Briefing, BriefingConnection, BriefingEdge } from './briefing.ts';
import { Divergence, DivergenceConnection, DivergenceEdge } from './divergence.ts';
import { Entity, EntityConnection, EntityEdge } from './entity.ts';
import { DivergenceKind, EntityType, FindingStatus, Stance } from './enums.ts';
import { Finding, FindingConnection, FindingEdge } from './finding.ts';
import { NumberComparison, NumberComparisonConnection, NumberComparisonEdge } from './number-comparison.ts';
import { OpenQuestion } from './open-question.ts';
import { Origin } from './origin.ts';
import { Position } from './position.ts';
import { Quiz } from './quiz.ts';
import { QuotationComparison, QuotationComparisonConnection, QuotationComparisonEdge } from './quotation-comparison.ts';
import { StoryChange, StoryChangeConnection, StoryChangeEdge } from './story-change.ts';
import { TimelineEvent, TimelineEventConnection, TimelineEventEdge } from './timeline-event.ts';

export const Story = node(
  'Story',
  ({ db }, ids) => standingStories(db, ids),
  (story) => story.askedFor ?? story.id,
);

const originsOf = groupLoader(
  ({ db }, ids) => db.origin.findMany({ where: { storyId: { in: ids } }, orderBy: { position: 'asc' } }),
  (origin) => origin.storyId,
);

export const StoryEdge = builder.edgeObject({
  type: Story,
  name: 'StoryEdge',
  description: 'A story with its cursor.',
});
export const StoryConnection = builder.connectionObject(
  { type: Story, name: 'StoryConnection', description: 'A page of stories.' },
  StoryEdge,
);

const Retraction = builder.objectRef<{ at: Date; note: string }>('Retraction').implement({
  description: 'That an editor took back what was published.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    note: t.exposeString('note', { description: 'Why, for readers.' }),
  }),
});

Story.implement({
  description: 'The articles about one event, compared.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Names it in addresses of pages; kept once given.' }),
    title: t.exposeString('title', { description: 'What it is about.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When an article last joined or left.' }),
    isStale: t.boolean({
      description: 'Whether its articles have changed since it was last compared; the comparison is under way.',
      resolve: (story) => story.staleSince !== null && story.heldAt === null && story.retractedAt === null,
    }),
    isSettled: t.boolean({
      description: 'Whether an editor merged or split it: from then on no article leaves it but by an editor.',
      resolve: (story) => story.settledAt !== null,
    }),
    isHeld: t.boolean({
      description: 'Whether what its articles change waits for an editor.',
      resolve: (story) => story.heldAt !== null,
    }),
    retraction: t.field({
      type: Retraction,
      nullable: true,
      description: 'Set where an editor took back what was published of it: it has no briefing and no quiz then.',
      resolve: ({ retractedAt, retractionNote }) => retractedAt && { at: retractedAt, note: retractionNote ?? '' },
    }),
    asOf: t.string({
      nullable: true,
      description: 'When the latest of its articles was published or changed, as precise as they have it.',
      resolve: async (story, _args, context) => {
        const articles = await articlesOfStory(context).load(story.id);
        const told = articles.flatMap(({ published, updated }) => updated ?? published ?? []);
        return told.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
      },
    }),
    articleCount: t.loadable({
      type: 'Int',
      description: 'How many articles it has.',
      load: async (ids: string[], { db }) => {
        const groups = await db.article.groupBy({ by: ['storyId'], where: { storyId: { in: ids } }, _count: true });
        const counts = new Map(groups.map((group) => [group.storyId, group._count]));
        return ids.map((id) => counts.get(id) ?? 0);
      },
      resolve: (story) => story.id,
    }),
    originCount: t.loadable({
      type: 'Int',
      description: 'How many independent origins its articles have.',
      load: async (ids: string[], { db }) => {
        const groups = await db.origin.groupBy({ by: ['storyId'], where: { storyId: { in: ids } }, _count: true });
        const counts = new Map(groups.map((group) => [group.storyId, group._count]));
        return ids.map((id) => counts.get(id) ?? 0);
      },
      resolve: (story) => story.id,
    }),
    centralFinding: t.field({
      type: Finding,
      nullable: true,
      description: 'The finding that the story is about; null where there is none.',
      resolve: (story) => story.centralFindingId,
    }),
    articles: t.connection(
      {
        type: Article,
        description: 'Its articles, by date of publication.',
        resolve: async (story, args, context) => listConnection(args, await articlesOfStory(context).load(story.id)),
      },
      ArticleConnection,
      ArticleEdge,
    ),
    origins: t.field({
      type: [Origin],
      description: 'Where the reporting comes from.',
      resolve: (story, _args, context) => originsOf(context).load(story.id),
    }),
    entities: t.connection(
      {
        type: Entity,
        description: 'People, organisations, places.',
        args: { type: t.arg({ type: EntityType, description: 'Only entities of this type.' }) },
        resolve: async (story, args, context) => {
          const entities = await entitiesOfStory(context).load(story.id);
          return listConnection(args, args.type ? entities.filter((entity) => entity.type === args.type) : entities);
        },
      },
      EntityConnection,
      EntityEdge,
    ),
    findings: t.connection(
      {
        type: Finding,
        description: 'What is reported.',
        args: { status: t.arg({ type: FindingStatus, description: 'Only findings with this status.' }) },
        resolve: async (story, args, context) => {
          const findings = await findingsOfStory(context).load(story.id);
          return listConnection(args, args.status ? findings.filter((row) => row.status === args.status) : findings);
        },
      },
      FindingConnection,
      FindingEdge,
    ),
    onlyIn: t.connection(
      {
        type: Finding,
        description: 'What stands in one article only.',
        resolve: async (story, args, context) => {
          const findings = await findingsOfStory(context).load(story.id);
          return listConnection(
            args,
            findings.filter((finding) => finding.onlyInArticleId !== null),
          );
        },
      },
      FindingConnection,
      FindingEdge,
    ),
    divergences: t.connection(
      {
        type: Divergence,
        description: 'Where the articles differ.',
        args: { kind: t.arg({ type: DivergenceKind, description: 'Only differences of this kind.' }) },
        resolve: async (story, args, context) => {
          const divergences = await divergencesOfStory(context).load(story.id);
          return listConnection(args, args.kind ? divergences.filter((row) => row.kind === args.kind) : divergences);
        },
      },
      DivergenceConnection,
      DivergenceEdge,
    ),
    positions: t.field({
      type: [Position],
      description: 'What the parties say of the central claim.',
      args: { stance: t.arg({ type: Stance, description: 'Only positions with this stance.' }) },
      resolve: async (story, args, context) => {
        const positions = await positionsOfStory(context).load(story.id);
        return args.stance ? positions.filter((position) => position.stance === args.stance) : positions;
      },
    }),
    numbers: t.connection(
      {
        type: NumberComparison,
        description: 'Figures compared.',
        resolve: async (story, args, context) => listConnection(args, await numbersOfStory(context).load(story.id)),
      },
      NumberComparisonConnection,
      NumberComparisonEdge,
    ),
    timeline: t.connection(
      {
        type: TimelineEvent,
        description: 'What happened when.',
        resolve: async (story, args, context) => listConnection(args, await timelineOfStory(context).load(story.id)),
      },
      TimelineEventConnection,
      TimelineEventEdge,
    ),
    quotations: t.connection(
      {
        type: QuotationComparison,
        description: 'Quotations, each under all its wordings.',
        resolve: async (story, args, context) => listConnection(args, await quotationsOfStory(context).load(story.id)),
      },
      QuotationComparisonConnection,
      QuotationComparisonEdge,
    ),
    openQuestions: t.loadableGroup({
      type: OpenQuestion,
      description: 'Basic questions that none of the articles answers.',
      load: (ids: string[], { db }) =>
        db.openQuestion.findMany({ where: { storyId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (question) => question.storyId,
      resolve: (story) => story.id,
    }),
    changes: t.connection(
      {
        type: StoryChange,
        description: 'What changed from one comparison of it to the next, the latest first.',
        resolve: async (story, args, context) => listConnection(args, await changesOfStory(context).load(story.id)),
      },
      StoryChangeConnection,
      StoryChangeEdge,
    ),
    briefing: t.field({
      type: Briefing,
      nullable: true,
      description: 'The cited account of it: the latest, or one revision.',
      args: { revision: t.arg.int({ description: 'Which revision, from 1.' }) },
      resolve: (story, args, context) =>
        story.retractedAt ? null : briefingIdOf(context).load({ storyId: story.id, revision: args.revision ?? null }),
    }),
    briefings: t.connection(
      {
        type: Briefing,
        description: 'All revisions of its briefing, the latest first.',
        resolve: async (story, args, context) => listConnection(args, await briefingsOfStory(context).load(story.id)),
      },
      BriefingConnection,
      BriefingEdge,
    ),
    quiz: t.field({
      type: Quiz,
      nullable: true,
      description: 'The questions about it: the latest, or one revision.',
      args: { revision: t.arg.int({ description: 'Which revision, from 1.' }) },
      resolve: (story, args, context) =>
        story.retractedAt ? null : quizIdOf(context).load({ storyId: story.id, revision: args.revision ?? null }),
    }),
  }),
});
