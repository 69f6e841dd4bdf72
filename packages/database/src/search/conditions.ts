import type { $Enums } from '../generated/prisma/client.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** What a search is narrowed to. */
export interface SearchFilter {
  /** Name of a publisher. */
  publisher?: string | null | undefined;
  /** Slug of a profile. */
  profile?: string | null | undefined;
  /** Of a finding that it carries, holds, or is named in. */
  status?: $Enums.FindingStatus | null | undefined;
  since?: Date | null | undefined;
  /** What was put out at this moment is left out already. */
  until?: Date | null | undefined;
}

const byArticle = new Set<$Enums.SearchKind>(['ARTICLE', 'CLAIM', 'QUOTATION']);

/** The articles that a document `d` goes with. */
const articlesOf = {
  STORY: Prisma.sql`"Article" a WHERE a."storyId" = d."storyId"`,
  PROFILE: Prisma.sql`"Entity" e JOIN "ArticleEntity" n ON n."entityId" = e."id" JOIN "Article" a ON a."id" = n."articleId"
    WHERE e."profileId" = d."profileId"`,
} as const;

/** What must hold of a document `d` of this kind. */
export function conditions(kind: $Enums.SearchKind, filter: SearchFilter): Prisma.Sql[] {
  const { publisher, profile, status } = filter;
  return [
    // A story that was merged into another has no articles, and a profile that nothing names stays for its address's sake.
    ...(kind === 'STORY' ? [Prisma.sql`EXISTS (SELECT 1 FROM ${articlesOf.STORY})`] : []),
    ...(kind === 'PROFILE' ? [Prisma.sql`EXISTS (SELECT 1 FROM "Entity" e WHERE e."profileId" = d."profileId")`] : []),
    ...(publisher ? [ofPublisher(kind, publisher)] : []),
    ...(profile ? [ofProfile(kind, profile)] : []),
    ...(status ? [ofStatus(kind, status)] : []),
    ...inTime(kind, filter),
  ];
}

function ofPublisher(kind: $Enums.SearchKind, name: string): Prisma.Sql {
  const published = Prisma.sql`a."publisherId" IN (SELECT p."id" FROM "Publisher" p WHERE p."name" = ${name})`;
  if (kind === 'STORY' || kind === 'PROFILE')
    return Prisma.sql`EXISTS (SELECT 1 FROM ${articlesOf[kind]} AND ${published})`;
  return Prisma.sql`EXISTS (SELECT 1 FROM "Article" a WHERE a."id" = d."articleId" AND ${published})`;
}

function ofProfile(kind: $Enums.SearchKind, slug: string): Prisma.Sql {
  const entity = Prisma.sql`"Profile" p JOIN "Entity" e ON e."profileId" = p."id"`;
  const name = Prisma.sql`${entity} JOIN "ArticleEntity" n ON n."entityId" = e."id"`;
  const isIt = Prisma.sql`p."slug" = ${slug}`;
  switch (kind) {
    case 'STORY':
      return Prisma.sql`d."storyId" IN (SELECT e."storyId" FROM ${entity} WHERE ${isIt})`;
    case 'PROFILE':
      return Prisma.sql`d."profileId" IN (SELECT p."id" FROM "Profile" p WHERE ${isIt})`;
    case 'ARTICLE':
      return Prisma.sql`d."articleId" IN (SELECT n."articleId" FROM ${name} WHERE ${isIt})`;
    case 'QUOTATION':
      return Prisma.sql`d."target" IN (SELECT q."id" FROM ${name} JOIN "Quotation" q ON q."speakerId" = n."id" WHERE ${isIt})`;
    case 'CLAIM':
      return Prisma.sql`d."target" IN (
        SELECT l."claimId" FROM ${name} JOIN "ClaimEntity" l ON l."nameId" = n."id" WHERE ${isIt}
        UNION
        SELECT l."claimId" FROM ${name} JOIN "Attribution" t ON t."speakerId" = n."id"
          JOIN "ClaimAttribution" l ON l."attributionId" = t."id" WHERE ${isIt})`;
  }
}

/** Quotations have no status: what is quoted is a claim besides where it can be checked. */
function ofStatus(kind: $Enums.SearchKind, status: $Enums.FindingStatus): Prisma.Sql {
  const isIt = Prisma.sql`f."status" = ${status}::"FindingStatus"`;
  const through = (link: string, condition: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT 1 FROM ${Prisma.raw(`"${link}"`)} l JOIN "Finding" f ON f."id" = l."findingId" WHERE ${condition} AND ${isIt})`;
  switch (kind) {
    case 'STORY':
      return Prisma.sql`EXISTS (SELECT 1 FROM "Finding" f WHERE f."storyId" = d."storyId" AND ${isIt})`;
    case 'ARTICLE':
      return through('FindingArticle', Prisma.sql`l."articleId" = d."articleId"`);
    case 'CLAIM':
      return through('FindingClaim', Prisma.sql`l."claimId" = d."target"`);
    case 'PROFILE':
      return through(
        'FindingEntity',
        Prisma.sql`l."entityId" IN (SELECT e."id" FROM "Entity" e WHERE e."profileId" = d."profileId")`,
      );
    case 'QUOTATION':
      return Prisma.sql`false`;
  }
}

function inTime(kind: $Enums.SearchKind, { since, until }: SearchFilter): Prisma.Sql[] {
  if (!since && !until) return [];
  const within = (column: Prisma.Sql) => [
    ...(since ? [Prisma.sql`${column} >= ${since}`] : []),
    ...(until ? [Prisma.sql`${column} < ${until}`] : []),
  ];
  if (byArticle.has(kind)) return within(Prisma.sql`d."publishedAt"`);
  const articles = articlesOf[kind === 'STORY' ? 'STORY' : 'PROFILE'];
  const moment = Prisma.join(within(Prisma.sql`a."publishedAt"`), ' AND ');
  return [Prisma.sql`EXISTS (SELECT 1 FROM ${articles} AND ${moment})`];
}
