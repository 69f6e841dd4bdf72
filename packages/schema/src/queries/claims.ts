import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { orders } from '../order.ts';
import { Claim, ClaimConnection, ClaimEdge } from '../types/claim.ts';
import { Certainty, FindingStatus, Polarity } from '../types/enums.ts';
import { between } from './between.ts';
import { spokenBy } from './spoken-by.ts';

/** With what it is ordered by, where that is asked for. */
type Row = Prisma.ClaimModel & { article?: { publishedAt: Date | null } };
const withDate = { article: { select: { publishedAt: true } } } as const;

const asTheyStand: Order<Row> = { column: 'articleId', direction: 'asc', tieBreak: 'position' };

const claimOrders = orders<Row, 'PLACE' | 'PUBLISHED'>('Claim', {
  PLACE: { column: 'articleId', tieBreak: 'position', description: 'An article after the other, and within it.' },
  PUBLISHED: {
    column: 'article.publishedAt',
    holds: 'moment',
    isNullable: true,
    tieBreak: 'id',
    description: 'When the article was put out.',
  },
});

const QuantityRange = builder.inputType('QuantityRange', {
  description: 'Numbers between two bounds, both included. What is a range itself counts where it touches this one.',
  fields: (t) => ({
    min: t.float({ description: 'The least.' }),
    max: t.float({ description: 'The most.' }),
    unit: t.string({ description: 'Only in this unit: `%`, `$`, `km`; empty for what is counted.' }),
    counts: t.string({ description: 'Only what counts this: a word of it, such as `homes`.' }),
  }),
});

const ClaimFilter = builder.inputType('ClaimFilter', {
  description: 'Which claims.',
  fields: (t) => ({
    story: t.string({ description: 'Only claims in articles of the story with this slug.' }),
    speaker: t.string({ description: 'Only claims that somebody of this name makes: a name or part of one.' }),
    certainty: t.field({ type: Certainty, description: 'Only claims given in this way.' }),
    polarity: t.field({ type: Polarity, description: 'Only claims that say that it is so, or that it is not.' }),
    profile: t.string({ description: 'Only claims that name the person, organisation or place with this slug.' }),
    publisher: t.string({ description: 'Only claims in articles of the publisher with this name.' }),
    date: t.string({
      description:
        'Only claims with a date that begins so, in EDTF: `2026`, `2026-03` or `2026-03-02`; `XXXX-03-02` where articles give no year.',
    }),
    since: t.field({ type: 'DateTime', description: 'Only claims in articles put out at this moment or after it.' }),
    until: t.field({ type: 'DateTime', description: 'Only claims in articles put out before this moment.' }),
    quantity: t.field({ type: QuantityRange, description: 'Only claims with a number in this range.' }),
    status: t.field({ type: FindingStatus, description: 'Only claims in a finding of this status.' }),
    hasQuantity: t.boolean({ description: 'Only claims with a number in them, or only without.' }),
    hasNamedSource: t.boolean({
      description: 'Only claims that a person, organisation or place with a name makes, or only the others.',
    }),
  }),
});

/** The condition that a number lies in a range; of a range, that it touches it. */
function within({ min, max, unit, counts }: typeof QuantityRange.$inferInput): Prisma.QuantityWhereInput {
  const touches = (column: 'low' | 'high' | 'value', bound: { gte: number } | { lte: number }) => ({ [column]: bound });
  const atLeast = (bound: number) => [touches('value', { gte: bound }), touches('high', { gte: bound })];
  const atMost = (bound: number) => [touches('value', { lte: bound }), touches('low', { lte: bound })];
  return {
    AND: [
      ...(typeof min === 'number' ? [{ OR: atLeast(min) }] : []),
      ...(typeof max === 'number' ? [{ OR: atMost(max) }] : []),
      ...(typeof unit === 'string' ? [{ unit }] : []),
      ...(counts ? [{ counts: { contains: counts, mode: 'insensitive' as const } }] : []),
    ],
  };
}

builder.queryFields((t) => ({
  claims: t.connection(
    {
      type: Claim,
      description: 'The claims of all articles, an article after the other, as they stand in it.',
      args: {
        filter: t.arg({ type: ClaimFilter, description: 'Which claims; all where nothing is said.' }),
        orderBy: t.arg({
          type: claimOrders.input,
          description: 'In which order; as they stand where nothing is said.',
        }),
      },
      resolve: async (_root, args, { db }) => {
        const { story, speaker, certainty, polarity, hasQuantity, hasNamedSource } = args.filter ?? {};
        const { profile, publisher, date, since, until, quantity, status } = args.filter ?? {};
        const named: Prisma.ClaimAttributionListRelationFilter['some'] = { attribution: { speakerId: { not: null } } };
        const conditions: Prisma.ClaimWhereInput[] = [];
        if (story) conditions.push({ article: { story: { slug: story } } });
        if (speaker) conditions.push({ attributions: { some: { attribution: spokenBy(speaker) } } });
        if (certainty) conditions.push({ certainty });
        if (polarity) conditions.push({ polarity });
        if (profile) conditions.push({ entities: { some: { name: { entity: { profile: { slug: profile } } } } } });
        if (publisher) conditions.push({ article: { publisher: { name: publisher } } });
        if (date) conditions.push({ dates: { some: { date: { edtf: { startsWith: date } } } } });
        if (since || until) conditions.push({ article: { publishedAt: between(since, until) } });
        if (quantity) conditions.push({ quantities: { some: { quantity: within(quantity) } } });
        if (status) conditions.push({ findings: { some: { finding: { status } } } });
        if (typeof hasQuantity === 'boolean')
          conditions.push({ quantities: hasQuantity ? { some: {} } : { none: {} } });
        if (typeof hasNamedSource === 'boolean') {
          conditions.push({ attributions: hasNamedSource ? { some: named } : { none: named } });
        }
        const filter: Prisma.ClaimWhereInput = { AND: conditions };
        const page = await resolveKeyset(args, claimOrders.of(args.orderBy, asTheyStand), ({ where, ...rest }) =>
          db.claim.findMany({ ...rest, where: { AND: [filter, where] }, ...(args.orderBy && { include: withDate }) }),
        );
        return { ...page, totalCount: () => db.claim.count({ where: filter }) };
      },
    },
    ClaimConnection,
    ClaimEdge,
  ),
}));
