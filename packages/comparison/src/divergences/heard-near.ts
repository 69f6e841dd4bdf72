import type { Sentence } from '@parallax/analysis';
import { escaped } from '../in-sentence.ts';
import { type StoryMaterial, unique } from '../material.ts';
import type { StoryClaim, Voice } from '../story-claims.ts';
import { contentWords } from './content-words.ts';
import { saying } from './saying.ts';

/** "That is the figure given by …": the sentence says who told what stands right before it. */
const pointsBack = /^(?:that|this|these|those|so)\b/iu;
/** "Announcing the talks", "gave the toll on Tuesday": a report says once who told it, and not always in the next sentence. */
const takesUp = new RegExp(
  `\\b(?:${[
    '(?:announc(?:es?|ed|ing)|publish(?:es|ed|ing)|releas(?:es?|ed|ing)|confirm(?:s|ed|ing)|disclos(?:es?|ed|ing)|reveal(?:s|ed|ing)|unveil(?:s|ed|ing)) (?:the|this|that|these|those|its|his|her|their)',
    '(?:gave|giv(?:es|ing)|made|making|broke|breaking|present(?:s|ed|ing)|issu(?:es|ed|ing)) (?:the|this|that|these|those|its) (?:\\p{L}+ ){0,2}(?:news|tolls?|figures?|numbers?|counts?|totals?|dates?|details?|estimates?|announcement|decision|results?|account|information|sum|amount|statement|findings?|plans?)',
  ].join('|')})\\b`,
  'iu',
);
/** So many sentences behind a statement who told it may still be named. */
const reach = 3;

/** A sentence that opens with a quotation tells what is in the marks, and what follows it is the article's own again. */
const quotes = /^["“]/u;

/** The sentences of a claim's paragraph that may tell whose word it is, and those behind it that take up what it tells. */
function aroundOf({ analysis, sentence }: StoryClaim): Sentence[] {
  const { sentences, blocks, text } = analysis;
  const at = sentences.findIndex(({ start }) => start === sentence.start);
  const own = sentences.filter(
    ({ block, start, end }, place) =>
      block === sentences[at]?.block &&
      blocks[block]?.role === 'body' &&
      (place >= at || !quotes.test(text.slice(start, end))),
  );
  const later = sentences.slice(at + 1, at + 1 + reach).filter((next, place) => {
    const words = text.slice(next.start, next.end);
    return !own.includes(next) && (takesUp.test(words) || (place === 0 && pointsBack.test(words)));
  });
  return [...own, ...later];
}

/**
 * Whether an article lets the source of a statement speak right beside where it makes the statement itself: it does not name it
 * with every sentence, and readers know whose word it is.
 */
export function isHeardNear(claim: StoryClaim, sources: readonly StoryClaim[], material: StoryMaterial): boolean {
  const around = aroundOf(claim);
  const within = (at: number) => around.some(({ start, end }) => at >= start && at < end);
  const keys = new Set(sources.map(({ restsOn }) => restsOn).filter((key) => key !== ''));
  const rests = material.claims.some(
    (each) => each.article === claim.article && each.voices.length > 0 && within(each.start) && keys.has(each.restsOn),
  );
  if (rests) return true;
  const names = new Set(sources.flatMap(namesIn).flatMap(contentWords));
  // "They said": of whom nobody can tell, it may be whoever is heard here.
  const isAnybody = names.size === 0 && sources.every(({ voices }) => voices.some(({ name }) => /^they$/iu.test(name)));
  return around.some(({ start, end }) => {
    const words = claim.analysis.text.slice(start, end);
    return (
      (saying.test(words) || takesUp.test(words)) && (isAnybody || contentWords(words).some((word) => names.has(word)))
    );
  });
}

/** What an article calls a body that it has named before. */
const thatBody =
  /^(?:the|this) (?:company|firm|business|group|club|union|charity|party|bank|school|hospital|university|maker|manufacturer|operator|owner|council|ministry|agency|airline|brewery|mill|team)\b(?!['’]s)/iu;

/** "It had lost its contract", where the firm says so: of itself. */
const ofSpeaker = /^(?:it|they|we|he|she|its|their|our|his|her)\b/iu;

/** Behind these somebody does something in a clause: "when Tarn Mill shuts its doors". */
const whoDoes = '(?:when|as|once|after|because|since|that|if|where|while|before|until)';

/** Whether somebody does something in a clause of a statement: "85 people lose their jobs when Tarn Mill shuts". */
const actsIn = (text: string, names: readonly string[]): boolean =>
  names.some((name) =>
    new RegExp(
      `\\b${whoDoes} (?:the )?${escaped(name.replace(/^the /iu, ''))} (?!(?:is|are|was|were) (?:accused|alleged|said|reported))\\p{Ll}`,
      'iu',
    ).test(text),
  );

/**
 * "Ada Moll, 79, can hear the bells again", "Ostra Rail has closed the line", "the firm lost its contract": what somebody tells of
 * himself, or a body of what it has done or met with, is its word, named as such or not.
 */
export function isOfItself({ actor, text }: StoryClaim, sources: readonly StoryClaim[]): boolean {
  if (thatBody.test(text) && sources.every((each) => ofSpeaker.test(each.text) && each.voices.some(isBody)))
    return true;
  if (sources.every(({ voices }) => voices.some((voice) => actsIn(text, namesOf(voice))))) return true;
  return (
    actor !== null &&
    (actor.type === 'person' || (actor.type === 'organisation' && opensWith(text, [actor.name, ...actor.aliases]))) &&
    sources.every(({ voices }) => voices.some(({ entity }) => entity === actor))
  );
}

/** A voice that is a body, by its name or by what it is called. */
const isBody = ({ entity, name }: Voice): boolean => entity?.type === 'organisation' || thatBody.test(name);

const opensWith = (text: string, names: readonly string[]): boolean =>
  names.some((name) => text.replace(/^the /iu, '').toLowerCase().startsWith(name.replace(/^the /iu, '').toLowerCase()));

/** What a voice is called, and whom it speaks for. */
const namesOf = ({ name, entity, party }: Voice): string[] =>
  unique([name, ...[entity, party?.entity].flatMap((each) => (each ? [each.name, ...each.aliases] : []))]);

/** By "which" what stands right before it is meant: "the fire service, which says that …". */
const beforeRelative = /([^,;.]{2,60}),?\s*$/u;

/** By what the sources of a claim can be named; "it" is whoever the sentence names, "which" what stands before. */
function namesIn({ analysis, sentence, voices, attributions, actor }: StoryClaim): string[] {
  const known = voices.filter((voice) => voice.known);
  if (known.length > 0 || voices.length === 0) return known.flatMap(namesOf);
  const at = Math.min(...attributions.flatMap(({ source }) => source.map(({ start }) => start)));
  const before = beforeRelative.exec(analysis.text.slice(sentence.start, at))?.[1];
  return [...(voices[0]!.name === 'which' && before ? [before] : []), ...(actor ? [actor.name, ...actor.aliases] : [])];
}
