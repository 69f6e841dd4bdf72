import type { Analysis, Attribution, Certainty, Claim, Quantity, Span } from '@parallax/analysis';
import type { ArticleSpan, Stance, StoryEntity } from './comparison.ts';
import { entityIndex } from './entities.ts';
import { kept } from './kept.ts';
import { nationsOf } from './nations-of.ts';
import { ownWord } from './own-word.ts';
import { Parties, type Party } from './parties.ts';
import { partsOf } from './parts.ts';
import { reportsWords, stanceOf } from './stance.ts';
import { functionWords } from './text/function-words.ts';
import { nationIn, nationsWithin } from './text/nations.ts';
import { statementStems, statementTerms, withCompassNames } from './text/statement-terms.ts';
import { fold, terms } from './text/terms.ts';
import { wordsOf } from './words-of.ts';

/** Who speaks, as the story knows them. */
export interface Voice {
  /** Whom it speaks for, or the folded words where that cannot be told: two voices are one where their keys are. */
  key: string;
  party: Party | null;
  entity: StoryEntity | null;
  /** As shown: the entity's name, or the article's words. */
  name: string;
  /** False for a pronoun that the article's reader can resolve and the analysis could not. */
  known: boolean;
}

const pronoun =
  /^(?:i|it|he|she|they|we|you|who|which|that|this|one|some|others?|the same source|the (?:former|latter))$/i;

/** One of several things that a claim states. */
export type ClaimPart = Pick<
  StoryClaim,
  'start' | 'end' | 'text' | 'terms' | 'stems' | 'frame' | 'quantities' | 'dates' | 'further' | 'unconfirming'
>;

/** A claim with all that comparing needs, looked up once. */
export interface StoryClaim extends ArticleSpan {
  claim: string;
  text: string;
  /** The whole sentence that it stands in. */
  sentence: Span;
  terms: string[];
  /** The same words by their own stems, without synonyms. */
  stems: string[];
  /** Without its numbers: what is left of the statement when the count changes. */
  frame: string[];
  /** What its predicates and the clauses within it state one by one, where it has several. */
  parts: ClaimPart[];
  quantities: Quantity[];
  /** EDTF. */
  dates: string[];
  entities: StoryEntity[];
  /** The first entity named in its first half. */
  actor: StoryEntity | null;
  /** Whom the statement is about: the first country or other entity that its first half names. */
  subject: string | null;
  /** All countries and other entities that it names, countries by their people and capitals too. */
  about: ReadonlySet<string>;
  /** Outermost first; empty where the article speaks itself. */
  voices: Voice[];
  attributions: Attribution[];
  /** Where it turns down or leaves unconfirmed what is said elsewhere: whose answer it is. */
  answer: { party: string; stance: Stance } | null;
  /** Whose word it is: of the voice around it or in it, or of the one that its paragraph quotes; empty where nobody's but the article's. */
  restsOn: string;
  /** It says that something cannot be confirmed. */
  unconfirming: boolean;
  /** It is about more of what was spoken of before, or about others. */
  further: boolean;
  /** Its source asks or doubts it. */
  doubted: boolean;
  certainty: Certainty;
  /** The statement is turned down, by its source or by a negation; "cannot confirm" is no denial. */
  denied: boolean;
  headline: boolean;
  /** It stands in the headline or the first sentence, where reports tell the event. */
  lead: boolean;
  analysis: Analysis;
}

const putInQuestion = /\b(?:question|doubt|wonder|debat|ask)/iu;

/** "Reports from Ukrainian media say": the media say so. */
const reportsOf = /^(?:the )?(?:\p{L}+ )?reports? (?:from|by|in) (?=\S)/iu;

/** The voice of an attribution; null where the article names no source ("reportedly"). */
export function voiceOf(
  analysis: Analysis,
  attribution: Attribution,
  entities: ReadonlyMap<string, StoryEntity>,
  parties: Parties,
): Voice | null {
  const local = attribution.speaker?.entity;
  const entity = local ? (entities.get(`${analysis.id}.${local}`) ?? null) : null;
  const source = wordsOf(analysis, attribution.source).replace(/\s+/g, ' ').trim().replace(reportsOf, '');
  const words =
    entity?.name ?? (attribution.speaker?.name ?? source).replace(/\s+/g, ' ').replace(reportsOf, '').trim();
  // A stray article or preposition is no name.
  const known = entity !== null || !pronoun.test(words);
  if (words === '' || (known && functionWords.has(fold(words)))) return null;
  // "The same source" is whoever was cited before.
  const said = /^(?:the|that) same\b/iu.test(source) ? words : source || words;
  const party = known ? parties.of(analysis, entity, said, attribution.source[0]?.start ?? 0) : null;
  const plain = fold(words).replace(/^(?:the|an?|some|many|several)\s+/, '');
  return { key: party?.key ?? plain, party, entity, name: words, known };
}

