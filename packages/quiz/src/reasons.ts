import type { Citation } from '@parallax/briefing';
import { outletPhrase } from './outlets.ts';
import { contentWords, holding, quoted } from './phrases.ts';
import { isRunningText, type ReadClaim, type Reading } from './reading.ts';
import { flat } from './statement.ts';
import { names, sentenceQuoted } from './telling.ts';
import { type Voice, voiceInText } from './voice.ts';

/** Why an option is wrong, with the words of an article that show it. */
export interface Reason {
  why: string;
  evidence: Citation[];
}

/** Longest quotation inside a reason, in UTF-16 units: a reader wants the point, and the evidence has the rest. */
const longest = 170;

/** A sentence in quotation marks, cut between words where it is long. */
export function briefly(text: string): string {
  const line = flat(text);
  if (line.length <= longest) return sentenceQuoted(line);
  const cut = line.slice(0, longest + 1);
  const head = `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.–—-]+$/, '')} …`;
  // A cut inside a quotation leaves its mark open.
  const open = head.split(/[“"]/).length - head.split(/["”]/).length;
  return quoted(open > 0 && head.includes('“') ? `${head}”` : head.split('"').length % 2 === 0 ? `${head}"` : head);
}

/** How alike a sentence may be to the statement asked about before it is about the same thing. */
const mostAlike = 0.45;

/**
 * What a voice says instead of a statement: the reason why it is not its source. Null where no article lets it say
 * anything else in a sentence that names it.
 */
export function saysInstead(reading: Reading, voice: Voice, statement: string, home?: string): Reason | null {
  const usable = reading.claims.filter((claim) => {
    if (claim.voices.at(-1) !== voice) return false;
    const sentence = reading.cite(claim.sentence).quote;
    return speaksIn(sentence, voice) && holding(sentence, statement) < mostAlike;
  });
  const claim =
    usable.find((candidate) => candidate.article === home && candidate.says !== null) ??
    usable.find((candidate) => candidate.says !== null) ??
    usable.find((candidate) => candidate.article === home) ??
    usable[0];
  const span = claim?.sentence ?? spoken(reading, voice, statement);
  if (span === null) return null;
  const citation = reading.cite(span);
  const place = `In ${outletPhrase(reading, span.article)}`;
  return {
    why: `${place}, ${voiceInText(voice)} ${isPlural(voice) ? 'are' : 'is'} the source of something else: ${briefly(citation.quote)}`,
    evidence: [citation],
  };
}

/** Whether a sentence names a voice other than as the one whom somebody else speaks or works for. */
function speaksIn(sentence: string, voice: Voice): boolean {
  if (!names(sentence, voice)) return false;
  if (voice.type !== 'person') return true;
  return voice.forms.some((form) => {
    const at = sentence.indexOf(form);
    return (
      at >= 0 &&
      !/\b(?:for|of|to|with|against|from|by) (?:the )?(?:\p{Uppercase}\p{Lowercase}+ ){0,2}$/u.test(
        sentence.slice(0, at),
      )
    );
  });
}

/** A sentence in which a position of a voice stands, where no claim is credited to it. */
function spoken(reading: Reading, voice: Voice, statement: string) {
  for (const position of reading.story.positions) {
    if (voice.entity === null || position.party !== voice.entity || position.stance === 'silent') continue;
    for (const span of position.spans) {
      if (!reading.articles.includes(span.article)) continue;
      const around = reading.sentenceOf(span);
      const { quote } = reading.cite(around);
      if (names(quote, voice) && holding(quote, statement) < mostAlike) return around;
    }
  }
  return null;
}

function isPlural(voice: Voice): boolean {
  return voice.type === 'words' && /(?:[^s]s|media|people|police|staff|crew|management)$/.test(voice.name);
}

/** Who is the source of a claim, as the reason why the claim is not what is asked for. */
export function sourceOf(reading: Reading, read: ReadClaim): Reason {
  const voice = read.voices.at(-1);
  const citation = reading.cite(read.sentence);
  return {
    why:
      voice === undefined
        ? `No source is named for this: ${briefly(citation.quote)}`
        : `This rests on the word of ${voiceInText(voice)}: ${briefly(citation.quote)}`,
    evidence: [citation],
  };
}

/**
 * The sentence of an article that comes nearest to a statement which it does not make: the reason why it is a wrong
 * answer to "which article reports this". The first sentence of its report where nothing comes near.
 */
export function nearestIn(reading: Reading, article: string, statement: string): Reason | null {
  const analysis = reading.analysis(article);
  const wanted = contentWords(statement);
  let best: Citation | null = null;
  let most = 1;
  let first: Citation | null = null;
  for (const sentence of analysis.sentences) {
    if (!isRunningText(analysis, sentence)) continue;
    const citation = reading.cite({ article, start: sentence.start, end: sentence.end });
    const words = contentWords(citation.quote);
    if (words.size < 5) continue;
    first ??= citation;
    const shared = [...wanted].filter((word) => words.has(word)).length;
    if (shared > most) [best, most] = [citation, shared];
  }
  if (best !== null)
    return {
      why: `The nearest it comes to this is: ${briefly(best.quote)}`,
      evidence: [best],
    };
  return first === null
    ? null
    : {
        why: `It leaves this out; its report opens: ${briefly(first.quote)}`,
        evidence: [first],
      };
}
