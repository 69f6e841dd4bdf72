import type { ArticleSpan, Divergence, Story } from '@parallax/comparison';
import type { Anchor, GoldStory } from './comparison-gold.ts';

/** What is scored, in the order of the table. */
export const sections = [
  'findings',
  'finding status',
  'divergences',
  'positions',
  'origins',
  'timeline',
  'quotations',
] as const;

export type Section = (typeof sections)[number];

/** Precision is over what the comparison gives, recall over what the gold wants: one item of either may meet several of the other. */
export interface Count {
  /** Given, and right or wrong. What the gold calls optional is neither. */
  right: number;
  wrong: number;
  /** Wanted, and found or missed. */
  found: number;
  missed: number;
  notes: string[];
}

export type Counts = Record<Section, Count>;

export const newCounts = (): Counts =>
  Object.fromEntries(
    sections.map((section) => [section, { right: 0, wrong: 0, found: 0, missed: 0, notes: [] }]),
  ) as unknown as Counts;

/** In per cent. Where nothing is given nothing is wrong; where nothing is wanted nothing is missed. */
export function percentages({ right, wrong, found, missed }: Count): { precision: number; recall: number } {
  return {
    precision: right + wrong === 0 ? 100 : (100 * right) / (right + wrong),
    recall: found + missed === 0 ? 100 : (100 * found) / (found + missed),
  };
}

const overlap = (a: ArticleSpan, b: ArticleSpan): number =>
  a.article === b.article ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0;

/** Whether two spans are about the same words: half of the shorter one lies in the other. */
const meets = (a: ArticleSpan, b: ArticleSpan): boolean =>
  2 * overlap(a, b) >= Math.max(1, Math.min(a.end - a.start, b.end - b.start));

type Quote = (span: ArticleSpan) => string;

interface GoldGroup {
  about: string;
  anchors: Anchor[];
  /** Groups, by `about`, with which it may stand together. */
  joins: ReadonlySet<string>;
}

/** Counts pairs of spans from two articles that stand in one group against those that the gold puts in one group. */
function scorePairs(
  gold: readonly GoldGroup[],
  given: readonly (readonly ArticleSpan[])[],
  count: Count,
  quote: Quote,
): void {
  const marksOf = (span: ArticleSpan) =>
    gold.flatMap((group) =>
      group.anchors.filter((anchor) => meets(anchor, span)).map(({ optional }) => ({ group, optional })),
    );
  for (const group of given) {
    const marks = group.map(marksOf);
    for (let a = 0; a < group.length; a++) {
      for (let b = a + 1; b < group.length; b++) {
        if (group[a]!.article === group[b]!.article) continue;
        const pairs = marks[a]!.flatMap((one) => marks[b]!.map((other) => [one, other] as const));
        const same = pairs.filter(([one, other]) => one.group === other.group);
        if (same.some(([one, other]) => !one.optional && !other.optional)) count.right++;
        else if (same.length === 0 && !pairs.some(([one, other]) => one.group.joins.has(other.group.about))) {
          count.wrong++;
          count.notes.push(`wrong   ${quote(group[a]!)} = ${quote(group[b]!)}`);
        }
      }
    }
  }
  for (const { about, anchors } of gold) {
    const wanted = anchors.filter((anchor) => !anchor.optional);
    wanted.forEach((one, at) => {
      for (const other of wanted.slice(at + 1)) {
        if (one.article === other.article) continue;
        const found = given.some(
          (group) => group.some((span) => meets(one, span)) && group.some((span) => meets(other, span)),
        );
        if (found) count.found++;
        else {
          count.missed++;
          count.notes.push(`missed  (${about}) ${quote(one)} = ${quote(other)}`);
        }
      }
    });
  }
}

