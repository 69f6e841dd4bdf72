import type { KnownProfile } from '@parallax/comparison';
import type { Database } from '../open.ts';
import { fromEnum } from '../words.ts';

/**
 * What other stories know that an entity with one of these keys may be, whatever this story itself made of it before.
 * @param storyId the story that is compared.
 */
export async function profileCandidates(
  db: Database,
  storyId: string,
  keys: readonly string[],
): Promise<KnownProfile[]> {
  if (keys.length === 0) return [];
  const profiles = await db.profile.findMany({
    where: { entities: { some: { keys: { hasSome: [...keys] }, storyId: { not: storyId } } } },
    orderBy: { id: 'asc' },
    include: { entities: { where: { storyId: { not: storyId } }, select: { name: true, aliases: true } } },
  });
  return profiles.map(({ id, type, name, entities }) => ({
    id,
    type: fromEnum(type),
    name,
    aliases: [...new Set(entities.flatMap((entity) => [entity.name, ...entity.aliases]))].filter((one) => one !== name),
  }));
}
