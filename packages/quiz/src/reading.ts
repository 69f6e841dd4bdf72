import type { Analysis, Claim, Span } from '@parallax/analysis';
import type { Citation } from '@parallax/briefing';
import type { ArticleSpan, Finding, Story } from '@parallax/comparison';
import { foldName } from './grading/name.ts';
import { flat, statement } from './statement.ts';
import type { Voice } from './voice.ts';

/** A claim with what a question needs of its surroundings. */
export interface ReadClaim {
  article: string;
  claim: Claim;
  /** What is claimed, without the words that attribute it. */
  span: ArticleSpan;
  sentence: ArticleSpan;
  /** What is claimed as a statement that can stand alone, null where its words do not make one. */
  says: string | null;
  /** Who says it, outermost first; empty where the article asserts it. */
  voices: Voice[];
  finding: Finding | null;
}

/** A story with quick ways to its articles, claims, names and words. */
export interface Reading {
  story: Story;
  /** Ids of the story's articles whose analysis is known, in the story's order. */
  articles: string[];
  analysis(article: string): Analysis;
  claims: ReadClaim[];
  claimsOf(finding: Finding): ReadClaim[];
  claimsIn(article: string): ReadClaim[];
  /** The voice under any of its names. */
  voice(name: string): Voice;
  /** Every voice of the story, without repeats. */
  voices: Voice[];
  cite(span: ArticleSpan): Citation;
  /** The sentence around a span; the span itself where it lies in none. */
  sentenceOf(span: ArticleSpan): ArticleSpan;
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The part of a claim that is content: an attribution's own words ("the agency said that") are not what is claimed. */
function contentOf(claim: Claim, analysis: Analysis): Span {
  const innermost = claim.attributions.at(-1);
  const attribution = innermost === undefined ? undefined : analysis.attributions[innermost];
  if (attribution === undefined) return claim;
  const foreign = [...attribution.source, ...attribution.cue].some((span) => within(span, claim));
  if (!foreign) return claim;
  const inside = attribution.content
    .map((span) => ({ start: Math.max(span.start, claim.start), end: Math.min(span.end, claim.end) }))
    .filter((span) => span.end > span.start)
    .sort((one, other) => other.end - other.start - (one.end - one.start));
  return inside[0] ?? claim;
}

/** Headlines, captions and the like have a grammar of their own, and no context: they make no statements. */
export function isRunningText(analysis: Analysis, span: Span): boolean {
  const role = analysis.blocks.find((block) => within(span, block))?.role;
  return role === undefined || role === 'body' || role === 'standfirst';
}

/** Reads a story for questions. Articles without an analysis are left out. */
export function readStory(story: Story, analyses: ReadonlyMap<string, Analysis>): Reading {
  const articles = story.articles.filter((id) => analyses.has(id));
  const analysis = (id: string): Analysis => {
    const found = analyses.get(id);
    if (found === undefined) throw new RangeError(`No analysis of article "${id}" was given.`);
    return found;
  };

  const byName = new Map<string, Voice>();
  const byEntity = new Map<string, Voice>();
  for (const entity of story.entities) {
    const voice: Voice = {
      entity: entity.id,
      type: entity.type,
      name: capitalsOf(entity.name, entity.aliases),
      forms: [entity.name, ...entity.aliases],
      role: entity.role,
    };
    byEntity.set(entity.id, voice);
    for (const form of voice.forms) if (!byName.has(foldName(form))) byName.set(foldName(form), voice);
  }
  const ofMember = new Map(
    story.entities.flatMap((entity) =>
      entity.members.map((member) => [`${member.article} ${member.entity}`, byEntity.get(entity.id)!] as const),
    ),
  );
  const voice = (name: string): Voice => {
    const folded = foldName(name);
    const known = byName.get(folded);
    if (known !== undefined) return known;
    const fresh: Voice = { entity: null, type: 'words', name: flat(name), forms: [flat(name)], role: null };
    byName.set(folded, fresh);
    return fresh;
  };

  const findings = new Map<string, Finding>();
  for (const finding of story.findings)
    for (const reference of finding.claims) findings.set(`${reference.article} ${reference.claim}`, finding);

  const claims = articles.flatMap((article) => {
    const read = analysis(article);
    return read.claims.map((claim): ReadClaim => {
      const span = { article, ...pick(contentOf(claim, read)) };
      const sentence = read.sentences[claim.sentence];
      const speakers = claim.attributions.flatMap((index) => read.attributions[index]?.speaker ?? []);
      return {
        article,
        claim,
        span,
        sentence: sentence ? { article, ...pick(sentence) } : span,
        says: isRunningText(read, span) ? statement(read.text, span.start, span.end) : null,
        voices: speakers.map((speaker) => ofMember.get(`${article} ${speaker.entity ?? ''}`) ?? voice(speaker.name)),
        finding: findings.get(`${article} ${claim.id}`) ?? null,
      };
    });
  });
  const ofFinding = grouped(claims, (claim) => claim.finding?.id ?? '');
  const ofArticle = grouped(claims, (claim) => claim.article);

  const spoken = [
    ...claims.flatMap((claim) => claim.voices),
    ...story.positions.map((position) => byEntity.get(position.party ?? '') ?? voice(position.name)),
    ...story.numbers.flatMap((number) => number.rows.flatMap((row) => (row.voice === null ? [] : [voice(row.voice)]))),
    ...story.quotations.flatMap((quotation) =>
      quotation.name === null ? [] : [byEntity.get(quotation.speaker ?? '') ?? voice(quotation.name)],
    ),
  ];

  return {
    story,
    articles,
    analysis,
    claims,
    claimsOf: (finding) => ofFinding.get(finding.id) ?? [],
    claimsIn: (article) => ofArticle.get(article) ?? [],
    voice,
    voices: [...new Set(spoken)],
    cite: (span) => ({
      article: span.article,
      start: span.start,
      end: span.end,
      quote: analysis(span.article).text.slice(span.start, span.end),
    }),
    sentenceOf: (span) => {
      const around = analysis(span.article).sentences.find((sentence) => within(span, sentence));
      return around ? { article: span.article, ...pick(around) } : span;
    },
  };
}

/** An acronym in the capitals that some article gives it ("NATO" where another writes "Nato"). */
function capitalsOf(name: string, aliases: readonly string[]): string {
  const acronym = aliases.find(
    (alias) => alias.length <= 7 && alias === alias.toUpperCase() && foldName(alias) === foldName(name),
  );
  return acronym ?? name;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function pick(span: Span): Span {
  return { start: span.start, end: span.end };
}
