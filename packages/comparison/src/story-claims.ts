import type { Analysis, Attribution, Certainty, Quantity, Span } from '@parallax/analysis';
import type { ArticleSpan, StoryEntity } from './comparison.ts';
import { entityIndex } from './entities.ts';
import { reportsWords } from './stance.ts';
import { fold, terms } from './text/terms.ts';

/** Who speaks, as the story knows them. */
export interface Voice {
  /** The story's entity, or the folded words where it is none: two voices are one where their keys are. */
  key: string;
  entity: StoryEntity | null;
  /** As shown: the entity's name, or the article's words. */
  name: string;
  /** False for a pronoun that the article's reader can resolve and the analysis could not. */
  known: boolean;
}

const pronoun =
  /^(?:i|it|he|she|they|we|you|who|which|that|this|one|some|others?|the same source|the (?:former|latter))$/i;

/** A claim with all that comparing needs, looked up once. */
export interface StoryClaim extends ArticleSpan {
  claim: string;
  text: string;
  /** The whole sentence that it stands in. */
  sentence: Span;
  terms: string[];
  /** Without its numbers: what is left of the statement when the count changes. */
  frame: string[];
  quantities: Quantity[];
  /** EDTF. */
  dates: string[];
  entities: StoryEntity[];
  /** Whom the statement is about: the first entity named in its first half. */
  actor: StoryEntity | null;
  /** Outermost first; empty where the article speaks itself. */
  voices: Voice[];
  attributions: Attribution[];
  certainty: Certainty;
  /** The statement is turned down, by its source or by a negation; "cannot confirm" is no denial. */
  denied: boolean;
  headline: boolean;
  analysis: Analysis;
}

const wordsOf = (analysis: Analysis, spans: readonly Span[]): string =>
  spans.map((span) => analysis.text.slice(span.start, span.end)).join(' ');

/** The voice of an attribution; null where the article names no source ("reportedly"). */
export function voiceOf(
  analysis: Analysis,
  attribution: Attribution,
  entities: ReadonlyMap<string, StoryEntity>,
): Voice | null {
  const local = attribution.speaker?.entity;
  const entity = local ? (entities.get(`${analysis.id}.${local}`) ?? null) : null;
  if (entity) return { key: entity.id, entity, name: entity.name, known: true };
  const words = (attribution.speaker?.name ?? wordsOf(analysis, attribution.source)).replace(/\s+/g, ' ').trim();
  if (words === '') return null;
  const key = fold(words).replace(/^(?:the|an?|some|many|several)\s+/, '');
  return { key, entity: null, name: words, known: !pronoun.test(words) };
}

/** Looks up every claim of a story's articles. Captions are left out: they often show another day's picture. */
export function storyClaims(analyses: readonly Analysis[], entities: readonly StoryEntity[]): StoryClaim[] {
  const index = entityIndex(entities);
  return analyses.flatMap((analysis) =>
    analysis.claims.flatMap((claim): StoryClaim[] => {
      const role = analysis.blocks[analysis.sentences[claim.sentence]?.block ?? -1]?.role;
      if (role === 'caption') return [];
      const text = analysis.text.slice(claim.start, claim.end);
      const sentence = analysis.sentences[claim.sentence] ?? claim;
      const mentions = analysis.mentions.filter((mention) => mention.start >= claim.start && mention.end <= claim.end);
      const middle = claim.start + (claim.end - claim.start) / 2;
      const first = mentions.find((mention) => mention.start <= middle);
      // A source that the statement itself holds ("the North has decided to …") is its subject, not a voice around it.
      const attributions = claim.attributions
        .flatMap((at) => analysis.attributions[at] ?? [])
        .filter(
          ({ source, cue }) =>
            !source.some(({ start, end }) => start >= claim.start && end <= claim.end) &&
            reportsWords(wordsOf(analysis, cue)),
        );
      const words = terms(text);
      return [
        {
          article: analysis.id,
          claim: claim.id,
          start: claim.start,
          end: claim.end,
          text,
          sentence: { start: sentence.start, end: sentence.end },
          terms: words,
          frame: words.filter((word) => !/^\p{N}/u.test(word)),
          quantities: claim.quantities.flatMap((at) => analysis.quantities[at] ?? []),
          dates: claim.dates.flatMap((at) => analysis.dates[at]?.edtf ?? []),
          entities: [...new Set(claim.entities.flatMap((id) => index.get(`${analysis.id}.${id}`) ?? []))],
          actor: first ? (index.get(`${analysis.id}.${first.entity}`) ?? null) : null,
          voices: attributions.flatMap((attribution) => voiceOf(analysis, attribution, index) ?? []),
          attributions,
          certainty: claim.certainty,
          denied: claim.polarity === 'denied' && claim.certainty !== 'unconfirmed',
          headline: role === 'headline',
          analysis,
        },
      ];
    }),
  );
}
