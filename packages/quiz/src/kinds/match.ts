import { isAffiliated } from '../affiliation.ts';
import type { Candidate, KindOfQuestion } from '../candidate.ts';
import { creditedClaims } from '../credit.ts';
import {
  countedPhrase,
  countedThing,
  figureForms,
  figureText,
  isCountedIn,
  isPlainCount,
  mayCountSame,
} from '../figures.ts';
import { outletPhrase } from '../outlets.ts';
import { capitalised, likeness, quoted } from '../phrases.ts';
import { type Random, shuffled } from '../random.ts';
import type { Reading } from '../reading.ts';
import { briefly, sourceOf } from '../reasons.ts';
import { isOwnStance } from '../stances.ts';
import { flat } from '../statement.ts';
import { clearestClaim, names, namesSource } from '../telling.ts';
import { isNamed, mayBeSame, type Voice, voiceInText, voiceLabel } from '../voice.ts';
import { figuresByArticle } from './match/figures-by-article.ts';
import { type Pair, pairing } from './match/pairing.ts';

/** Pairs to be found: statement and speaker, figure and source, party and stance. */
export const match: KindOfQuestion = {
  kind: 'match',
  make: (reading, random) => [
    ...speakers(reading, random),
    ...sources(reading, random),
    ...stances(reading),
    ...figures(reading),
    ...countedThings(reading),
    ...figuresByArticle(reading),
  ],
};

/** Statements and who made them. */
function speakers(reading: Reading, random: Random): Candidate[] {
  const pairs: (Pair & { voice: Voice; about: string })[] = [];
  for (const quotation of shuffled(reading.story.quotations, random)) {
    const rendering = quotation.renderings.find((candidate) =>
      reading.articles.includes(candidate.spans[0]?.article ?? ''),
    );
    const span = rendering?.spans[0];
    if (quotation.name === null || rendering === undefined || span === undefined) continue;
    const voice = reading.voice(quotation.name);
    const text = flat(rendering.text)
      .replace(/^[“"]|[”"]$/g, '')
      .replace(/[,;]$/, '.');
    const length = text.split(' ').length;
    if (!isNamed(voice) || length < 5 || length > 30 || names(text, voice) || !/^\p{Uppercase}.*[.!?]$/u.test(text))
      continue;
    if (pairs.some((pair) => mayBeSame(pair.voice, voice) || names(text, pair.voice))) continue;
    pairs.push({
      prompt: quoted(text),
      option: voiceLabel(voice),
      evidence: reading.cite(reading.sentenceOf(span)),
      why: `The words are those of ${voiceInText(voice)}: ${briefly(reading.cite(reading.sentenceOf(span)).quote)}`,
      voice,
      about: quotation.id,
    });
  }
  const chosen = pairs.slice(0, 4);
  if (chosen.length < 3) return [];
  const across = new Set(chosen.map((pair) => pair.evidence.article)).size > 1;
  return [
    pairing(
      chosen,
      'Match each quotation with the speaker whose words these are.',
      across ? 'across-articles' : 'one-article',
      chosen[0]!.about,
      0.8,
      [],
    ),
  ];
}

/** Statements of one article and the sources on whose word it gives them. */
function sources(reading: Reading, random: Random): Candidate[] {
  return reading.articles.flatMap((article) => {
    const pairs: (Pair & { voice: Voice })[] = [];
    for (const read of shuffled(creditedClaims(reading, article), random)) {
      const voice = read.voices.at(-1)!;
      if (read.voices.length > 1) continue;
      const sentence = reading.cite(read.sentence);
      const isMixed = pairs.some(
        (pair) =>
          isAffiliated(reading, pair.voice, voice) ||
          names(read.says!, pair.voice) ||
          names(pair.prompt, voice) ||
          names(sentence.quote, pair.voice),
      );
      if (isMixed) continue;
      const { why } = sourceOf(reading, read);
      pairs.push({ prompt: quoted(read.says!), option: voiceLabel(voice), evidence: sentence, why, voice });
    }
    const chosen = pairs.slice(0, 4);
    if (chosen.length < 3) return [];
    return [
      pairing(
        chosen,
        `Match each statement in ${outletPhrase(reading, article)} with the source on whose word it is made.`,
        'about-the-reporting',
        `sources ${article}`,
        0.8,
        chosen.map((pair) => pair.voice.forms),
        random,
      ),
    ];
  });
}

/** "calls", "homes": enough beside the figure of one article. */
const plainPlural = /^\p{Lowercase}{3,}s$/u;

