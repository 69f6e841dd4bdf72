import type { Story } from '@parallax/comparison';
import { inOrder, toSpan } from '../evidence.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { oneMoment } from '../transaction.ts';
import { fromChange, fromEnum, fromStance } from '../words.ts';
import { withinStory } from './story-ids.ts';

const byPosition = { orderBy: { position: 'asc' } } as const;
const articlesInOrder = { ...byPosition, select: { articleId: true } } as const;
const inStoryOrder = { select: { id: true }, orderBy: { storyPosition: 'asc' } } as const;

const everything = {
  articles: { ...inStoryOrder, where: { storyPosition: { not: null } } },
  origins: { ...byPosition, include: { articles: inStoryOrder, passages: inOrder } },
  entities: {
    ...byPosition,
    include: {
      names: {
        select: { id: true, articleId: true },
        orderBy: [{ article: { storyPosition: 'asc' } }, { position: 'asc' }],
      },
    },
  },
  findings: {
    ...byPosition,
    include: {
      articles: articlesInOrder,
      entities: { ...byPosition, select: { entityId: true } },
      claims: { ...byPosition, include: { claim: { select: { articleId: true, start: true, end: true } } } },
    },
  },
  divergences: {
    ...byPosition,
    include: { sides: { ...byPosition, include: { articles: articlesInOrder, evidence: inOrder } } },
  },
  positions: { ...byPosition, include: { evidence: inOrder } },
  numbers: {
    ...byPosition,
    include: { rows: { ...byPosition, include: { articles: articlesInOrder, evidence: inOrder } } },
  },
  timeline: { ...byPosition, include: { evidence: inOrder } },
  quotations: {
    ...byPosition,
    include: { renderings: { ...byPosition, include: { articles: articlesInOrder, evidence: inOrder } } },
  },
  open: byPosition,
} satisfies Prisma.StoryInclude;

type StoryRow = Prisma.StoryGetPayload<{ include: typeof everything }>;

/**
 * The comparison of a story as it was stored, under the story's own id; null where there is no such story. Articles that
 * joined after it are not in it. What has no order in a comparison comes in the order of the story's articles: the
 * articles of an origin, the members of an entity; `onlyIn` in that of the findings.
 */
export async function readStory(db: Database, storyId: string): Promise<Story | null> {
  const [row] = await db.$transaction(
    [db.story.findUnique({ where: { id: storyId }, include: everything })],
    oneMoment,
  );
  return row ? toStory(row) : null;
}

function toStory(row: StoryRow): Story {
  const local = (id: string) => withinStory(row.id, id);
  const localOrNull = (id: string | null) => (id === null ? null : local(id));
  return {
    id: row.id,
    title: row.title,
    articles: row.articles.map(({ id }) => id),
    central: localOrNull(row.centralFindingId),
    origins: row.origins.map(({ id, agency, reason, articles, passages }) => ({
      id: local(id),
      articles: articles.map((article) => article.id),
      agency,
      reason,
      passages: passages.map(toSpan),
    })),
    entities: row.entities.map(({ id, type, name, aliases, role, names }) => ({
      id: local(id),
      type: fromEnum(type),
      name,
      aliases,
      role,
      members: names.map((member) => ({
        article: member.articleId,
        entity: member.id.slice(member.articleId.length + 1),
      })),
    })),
    findings: row.findings.map((finding) => toFinding(finding, local)),
    divergences: row.divergences.map(({ id, kind, findingId, about, explanation, sides }) => ({
      id: local(id),
      kind: fromEnum(kind),
      finding: local(findingId),
      about,
      explanation,
      sides: sides.map(({ says, articles, evidence }) => ({
        articles: articles.map(({ articleId }) => articleId),
        says,
        spans: evidence.map(toSpan),
      })),
    })),
    positions: row.positions.map(({ id, entityId, name, voice, stance, evidence }) => ({
      id: local(id),
      party: localOrNull(entityId),
      name,
      voice,
      stance: fromStance(stance),
      spans: evidence.map(toSpan),
    })),
    numbers: row.numbers.map(({ id, counts, relation, explanation, rows }) => ({
      id: local(id),
      counts,
      relation: fromEnum(relation),
      explanation,
      rows: rows.map(({ value, low, high, change, unit, says, voice, articles, evidence }) => ({
        value,
        low,
        high,
        change: fromChange(change),
        unit,
        says,
        voice,
        articles: articles.map(({ articleId }) => articleId),
        spans: evidence.map(toSpan),
      })),
    })),
    timeline: row.timeline.map(({ id, edtf, text, findingId, evidence }) => ({
      id: local(id),
      edtf,
      text,
      finding: localOrNull(findingId),
      spans: evidence.map(toSpan),
    })),
    quotations: row.quotations.map(({ id, entityId, name, renderings }) => ({
      id: local(id),
      speaker: localOrNull(entityId),
      name,
      renderings: renderings.map(({ text, articles, evidence }) => ({
        text,
        articles: articles.map(({ articleId }) => articleId),
        spans: evidence.map(toSpan),
      })),
    })),
    onlyIn: row.findings.flatMap(({ id, onlyInArticleId }) =>
      onlyInArticleId === null ? [] : [{ article: onlyInArticleId, finding: local(id) }],
    ),
    open: row.open.map(({ question, reason }) => ({ question, reason })),
  };
}

function toFinding(row: StoryRow['findings'][number], local: (id: string) => string): Story['findings'][number] {
  return {
    id: local(row.id),
    text: row.text,
    status: fromEnum(row.status),
    reason: row.reason,
    articles: row.articles.map(({ articleId }) => articleId),
    origins: row.originCount,
    certainty: fromEnum(row.certainty),
    voices: row.voices,
    entities: row.entities.map(({ entityId }) => local(entityId)),
    claims: row.claims.map(({ claimId, claim: { articleId, start, end } }) => ({
      article: articleId,
      claim: claimId.slice(articleId.length + 1),
      start,
      end,
    })),
  };
}