/** The status of the finding that holds most of a gold finding's claims. */
function scoreStatus(gold: GoldStory, story: Story, count: Count): void {
  for (const { about, status, anchors } of gold.findings) {
    if (status.length === 0) continue;
    const held = (finding: Story['findings'][number]) =>
      anchors.filter((anchor) => !anchor.optional && finding.claims.some((claim) => meets(anchor, claim))).length;
    const best = story.findings.reduce<Story['findings'][number] | null>(
      (most, finding) => (held(finding) > (most ? held(most) : 0) ? finding : most),
      null,
    );
    if (!best) {
      count.missed++;
      count.notes.push(`missed  (${about})`);
    } else if (status.includes(best.status)) {
      count.right++;
      count.found++;
    } else {
      count.wrong++;
      count.missed++;
      count.notes.push(`wrong   (${about}) ${best.status} for ${status.join(' or ')}: ${best.reason}`);
    }
  }
}

/** Whether a divergence is the gold's: its kind, and each of its sides on a side of the gold, two of them at least. */
function sameDivergence(given: Divergence, gold: GoldStory['divergences'][number]): boolean {
  if (!gold.kinds.includes(given.kind)) return false;
  const places = given.sides.map((side) =>
    gold.sides.findIndex(({ articles, anchors }) => {
      if (!side.articles.every((article) => articles.includes(article))) return false;
      return side.spans.length === 0
        ? anchors.length === 0
        : side.spans.some((span) => anchors.some((anchor) => overlap(anchor, span) > 0));
    }),
  );
  return places.every((at) => at >= 0) && new Set(places).size >= 2;
}

/** One gold divergence is met once; telling it again is wrong. */
function scoreDivergences(gold: GoldStory, story: Story, count: Count): void {
  const met = new Set<GoldStory['divergences'][number]>();
  for (const given of story.divergences) {
    const hits = gold.divergences.filter((candidate) => sameDivergence(given, candidate));
    const hit =
      hits.find((candidate) => !met.has(candidate) && !candidate.optional) ?? hits.find((one) => !met.has(one));
    if (!hit) {
      count.wrong++;
      const sides = given.sides.map((side) => `[${side.articles.join(' ')}] “${side.says.slice(0, 90)}”`);
      count.notes.push(`wrong   ${hits.length > 0 ? 'again ' : ''}${given.kind}: ${sides.join(' / ')}`);
      continue;
    }
    met.add(hit);
    if (!hit.optional) count.right++;
  }
  for (const wanted of gold.divergences) {
    if (wanted.optional) continue;
    if (met.has(wanted)) count.found++;
    else {
      count.missed++;
      count.notes.push(`missed  ${wanted.kinds.join(' or ')}: ${wanted.about}`);
    }
  }
}