/** Figures of one article and what it counts by them. */
function countedThings(reading: Reading): Candidate[] {
  return reading.articles.flatMap((article) => {
    const pairs: (Pair & { value: number })[] = [];
    for (const comparison of reading.story.numbers) {
      const counts = countedThing(comparison) ?? (plainPlural.test(comparison.counts) ? comparison.counts : null);
      const rows = comparison.rows.filter((row) => row.articles.includes(article));
      const [row] = rows;
      const span = row?.spans.find((candidate) => candidate.article === article);
      if (counts === null || row === undefined || span === undefined || rows.length > 1) continue;
      if (!isPlainCount(row) || row.value < 3 || row.unit !== '') continue;
      const citation = reading.cite(reading.sentenceOf(span));
      const option = capitalised(countedPhrase(comparison, counts).replace(/^the (?:number of|figure for) /, ''));
      if (pairs.some((pair) => pair.value === row.value || mayCountSame(pair.option, option))) continue;
      pairs.push({
        prompt: figureText(row.value, ''),
        option,
        evidence: citation,
        why: `It is counted here: ${briefly(citation.quote)}`,
        value: row.value,
      });
    }
    const chosen = pairs.slice(0, 4);
    if (chosen.length < 3) return [];
    return [
      {
        ...pairing(
          chosen,
          `Match each figure in ${outletPhrase(reading, article)} with what it counts.`,
          'one-article',
          `figures ${article}`,
          0.7,
          chosen.map((pair) => figureForms(pair.value, '')),
        ),
        optionsAre: 'counts' as const,
      },
    ];
  });
}

const stanceText = {
  asserts: 'Asserts it',
  confirms: 'Says it has confirmation',
  denies: 'Denies it',
  'cannot confirm': 'Says it cannot confirm it',
  silent: 'Had made no statement',
} as const;

/** Parties and what they say of the central report: one party for each stance. */
function stances(reading: Reading): Candidate[] {
  const central = reading.story.findings.find((finding) => finding.id === reading.story.central);
  const telling = central && clearestClaim(reading, central);
  if (!telling || reading.articles.length < 2) return [];
  const pairs: (Pair & { voice: Voice })[] = [];
  for (const position of reading.story.positions) {
    const entity = reading.story.entities.find((candidate) => candidate.id === position.party);
    const voice = reading.voice(entity?.name ?? position.name);
    const span = position.spans.find((candidate) => reading.articles.includes(candidate.article));
    const option = stanceText[position.stance];
    if (!isNamed(voice) || span === undefined || !isOwnStance(reading, position, voice, telling.says!)) continue;
    if (pairs.some((pair) => pair.option === option || isAffiliated(reading, pair.voice, voice))) continue;
    pairs.push({
      prompt: voiceLabel(voice),
      option,
      evidence: reading.cite(reading.sentenceOf(span)),
      why: `That is the position of ${voiceInText(voice)}: ${briefly(reading.cite(reading.sentenceOf(span)).quote)}`,
      voice,
    });
  }
  if (pairs.length < 3) return [];
  return [
    {
      ...pairing(
        pairs.slice(0, 4),
        `The central report in these articles is this: ${quoted(telling.says!)} Match each party with what it says of the report.`,
        'across-articles',
        'positions',
        0.9,
        [],
      ),
      optionsAre: 'differences',
    },
  ];
}

/** Figures and the sources that vouch for them. */
function figures(reading: Reading): Candidate[] {
  const pairs: (Pair & { voice: Voice; value: number })[] = [];
  for (const comparison of reading.story.numbers) {
    const counts = countedThing(comparison);
    if (counts === null) continue;
    for (const row of comparison.rows) {
      const span = row.spans.find((candidate) => reading.articles.includes(candidate.article));
      if (row.voice === null || span === undefined || row.value < 5) continue;
      const voice = reading.voice(row.voice);
      if (!isNamed(voice) || names(counts, voice)) continue;
      const sentence = reading.cite(reading.sentenceOf(span));
      if (!namesSource(sentence.quote, voice)) continue;
      if (comparison.rows.length === 1 && !isCountedIn(counts, sentence.quote)) continue;
      const prompt = `${figureText(row.value, row.unit)} (${counts})`;
      if (
        pairs.some(
          (pair) => mayBeSame(pair.voice, voice) || pair.value === row.value || likeness(pair.prompt, prompt) === 1,
        )
      )
        continue;
      pairs.push({
        prompt,
        option: voiceLabel(voice),
        evidence: sentence,
        why: `The figure is given on the word of ${voiceInText(voice)}: ${briefly(sentence.quote)}`,
        voice,
        value: row.value,
      });
    }
  }
  const chosen = pairs.slice(0, 4);
  if (chosen.length < 3) return [];
  return [
    pairing(
      chosen,
      'Match each figure with the source on whose word it is given.',
      'about-the-reporting',
      'numbers',
      0.85,
      chosen.map((pair) => pair.voice.forms),
    ),
  ];
}
