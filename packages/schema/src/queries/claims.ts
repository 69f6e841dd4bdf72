import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { Claim, ClaimConnection, ClaimEdge } from '../types/claim.ts';
import { Certainty, Polarity } from '../types/enums.ts';
import { spokenBy } from './spoken-by.ts';

const asTheyStand: Order<Prisma.ClaimModel> = { column: 'articleId', direction: 'asc', tieBreak: 'position' };

const ClaimFilter = builder.inputType('ClaimFilter', {
  description: 'Which claims.',
  fields: (t) => ({
    story: t.string({ description: 'Only claims in articles of the story with this slug.' }),
    speaker: t.string({ description: 'Only claims that somebody of this name makes: a name or part of one.' }),
    certainty: t.field({ type: Certainty, description: 'Only claims given in this way.' }),
    polarity: t.field({ type: Polarity, description: 'Only claims that say that it is so, or that it is not.' }),
    hasQuantity: t.boolean({ description: 'Only claims with a number in them, or only without.' }),
    hasNamedSource: t.boolean({
      description: 'Only claims that a person, organisation or place with a name makes, or only the others.',
    }),
  }),
});

builder.queryFields((t) => ({
  claims: t.connection(
    {
      type: Claim,
      description: 'The claims of all articles, an article after the other, as they stand in it.',
      args: { filter: t.arg({ type: ClaimFilter, description: 'Which claims; all where nothing is said.' }) },
      resolve: async (_root, args, { db }) => {
        const { story, speaker, certainty, polarity, hasQuantity, hasNamedSource } = args.filter ?? {};
        const named: Prisma.ClaimAttributionListRelationFilter['some'] = { attribution: { speakerId: { not: null } } };
        const conditions: Prisma.ClaimWhereInput[] = [];
        if (story) conditions.push({ article: { story: { slug: story } } });
        if (speaker) conditions.push({ attributions: { some: { attribution: spokenBy(speaker) } } });
        if (certainty) conditions.push({ certainty });
        if (polarity) conditions.push({ polarity });
        if (typeof hasQuantity === 'boolean')
          conditions.push({ quantities: hasQuantity ? { some: {} } : { none: {} } });
        if (typeof hasNamedSource === 'boolean') {
          conditions.push({ attributions: hasNamedSource ? { some: named } : { none: named } });
        }
        const filter: Prisma.ClaimWhereInput = { AND: conditions };
        const page = await resolveKeyset(args, asTheyStand, ({ where, ...rest }) =>
          db.claim.findMany({ ...rest, where: { AND: [filter, where] } }),
        );
        return { ...page, totalCount: () => db.claim.count({ where: filter }) };
      },
    },
    ClaimConnection,
    ClaimEdge,
  ),
}));
