import type { ProfileLink, Story, StoryChange } from '@parallax/comparison';
import { announce } from '../events/events.ts';
import { readTexts } from '../evidence.ts';
import { removePublishing } from '../jobs/add-job.ts';
import type { Database } from '../open.ts';
import { linkProfiles } from '../profiles/link-profiles.ts';
import { indexStory } from '../search/documents.ts';
import { checkStorable } from '../storable.ts';
import type { Transaction } from '../transaction.ts';
import { toEnum } from '../words.ts';
import { deleteComparison, insertComparison } from './comparison-rows.ts';
import { dateStory } from './date-story.ts';
import { lockStory } from './lock-story.ts';
import { storyPart } from './story-ids.ts';

/** In what a comparison differs from the one before it, as `storyChanges` found it. */
export interface ChangeRecord {
  at: Date;
  changes: readonly StoryChange[];
}

/**
 * - `current`: stored, and the story is up to date;
 * - `stale`: stored, but the story has changed since it was read, so it is to be compared again;
 * - `outdated`: not stored, because an article that was compared has left the story or has been analysed again.
 */
export type SavedComparison = 'current' | 'stale' | 'outdated';

/**
 * Puts a comparison in the place of the story's last one, in one transaction. What kept its id within the story keeps its
 * id in the database (`STORY.ID`).
 * @param story what `compareStory` made of the story's articles; its own id is not looked at.
 * @param staleSince of the story when its articles were read, so that a change meanwhile is not forgotten.
 * @param record in what the comparison differs from the last, and when: kept with the story for ever.
 * @param profiles what its entities are across stories.
 * @throws StoreError `STORY_NOT_FOUND`, `TEXT_NOT_STORABLE`.
 */
export async function saveComparison(
  db: Database,
  storyId: string,
  story: Story,
  staleSince: Date | null,
  record: ChangeRecord | null = null,
  profiles: readonly ProfileLink[] = [],
): Promise<SavedComparison> {
  checkStorable(story, 'The comparison');
  checkStorable(record?.changes, 'The record of changes');
  return db.$transaction(async (tx) => {
    // Articles that join or leave meanwhile wait for this.
    const row = await lockStory(tx, storyId);
    const articles = await tx.article.findMany({ where: { storyId }, select: { id: true } });
    const ids = new Set(articles.map(({ id }) => id));
    if (!story.articles.every((id) => ids.has(id)) || !(await claimsStand(tx, story))) return 'outdated';

    const texts = await readTexts(tx, story.articles);
    await deleteComparison(tx, storyId);
    await insertComparison(tx, storyId, story, texts);
    if (record) await insertChanges(tx, storyId, record);
    await linkProfiles(tx, storyId, profiles);
    await dateStory(tx, storyId);
    await indexStory(tx, storyId, story);
    const isCurrent = row.staleSince?.getTime() === staleSince?.getTime();
    await tx.story.update({
      where: { id: storyId },
      data: {
        title: story.title,
        centralFindingId: story.central === null ? null : storyPart(storyId, story.central),
        ...(isCurrent ? { staleSince: null } : {}),
      },
    });
    if (isCurrent) await removePublishing(tx, storyId);
    await announce(tx, { kind: 'story-compared', story: storyId });
    return isCurrent ? 'current' : 'stale';
  });
}

async function insertChanges(tx: Transaction, storyId: string, { at, changes }: ChangeRecord): Promise<void> {
  const part = (id: string | null) => (id === null ? null : storyPart(storyId, id));
  await tx.storyChange.createMany({
    data: changes.map(({ kind, text, article, finding, divergence }, position) => ({
      storyId,
      at,
      position,
      kind: toEnum(kind),
      text,
      articleId: article,
      findingId: part(finding),
      divergenceId: part(divergence),
    })),
  });
}

/** Whether the claims that were compared are still there. */
async function claimsStand(tx: Transaction, { findings }: Story): Promise<boolean> {
  const compared = new Set(findings.flatMap(({ claims }) => claims.map(({ article, claim }) => `${article}.${claim}`)));
  return (await tx.claim.count({ where: { id: { in: [...compared] } } })) === compared.size;
}
