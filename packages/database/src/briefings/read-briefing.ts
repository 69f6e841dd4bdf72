import type { Briefing, Dropped } from '@parallax/briefing';
import { inOrder, toCitation } from '../evidence.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { withinStory } from '../stories/story-ids.ts';
import { fromEnum } from '../words.ts';

export interface PublishedBriefing {
  id: string;
  revision: number;
  publishedAt: Date;
  /** What this revision changed. */
  changes: string[];
  briefing: Briefing;
}

const byPosition = { orderBy: { position: 'asc' } } as const;

const everything = {
  sections: { ...byPosition, include: { items: { ...byPosition, include: { citations: inOrder } } } },
  changes: byPosition,
} as const satisfies Prisma.BriefingInclude;

type BriefingRow = Prisma.BriefingGetPayload<{ include: typeof everything }>;

/**
 * A story's briefing: the last, or a revision of it. Null where there is none.
 * Citations of an article that was deleted since are gone from it.
 */
export async function readBriefing(
  db: Database,
  storyId: string,
  revision?: number | undefined,
): Promise<PublishedBriefing | null> {
  const row = await db.briefing.findFirst({
    where: { storyId, ...(revision === undefined ? {} : { revision }) },
    orderBy: { revision: 'desc' },
    include: everything,
  });
  return row && toBriefing(row);
}

function toBriefing(row: BriefingRow): PublishedBriefing {
  return {
    id: row.id,
    revision: row.revision,
    publishedAt: row.publishedAt,
    changes: row.changes.map(({ text }) => text),
    briefing: {
      story: row.storyId,
      title: row.title,
      asOf: row.asOf,
      articles: row.articleCount,
      origins: row.originCount,
      sections: row.sections.map(({ kind, heading, items }) => ({
        kind: fromEnum(kind),
        heading,
        items: items.map(({ text, citations, about }) => ({
          text,
          citations: citations.map(toCitation),
          about: about === null ? null : withinStory(row.storyId, about),
        })),
      })),
      dropped: row.dropped as unknown as Dropped[],
    },
  };
}