const inWords = (name: string, party: string): boolean =>
  ` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
    ` ${party.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `,
  );

/** Party, stance and article. One position of the gold is met by one position given: a party listed twice is wrong once. */
function scorePositions(gold: GoldStory, story: Story, count: Count): void {
  const given = story.positions.map((position) => ({
    position,
    articles: [...new Set(position.spans.map((span) => span.article))],
  }));
  const pairs = gold.positions
    .flatMap((wanted) =>
      given
        .filter(
          ({ position }) =>
            position.stance === wanted.stance &&
            wanted.parties.some((party) => inWords(`${position.name} ${position.voice}`, party)),
        )
        .map((each) => {
          const shared = each.articles.filter((id) => wanted.articles.includes(id)).length;
          const allowed = each.articles.filter((id) => wanted.optionalArticles.includes(id)).length;
          return { wanted, each, fit: shared + allowed / 10 - (wanted.optional ? 0.5 : 0) };
        }),
    )
    .sort((a, b) => b.fit - a.fit);
  const metBy = new Map<GoldStory['positions'][number], (typeof given)[number]>();
  const used = new Set<(typeof given)[number]>();
  for (const { wanted, each } of pairs) {
    if (metBy.has(wanted) || used.has(each)) continue;
    metBy.set(wanted, each);
    used.add(each);
  }
  for (const wanted of gold.positions) {
    const each = metBy.get(wanted);
    const allowed = [...wanted.articles, ...wanted.optionalArticles];
    const name = `${wanted.parties[0]} ${wanted.stance}`;
    for (const id of each?.articles ?? []) {
      if (!allowed.includes(id)) {
        count.wrong++;
        count.notes.push(`wrong   ${name}: ${id}`);
      } else if (!wanted.optional && wanted.articles.includes(id)) count.right++;
    }
    if (wanted.optional) continue;
    for (const id of wanted.articles) {
      if (each?.articles.includes(id)) count.found++;
      else {
        count.missed++;
        count.notes.push(`missed  ${name}: ${id}`);
      }
    }
  }
  for (const each of given) {
    if (used.has(each)) continue;
    count.wrong += each.articles.length;
    count.notes.push(
      `wrong   ${each.position.name} (${each.position.voice}) ${each.position.stance}: ${each.articles}`,
    );
  }
}

function scoreOrigins(gold: GoldStory, story: Story, count: Count): void {
  const pairs = (origins: readonly (readonly string[])[]) =>
    new Set(origins.flatMap((ids) => ids.flatMap((a) => ids.filter((b) => a < b).map((b) => `${a} and ${b}`))));
  const wanted = pairs(gold.origins);
  const given = pairs(story.origins.map((origin) => origin.articles));
  for (const pair of given) {
    if (wanted.has(pair)) count.right++;
    else {
      count.wrong++;
      count.notes.push(`wrong   ${pair} are one origin`);
    }
  }
  for (const pair of wanted) {
    if (given.has(pair)) count.found++;
    else {
      count.missed++;
      count.notes.push(`missed  ${pair} are one origin`);
    }
  }
}

/** EDTF without the time of day and without marks of doubt. */
const dayOf = (edtf: string): string => edtf.replace(/[~?%]|T[\d:]+(?:Z|[+-]\d\d:\d\d)?/g, '');

function scoreTimeline(gold: GoldStory, story: Story, count: Count, quote: Quote): void {
  const met = new Set<GoldStory['timeline'][number]>();
  for (const event of story.timeline) {
    for (const span of event.spans) {
      const hits = gold.timeline.filter(
        ({ edtf, anchor }) => edtf.includes(dayOf(event.edtf)) && overlap(anchor, span) > 0,
      );
      if (hits.length === 0) {
        count.wrong++;
        count.notes.push(`wrong   ${event.edtf} ${quote(span)}`);
      }
      for (const hit of hits) {
        if (!hit.anchor.optional && !met.has(hit)) count.right++;
        met.add(hit);
      }
    }
  }
  for (const wanted of gold.timeline) {
    if (wanted.anchor.optional) continue;
    if (met.has(wanted)) count.found++;
    else {
      count.missed++;
      count.notes.push(`missed  ${wanted.edtf[0]} ${quote(wanted.anchor)}`);
    }
  }
}

/** Scores the comparison of one story's articles, adding to `counts`. */
export function scoreComparison(gold: GoldStory, story: Story, counts: Counts): void {
  const texts = new Map(gold.sources.map(({ id, text }) => [id, text]));
  const quote: Quote = ({ article, start, end }) =>
    `[${article}] “${texts.get(article)!.slice(start, end).replace(/\s+/g, ' ').slice(0, 110)}”`;
  scorePairs(
    gold.findings,
    story.findings.map((finding) => finding.claims),
    counts.findings,
    quote,
  );
  scoreStatus(gold, story, counts['finding status']);
  scoreDivergences(gold, story, counts.divergences);
  scorePositions(gold, story, counts.positions);
  scoreOrigins(gold, story, counts.origins);
  scoreTimeline(gold, story, counts.timeline, quote);
  scorePairs(
    gold.quotations.map((anchors, at) => ({ about: `quotation ${at + 1}`, anchors, joins: new Set() })),
    story.quotations.map((quotation) => quotation.renderings.flatMap((rendering) => rendering.spans)),
    counts.quotations,
    quote,
  );
}
