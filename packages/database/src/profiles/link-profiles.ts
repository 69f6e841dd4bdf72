import { createHash } from 'node:crypto';
import type { ProfileLink } from '@parallax/comparison';
import slugify from '@sindresorhus/slugify';
import { indexProfiles } from '../search/documents.ts';
import { storyPart } from '../stories/story-ids.ts';
import type { Transaction } from '../transaction.ts';
import { toEnum } from '../words.ts';

/** Whoever makes profiles waits for whoever does so already: two cannot take one address, or wait for each other. */
const LOCK = 72_707_371;

const LONGEST_SLUG = 80;

/** Links the entities of a story to their profiles; what no story knew becomes one. */
export async function linkProfiles(tx: Transaction, storyId: string, links: readonly ProfileLink[]): Promise<void> {
  if (links.length === 0) return;
  const idOf = ({ profile, identity }: ProfileLink) => profile ?? profileId(identity);
  await insertProfiles(
    tx,
    links.filter(({ profile }) => profile === null).map((link) => ({ ...link, id: profileId(link.identity) })),
  );
  await tx.$executeRaw`
    UPDATE "Entity" e SET "profileId" = new.profile, "keys" = string_to_array(new.keys, chr(10))
    FROM unnest(
      ${links.map(({ entity }) => storyPart(storyId, entity))}::text[],
      ${links.map(idOf)}::text[],
      ${links.map(({ keys }) => keys.join('\n'))}::text[]
    ) AS new(id, profile, keys)
    WHERE e."id" = new.id`;
  await indexProfiles(tx, links.map(idOf));
}

async function insertProfiles(tx: Transaction, made: readonly (ProfileLink & { id: string })[]): Promise<void> {
  if (made.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
  const known = await tx.profile.findMany({
    where: { OR: [{ id: { in: made.map(({ id }) => id) } }, { slug: { in: made.map(({ name }) => slugOf(name)) } }] },
    select: { id: true, slug: true },
  });
  const ids = new Set(known.map(({ id }) => id));
  const slugs = new Set(known.map(({ slug }) => slug));
  const data = made.flatMap(({ id, name, type }) => {
    if (ids.has(id)) return [];
    ids.add(id);
    const plain = slugOf(name);
    const slug = slugs.has(plain) ? `${plain}-${id}` : plain;
    slugs.add(slug);
    return [{ id, slug, name, type: toEnum(type) }];
  });
  await tx.profile.createMany({ data });
}

const profileId = (identity: string): string => createHash('sha256').update(identity).digest('hex').slice(0, 12);

const slugOf = (name: string): string => slugify(name).slice(0, LONGEST_SLUG).replace(/-+$/, '') || 'unnamed';
