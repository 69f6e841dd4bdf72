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
  /** What is claimed as a statement that can stand alone; null where its words do not make one, or its source denies it. */
  says: string | null;
  /** What the source denies or will not confirm, as a statement; null for every other claim. */
  disowned: string | null;
  refusal: Refusal | null;
  /** Who says it, outermost first; empty where the article asserts it. */
  voices: Voice[];
  finding: Finding | null;
}

/** `denial`: the source says that it is not so. `doubt`: the source will not or cannot say whether it is. */
export type Refusal = 'denial' | 'doubt';

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

const denial =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|rul(?:es?|ed|ing) out|contradict(?:s|ed)?|no evidence|not true)\b/i;
const doubt =
  /\b(?:(?:cannot|can not|could not|can['’]t|couldn['’]t|unable to|declined to|refused to|did not|would not|yet to|too early to) (?:confirm|say|verify|establish|tell|know|comment|rule)\w*|unclear|whether|no (?:indication|sign|proof)|suggestion|asked (?:if|whether)|question(?:s|ed)? (?:of |about )?(?:if|whether))\b/i;

/**
 * Whether the words around a claim take it back: its content is then no statement of its source. Looked for in the
 * sentence before the claim, where what governs it stands.
 */
function isDisowned(text: string, claim: Span, sentence: Span): Refusal | null {
  const before = text.slice(sentence.start, claim.start);
  // A clause that has ended ("She denied it: …", "He rejected the plan and said …") governs nothing after it.
  const governing = before.split(/[:;]|,? (?:and|but) (?:said|says|added|told)\b/).at(-1)!;
  if (denial.test(governing)) return 'denial';
  return doubt.test(governing) ? 'doubt' : null;
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
      const words = isRunningText(read, span) ? statement(read.text, span.start, span.end) : null;
      const disowned = isDisowned(read.text, span, sentence ?? span);
      const speakers = claim.attributions.flatMap((index) => read.attributions[index]?.speaker ?? []);
      return {
        article,
        claim,
        span,
        sentence: sentence ? { article, ...pick(sentence) } : span,
        says: disowned === null ? words : null,
        disowned: disowned === null ? null : words,
        refusal: disowned,
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

/** The first sentence of a passage: a passage that goes on may run over what is not part of the report. */
export function firstSentence(reading: Reading, passage: ArticleSpan): ArticleSpan {
  return reading.sentenceOf({ ...passage, end: passage.start + 1 });
}

/** Whether a claim stands in quotation marks: its words are somebody's own. */
export function isSpeech(reading: Reading, read: ReadClaim): boolean {
  return reading.analysis(read.article).quotations.some((quotation) => within(read.span, quotation));
}

/**
 * Whether a claim's own source is one voice: "Washington, Seoul and their allies say" has several, and none of them is
 * the one right answer.
 */
export function hasOneSource(reading: Reading, read: ReadClaim): boolean {
  const { attributions, text } = reading.analysis(read.article);
  const innermost = read.claim.attributions.at(-1);
  const attribution = innermost === undefined ? undefined : attributions[innermost];
  if (attribution === undefined || attribution.source.length === 0) return true;
  const last = attribution.source.at(-1)!;
  const words = attribution.source.map((span) => text.slice(span.start, span.end)).join(' ');
  const before = text.slice(
    Math.max(read.sentence.start, attribution.source[0]!.start - 40),
    attribution.source[0]!.start,
  );
  const after = text.slice(last.end, Math.min(read.sentence.end, last.end + 40));
  if (/\b(?:and|or|both|as well as)\b/.test(words)) return false;
  return (
    !/\p{Uppercase}\S*(?:,| and) $/u.test(before) &&
    !/^(?:,? and (?:the |its |their |\p{Uppercase})|, \p{Uppercase}[^,]{1,30} and )/u.test(after)
  );
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
