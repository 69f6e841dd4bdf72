import type { Analysis, Attribution, Claim } from '@parallax/analysis';
import { assertsContent, reportsWords } from './stance.ts';
import type { Voice } from './story-claims.ts';
import { fold } from './text/terms.ts';
import { wordsOf } from './words-of.ts';

/** What shows a thing, and whose word it is nonetheless: of whoever took it or gives it out. */
const document =
  /\b(?:photos?|photographs?|pictures?|images?|imagery|footage|videos?|recordings?|maps?|graphics?|documents?)$/iu;

/** Who does this says it, in whatever words the article tells so; before it stands who does. */
const speaks =
  /^(?<who>[^,;:.]{2,90}?)\s(?:condemn(?:s|ed)|demand(?:s|ed)|urge[sd]?|call(?:s|ed) (?:for|on)|counts?|counted|spoke of|speaks of|puts?|accuse[sd]?|alleges?|alleged|denounce[sd]?|criticise[sd]?|welcome[sd]?)\b/iu;

/** Longer subjects hold more than whoever it is. */
const mostInSubject = 4;

interface Spoken {
  analysis: Analysis;
  claim: Claim;
  headline: boolean;
  /** Around the claim, outermost first. */
  voices: readonly Voice[];
  voiceOf: (attribution: Attribution) => Voice | null;
  /** Whom words stand for; the first that the claim names where there are none. */
  partyOf: (words: string) => string | undefined;
  hasActor: boolean;
}

/**
 * Whose word a claim is by its own sentence: of the voice around it, of one within it, of whoever gives out the pictures that
 * show it, or of its subject where it tells what somebody demands, counts or condemns; empty where nobody's but the article's.
 */
export function ownWord({ analysis, claim, headline, voices, voiceOf, partyOf, hasActor }: Spoken): string {
  const acting = (who: string): string =>
    (hasActor && partyOf('')) || (who.split(/\s+/).length > mostInSubject ? '' : (partyOf(who) ?? fold(who)));
  const speaker = (attribution: Attribution): string => {
    const cue = wordsOf(analysis, attribution.cue);
    const voice = reportsWords(cue) && assertsContent(cue) ? voiceOf(attribution) : null;
    if (!voice?.known) return '';
    return voice.party === null && document.test(voice.name) && hasActor ? (partyOf('') ?? voice.key) : voice.key;
  };
  const within = analysis.attributions.filter(
    ({ source }) => source[0] && source[0].start >= claim.start && source[0].end <= claim.end,
  );
  const around = voices.findLast((voice) => voice.known)?.key;
  const own = around ?? within.map(speaker).find((key) => key !== '');
  if (own !== undefined) return own;
  const who = headline ? undefined : speaks.exec(analysis.text.slice(claim.start, claim.end))?.groups?.who;
  return who ? acting(who) : '';
}
