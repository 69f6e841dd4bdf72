import { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { groupLoader } from '../group-loader.ts';
import { node } from '../node.ts';
import { day, ownedConnection, placeIn } from '../owned-connection.ts';
import { Article, ArticleConnection, ArticleEdge } from './article.ts';
import { Attribution, AttributionConnection, AttributionEdge } from './attribution.ts';
import { Claim, ClaimConnection, ClaimEdge } from './claim.ts';
import { Entity } from './entity.ts';
import { EntityType } from './enums.ts';
import { Finding, FindingConnection, FindingEdge } from './finding.ts';
import { Quotation, QuotationConnection, QuotationEdge } from './quotation.ts';
import { Story, StoryConnection, StoryEdge } from './story.ts';

/** A profile stays for its address's sake when nothing names it any more; it is not there for readers then. */
export const isNamed = { entities: { some: {} } } as const satisfies Prisma.ProfileWhereInput;

export const Profile = node('Profile', ({ db }, ids) =>
  db.profile.findMany({ where: { AND: [{ id: { in: ids } }, isNamed] } }),
);

const entitiesOf = groupLoader(
  ({ db }, ids) => db.entity.findMany({ where: { profileId: { in: ids } }, orderBy: { storyId: 'asc' } }),
  (entity) => entity.profileId!,
);

const names = Prisma.sql`"Entity" e JOIN "ArticleEntity" n ON n."entityId" = e."id"`;
const ofOwner = Prisma.sql`e."profileId" = owner.id`;
const articleDay = day('a."publishedAt"');

const storiesOf = ownedConnection(
  Prisma.sql`SELECT DISTINCT s."id", ${day('s."lastPublishedAt"')} AS day, s."id" AS place
    FROM "Entity" e JOIN "Story" s ON s."id" = e."storyId" WHERE ${ofOwner}`,
  () => Story,
);

const articlesOf = ownedConnection(
  Prisma.sql`SELECT DISTINCT a."id", ${articleDay} AS day, a."id" AS place
    FROM ${names} JOIN "Article" a ON a."id" = n."articleId" WHERE ${ofOwner}`,
  () => Article,
);

const claimsAbout = ownedConnection(
  Prisma.sql`SELECT DISTINCT c."id", ${articleDay} AS day, ${placeIn('c')} AS place
    FROM ${names} JOIN "ClaimEntity" l ON l."nameId" = n."id" JOIN "Claim" c ON c."id" = l."claimId"
    JOIN "Article" a ON a."id" = c."articleId" WHERE ${ofOwner}`,
  () => Claim,
);

const claimsBy = ownedConnection(
  Prisma.sql`SELECT DISTINCT c."id", ${articleDay} AS day, ${placeIn('c')} AS place
    FROM ${names} JOIN "Attribution" t ON t."speakerId" = n."id"
    JOIN "ClaimAttribution" l ON l."attributionId" = t."id" JOIN "Claim" c ON c."id" = l."claimId"
    JOIN "Article" a ON a."id" = c."articleId" WHERE ${ofOwner}`,
  () => Claim,
);

const findingsAbout = ownedConnection(
  Prisma.sql`SELECT DISTINCT f."id", ${day('s."lastPublishedAt"')} AS day,
      f."storyId" || ' ' || lpad(f."position"::text, 7, '0') AS place
    FROM "Entity" e JOIN "FindingEntity" l ON l."entityId" = e."id" JOIN "Finding" f ON f."id" = l."findingId"
    JOIN "Story" s ON s."id" = f."storyId" WHERE ${ofOwner}`,
  () => Finding,
);

const quotationsOf = ownedConnection(
  Prisma.sql`SELECT q."id", ${articleDay} AS day, ${placeIn('q')} AS place
    FROM ${names} JOIN "Quotation" q ON q."speakerId" = n."id" JOIN "Article" a ON a."id" = q."articleId" WHERE ${ofOwner}`,
  () => Quotation,
);

const attributionsOf = ownedConnection(
  Prisma.sql`SELECT t."id", ${articleDay} AS day, ${placeIn('t')} AS place
    FROM ${names} JOIN "Attribution" t ON t."speakerId" = n."id" JOIN "Article" a ON a."id" = t."articleId" WHERE ${ofOwner}`,
  () => Attribution,
);

export const ProfileEdge = builder.edgeObject({
  type: Profile,
  name: 'ProfileEdge',
  description: 'A profile with its cursor.',
});
export const ProfileConnection = builder.connectionObject(
  { type: Profile, name: 'ProfileConnection', description: 'A page of profiles.' },
  ProfileEdge,
);

Profile.implement({
  description:
    'A person, organisation or place across all stories. Two people are never taken for one: a shared family name or an initial joins nobody.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Names it in addresses of pages; kept once given.' }),
    type: t.field({ type: EntityType, description: 'What it is.', resolve: (profile) => profile.type }),
    name: t.exposeString('name', { description: 'The name that it was first known by.' }),
    aliases: t.stringList({
      description: 'What else the stories call it.',
      resolve: async (profile, _args, context) => {
        const entities = await entitiesOf(context).load(profile.id);
        const forms = new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases]));
        forms.delete(profile.name);
        return [...forms];
      },
    }),
    roles: t.stringList({
      description:
        'What the articles call it, one for each story that has one, without repeats: “head of the port authority”.',
      resolve: async (profile, _args, context) => {
        const entities = await entitiesOf(context).load(profile.id);
        return [...new Set(entities.flatMap(({ role }) => role ?? []))];
      },
    }),
    entities: t.field({
      type: [Entity],
      description: 'It as each story knows it.',
      resolve: (profile, _args, context) => entitiesOf(context).load(profile.id),
    }),
    stories: t.connection(
      {
        type: Story,
        description: 'The stories that name it, those put out last first.',
        resolve: (profile, args, context) => storiesOf(profile.id, args, context),
      },
      StoryConnection,
      StoryEdge,
    ),
    articles: t.connection(
      {
        type: Article,
        description: 'The articles that name it, those put out last first, as all that follow.',
        resolve: (profile, args, context) => articlesOf(profile.id, args, context),
      },
      ArticleConnection,
      ArticleEdge,
    ),
    claims: t.connection(
      {
        type: Claim,
        description: 'What is said of it: the claims that name it.',
        resolve: (profile, args, context) => claimsAbout(profile.id, args, context),
      },
      ClaimConnection,
      ClaimEdge,
    ),
    findings: t.connection(
      {
        type: Finding,
        description: 'What is reported of it: the findings that name it, in the order of their stories.',
        resolve: (profile, args, context) => findingsAbout(profile.id, args, context),
      },
      FindingConnection,
      FindingEdge,
    ),
    statements: t.connection(
      {
        type: Claim,
        description: 'What it says: the claims that are attributed to it.',
        resolve: (profile, args, context) => claimsBy(profile.id, args, context),
      },
      ClaimConnection,
      ClaimEdge,
    ),
    quotations: t.connection(
      {
        type: Quotation,
        description: 'What it says in its own words.',
        resolve: (profile, args, context) => quotationsOf(profile.id, args, context),
      },
      QuotationConnection,
      QuotationEdge,
    ),
    attributions: t.connection(
      {
        type: Attribution,
        description: 'Where the articles say that it says something.',
        resolve: (profile, args, context) => attributionsOf(profile.id, args, context),
      },
      AttributionConnection,
      AttributionEdge,
    ),
  }),
});
