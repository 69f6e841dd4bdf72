import type { Briefing, RevisionLog } from '@parallax/briefing';
import { contentHash } from '../content-hash.ts';
import { announce } from '../events/events.ts';
import { evidenceRows, readTexts } from '../evidence.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import { lockStory } from '../stories/lock-story.ts';
import { storyPart } from '../stories/story-ids.ts';
import type { Transaction } from '../transaction.ts';
import { toEnum } from '../words.ts';

export interface Published {
  id: string;
  revision: number;
  /** False where the last revision says the same; nothing is stored then. */
  isNew: boolean;
}

/**
 * Publishes a briefing as the next revision of its story's, unless the last one says the same.
 * @param changes what this revision changed, in a few lines for readers.
 * @param log why there is this revision, and everything that it changed.
 * @throws StoreError `STORY_NOT_FOUND`, `ARTICLE_NOT_FOUND`, `TEXT_NOT_STORABLE`, and `QUOTE_NOT_IN_ARTICLE` where a
 * citation's quote is not what stands in its article.
 */
export async function publishBriefing(
  db: Database,
  storyId: string,
  briefing: Briefing,
  publishedAt: Date,
  changes: readonly string[],
  log?: RevisionLog | undefined,
): Promise<Published> {
  checkStorable(briefing, 'The briefing');
  checkStorable(changes, 'The changes');
  checkStorable(log, 'The log');
  const hash = contentHash(said(briefing));
  return db.$transaction(async (tx) => {
    await lockStory(tx, storyId);
    const last = await tx.briefing.findFirst({
      where: { storyId },
      orderBy: { revision: 'desc' },
      select: { id: true, revision: true, contentHash: true },
    });
    if (last?.contentHash === hash) return { id: last.id, revision: last.revision, isNew: false };
    const revision = (last?.revision ?? 0) + 1;
    const id = storyPart(storyId, `briefing${revision}`);
    await tx.briefing.create({
      data: {
        id,
        storyId,
        revision,
        title: briefing.title,
        asOf: briefing.asOf,
        articleCount: briefing.articles,
        originCount: briefing.origins,
        publishedAt,
        contentHash: hash,
        dropped: briefing.dropped as unknown as Prisma.InputJsonArray,
        why: log?.why ?? null,
      },
    });
    await tx.briefingChange.createMany({
      data: changes.map((text, position) => ({
        id: `${id}.change${position + 1}`,
        briefingId: id,
        position,
        text,
      })),
    });
    await tx.briefingItemChange.createMany({
      data: (log?.changes ?? []).map(({ kind, section, about, ...change }, position) => ({
        ...change,
        id: `${id}.itemChange${position + 1}`,
        briefingId: id,
        position,
        kind: toEnum(kind),
        section: section && toEnum(section),
        about: about && storyPart(storyId, about),
      })),
    });
    await insertSections(tx, id, storyId, briefing);
    await announce(tx, { kind: 'briefing-published', story: storyId, briefing: id, revision });
    return { id, revision, isNew: true };
  });
}

/** What a reader would see change. The section of changes is about revisions, so that it would make each one differ. */
const said = ({ title, asOf, articles, origins, sections }: Briefing) => ({
  title,
  asOf,
  articles,
  origins,
  sections: sections.filter(({ kind }) => kind !== 'changes'),
});

async function insertSections(tx: Transaction, briefingId: string, storyId: string, briefing: Briefing): Promise<void> {
  const sections = briefing.sections.map((section, position) => ({
    ...section,
    id: `${briefingId}.${section.kind}`,
    position,
  }));
  const items = sections.flatMap(({ id, items }) =>
    items.map((item, position) => ({ ...item, id: `${id}.${position + 1}`, sectionId: id, position })),
  );
  const texts = await readTexts(
    tx,
    items.flatMap(({ citations }) => citations.map(({ article }) => article)),
  );
  await tx.briefingSection.createMany({
    data: sections.map(({ id, position, kind, heading }) => ({
      id,
      briefingId,
      position,
      kind: toEnum(kind),
      heading,
    })),
  });
  await tx.briefingItem.createMany({
    data: items.map(({ id, sectionId, position, text, about }) => ({
      id,
      sectionId,
      position,
      text,
      about: about === null ? null : storyPart(storyId, about),
    })),
  });
  await tx.evidence.createMany({
    data: items.flatMap(({ id, citations }) => evidenceRows(texts, 'itemId', id, citations)),
  });
}