/** A word for an entity, whatever name an article gives it: letters only, and none that a stemmer would take off. */
const entityWord = (number: number): string =>
  `zzp${[...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}`;

/** A day or month as one word, without the year, which some articles leave out. */
const dateWord = (edtf: string): string =>
  `zzd${[...edtf.replace(/^[\dX]{4}-?/, '').replace(/\D/g, '')].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}`;

/** A day or span of days without its year, which some articles leave out; null for a month or a year. */
const dayOf = (edtf: string): string | null => (/-\d\d-\d\d/.test(edtf) ? edtf.replace(/(^|\/)[\dX]{4}/g, '$1') : null);

/** The days and spans of days of a claim without their years; months and years are none. */
export const daysOf = kept(
  ({ dates }: StoryClaim): ReadonlySet<string> => new Set(dates.flatMap((date) => dayOf(date) ?? [])),
);

/** ", which was finished in 1968,": said in passing, beside what is stated. */
const inPassing = /,\s(?:which|who|whose|where|whom)\b[^,;]*(?:,|$)/giu;

/** The hour, which articles give more or less exactly, and the reason, which some add to what all state. */
const beside =
  /\b\d{1,2}(?:[:.]\d\d)?\s*(?:a\.?m\b\.?|p\.?m\b\.?|o['’]clock)|\b\d{1,2}:\d\d\b|\s(?:because|due to|owing to)\s.*$/giu;

/** What somebody is called before a name. */
const title =
  /\b(?:(?:prime|foreign|defen[cs]e|energy|interior|finance|health) minister|minister|president|chancellor|premier|secretary[- ]general|governor|mayor|senator|general|king|queen|pope|leader|spokes(?:man|woman|person)|chief executive|director|professor|mr|mrs|ms|dr)\s+(?=zz)/giu;

/**
 * A claim's words without who says it, with every person, organisation, number and date as one word: what it states, so that
 * "nine" and "9", "the NIS" and "the National Intelligence Service" are one.
 */
function plainStatement(
  analysis: Analysis,
  claim: Claim,
  attributions: readonly Attribution[],
  entityOf: (local: string) => StoryEntity | undefined,
  numberOf: ReadonlyMap<StoryEntity, number>,
): string {
  const changes = [
    ...attributions.flatMap(({ source, cue }) => [...source, ...cue].map((span) => ({ ...span, by: ' ' }))),
    ...claim.dates
      .flatMap((at) => analysis.dates[at] ?? [])
      .map(({ start, end, edtf }) => ({ start, end, by: ` ${dateWord(edtf.split('/')[0] ?? '')} ` })),
    ...claim.quantities
      .flatMap((at) => analysis.quantities[at] ?? [])
      .filter(({ low }) => low === null)
      .map(({ start, end, value, unit }) => ({ start, end, by: ` ${value} ${unit} ` })),
    ...mentionsWithin(analysis, claim).flatMap(({ start, end, entity: local }) => {
      const entity = entityOf(local);
      return entity && entity.type !== 'place' && nationIn(entity.name) === null
        ? [{ start, end, by: ` ${entityWord(numberOf.get(entity) ?? 0)} ` }]
        : [];
    }),
  ]
    .filter(({ start, end }) => start >= claim.start && end <= claim.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let plain = '';
  let from = claim.start;
  for (const { start, end, by } of changes) {
    if (start < from) continue;
    plain += analysis.text.slice(from, start) + by;
    from = end;
  }
  plain += analysis.text.slice(from, claim.end);
  const main = plain.replace(title, ' ').replace(inPassing, ' ').replace(beside, ' ');
  return main.trim().split(/\s+/).length >= 5 ? main : plain;
}

const frameOf = (words: readonly string[]): string[] => words.filter((word) => !/^\p{N}/u.test(word));

const mentionsWithin = (analysis: Analysis, { start, end }: Span) =>
  analysis.mentions.filter((mention) => mention.start >= start && mention.end <= end);

/** "Many experts question", whose content is a claim of its own: nothing is left of it without who speaks and the word for it. */
function onlyAttributes(analysis: Analysis, claim: Claim): boolean {
  const meets = ({ start, end }: Span) => start < claim.end && end > claim.start;
  // What a relative clause says of a source stands inside of it.
  const holds = ({ start, end }: Span) => start <= claim.start && end >= claim.end;
  const spans = analysis.attributions.flatMap(({ source, cue, content }) =>
    content.some(meets) ? [] : [...source, ...cue].filter((span) => meets(span) && !holds(span)),
  );
  if (spans.length === 0) return false;
  let rest = '';
  let from = claim.start;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    rest += `${analysis.text.slice(from, Math.max(from, start))} `;
    from = Math.max(from, end);
  }
  return terms(rest + analysis.text.slice(from, Math.max(from, claim.end))).length === 0;
}

/** "more troops", "a second transport": others than those that were spoken of. */
const beyond = /^[“"]?(?:the |an? )?(?:(?:more|further|additional)\b(?! than\b)|(?:another|second)\b(?! of\b))/iu;

/** Looks up every claim of a story's articles. Captions are left out: they often show another day's picture. */
export function storyClaims(
  analyses: readonly Analysis[],
  entities: readonly StoryEntity[],
  parties: Parties = new Parties(analyses, entities),
): StoryClaim[] {
  const index = entityIndex(entities);
  const numberOf = new Map(entities.map((entity, number) => [entity, number]));
  const nations = analyses.map(nationsOf);
  return analyses.flatMap((analysis, place) => {
    const firstOfBody = analysis.sentences.findIndex(({ block }) => analysis.blocks[block]?.role === 'body');
    let spoken: { block: number | undefined; key: string } = { block: undefined, key: '' };
    return analysis.claims.flatMap((claim): StoryClaim[] => {
      const role = analysis.blocks[analysis.sentences[claim.sentence]?.block ?? -1]?.role;
      if (role === 'caption' || role === 'byline') return [];
      const text = analysis.text.slice(claim.start, claim.end);
      // "What is known so far" says nothing yet.
      if (role === 'subheading' && /^(?:what|how|why|who|where|when)\b/iu.test(text)) return [];
      const sentence = analysis.sentences[claim.sentence] ?? claim;
      if (onlyAttributes(analysis, claim)) return [];
      const mentions = mentionsWithin(analysis, claim);
      const middle = claim.start + (claim.end - claim.start) / 2;
      const first = mentions.find((mention) => mention.start <= middle);
      // A source that the statement itself holds ("the North has decided to …") is its subject, not a voice around it.
      const attributions = claim.attributions
        .flatMap((at) => analysis.attributions[at] ?? [])
        .filter(
          ({ source, cue, content }) =>
            !source.some(
              ({ start, end }) => start >= claim.start && end <= claim.end && start <= (content[0]?.start ?? claim.end),
            ) && reportsWords(wordsOf(analysis, cue)),
        );
      const said = plainStatement(
        analysis,
        claim,
        attributions,
        (local) => index.get(`${analysis.id}.${local}`),
        numberOf,
      );
      const words = statementTerms(said, nations[place]);
      const partOf = ({ start, end }: Span): ClaimPart => {
        const inside = (each: Span | undefined) => each !== undefined && each.start >= start && each.end <= end;
        const quantities = claim.quantities.filter((at) => inside(analysis.quantities[at]));
        const dates = claim.dates.filter((at) => inside(analysis.dates[at]));
        const piece = plainStatement(
          analysis,
          { ...claim, start, end, quantities, dates },
          attributions,
          (local) => index.get(`${analysis.id}.${local}`),
          numberOf,
        );
        const terms = statementTerms(piece, nations[place]);
        return {
          start,
          end,
          text: analysis.text.slice(start, end),
          terms,
          stems: statementStems(piece, nations[place]),
          frame: frameOf(terms),
          quantities: quantities.flatMap((at) => analysis.quantities[at] ?? []),
          dates: dates.flatMap((at) => analysis.dates[at]?.edtf ?? []),
          further: beyond.test(piece.trim()),
          unconfirming: stanceOf(analysis.text.slice(start, end)) === 'cannot confirm',
        };
      };
      const full = withCompassNames(text, nations[place]!);
      const named = [
        ...nationsWithin(full).map(({ start, nation }) => ({ at: start, key: `state:${nation}` })),
        ...mentions.flatMap(({ start, entity }) => {
          const other = index.get(`${analysis.id}.${entity}`);
          // A town is where something happens, not who does it.
          return other && other.type !== 'place' ? [{ at: start - claim.start, key: other.id }] : [];
        }),
      ].sort((a, b) => a.at - b.at);
      const onlyVoice = (inside: Analysis, within: Span): Voice | undefined => {
        const heard = inside.attributions
          .filter(({ source }) => source[0] && source[0].start >= within.start && source[0].end <= within.end)
          .flatMap((attribution) => voiceOf(inside, attribution, index, parties) ?? [])
          .filter((voice) => voice.known);
        return new Set(heard.map(({ key }) => key)).size === 1 ? heard[0] : undefined;
      };
      const voices = attributions.flatMap((attribution) => voiceOf(analysis, attribution, index, parties) ?? []);
      const actor = first ? (index.get(`${analysis.id}.${first.entity}`) ?? null) : null;
      const allCues = claim.attributions.flatMap((at) => analysis.attributions[at]?.cue ?? []);
      const cues = attributions.map(({ cue }) => wordsOf(analysis, cue)).join(' ');
      const fromCues = stanceOf(cues);
      // "Could neither support nor refute it": the cue is one of its two verbs.
      const stance = fromCues === 'asserts' || stanceOf(text) === 'cannot confirm' ? stanceOf(text) : fromCues;
      const answering = stance === 'denies' || stance === 'cannot confirm';
      // "Both the North and Russia have denied it": an answer of the two, which neither gave alone.
      const together = claim.attributions
        .map((at) => analysis.attributions[at]?.source[0])
        .filter((source) => source !== undefined && /\band\b/iu.test(analysis.text.slice(source.start, source.end)))
        .map((source) => named.filter(({ at }) => at + claim.start >= source!.start && at + claim.start < source!.end))
        .findLast((names) => new Set(names.map(({ key }) => key)).size > 1);
      const jointly = together ? [...new Set(together.map(({ key }) => key))].sort().join('+') : null;
      const party =
        (answering ? jointly : null) ??
        voices.findLast((voice) => voice.known)?.key ??
        (answering ? onlyVoice(analysis, sentence)?.key : undefined) ??
        (answering ? parties.of(analysis, actor, actor ? '' : text.slice(0, 60), claim.start)?.key : undefined);
      const own =
        party ??
        ownWord({
          analysis,
          claim,
          headline: role === 'headline',
          voices,
          voiceOf: (attribution) => voiceOf(analysis, attribution, index, parties),
          partyOf: (words) => parties.of(analysis, words === '' ? actor : null, words, claim.start)?.key,
          hasActor: actor !== null,
        });
      // A paragraph that has begun to give somebody's words goes on with them, until somebody else speaks.
      const block = analysis.sentences[claim.sentence]?.block;
      if (block !== spoken.block) spoken = { block, key: '' };
      if (own !== '') spoken = { block, key: own };
      const restsOn = own || spoken.key;
      return [
        {
          article: analysis.id,
          claim: claim.id,
          start: claim.start,
          end: claim.end,
          text,
          sentence: { start: sentence.start, end: sentence.end },
          terms: words,
          stems: statementStems(said, nations[place]),
          frame: frameOf(words),
          parts: partsOf(analysis.text, claim).map((part) => partOf(part)),
          quantities: claim.quantities.flatMap((at) => analysis.quantities[at] ?? []),
          dates: claim.dates.flatMap((at) => analysis.dates[at]?.edtf ?? []),
          entities: [...new Set(claim.entities.flatMap((id) => index.get(`${analysis.id}.${id}`) ?? []))],
          actor,
          subject: named.find(({ at }) => at <= (claim.end - claim.start) / 2)?.key ?? null,
          about: new Set(named.map(({ key }) => key)),
          voices,
          answer: answering && party !== undefined ? { party, stance } : null,
          restsOn,
          unconfirming: stance === 'cannot confirm',
          further: beyond.test(said.trim()),
          doubted: putInQuestion.test(wordsOf(analysis, allCues)),
          attributions,
          certainty: claim.certainty,
          denied: claim.polarity === 'denied' && claim.certainty !== 'unconfirmed',
          headline: role === 'headline',
          lead: role === 'headline' || claim.sentence === firstOfBody,
          analysis,
        },
      ];
    });
  });
}
