import { isAffiliated } from '../../affiliation.ts';
import { type Candidate, choice } from '../../candidate.ts';
import { ownClaims } from '../../credit.ts';
import { outletPhrase } from '../../outlets.ts';
import { hasNewFigure, quoted } from '../../phrases.ts';
import { placeStems, wordsBeside } from '../../places.ts';
import { type Random, shuffled } from '../../random.ts';
import { hasOneSource, type ReadClaim, type Reading } from '../../reading.ts';
import { briefly, type Reason, saysInstead } from '../../reasons.ts';
import { isFirstPerson, speaking } from '../../statement.ts';
import { asWritten, names, namesSource } from '../../telling.ts';
import { isNamed, mayBeSame, type Voice, voiceInText } from '../../voice.ts';

const hedged =
  /\b(?:may|might|could|would|will|likely|possibl[ey]|reportedly|allegedly|alleged|expected|apparently|believed|if|unconfirmed|suspected|appears?|seems?)\b/i;
const ownVoice = 'As a fact that the outlet itself vouches for';
const unconfirmed = 'As a report that nobody has confirmed';

/** How an article presents a statement: as a fact, on one source's word, on another's, or as unconfirmed. */
export function presentation(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  const own = new Set(reading.articles.flatMap((article) => ownClaims(reading, article)));
  for (const read of reading.claims) {
    if (read.says === null || hedged.test(read.says) || read.claim.polarity === 'denied') continue;
    if (speaking.test(read.says) || isFirstPerson(read.says)) continue;
    const claims = read.finding ? reading.claimsOf(read.finding) : [read];
    const named = voicesOf(reading, claims);
    const owner = read.voices[0];
    const plain = read.claim.certainty === 'asserted' && owner === undefined;
    const credited =
      read.claim.certainty === 'attributed' &&
      read.voices.length === 1 &&
      owner !== undefined &&
      named.includes(owner) &&
      !names(read.says, owner) &&
      hasOneSource(reading, read);
    if (!plain && !credited) continue;
    const sentence = reading.cite(read.sentence);
    // An asserted claim beside an attributed twin in the same article may rest on that attribution.
    if (
      plain &&
      (claims.some((other) => other.article === read.article && other.voices.length > 0) ||
        speaking.test(sentence.quote))
    )
      continue;
    const elsewhere = claims.find(
      (other) =>
        other.voices[0] !== undefined &&
        named.includes(other.voices[0]) &&
        other.voices[0] !== owner &&
        // A country may be meant by its officials, and they by it.
        other.voices[0].type !== 'place' &&
        !(owner && isAffiliated(reading, other.voices[0], owner)) &&
        !names(read.says!, other.voices[0]) &&
        isSameReport(reading, read.says!, reading.cite(other.sentence).quote),
    );
    // A fact of the outlet's own is asked about beside an article that credits it, or where no source is near.
    if (plain && elsewhere === undefined && !own.has(read)) continue;
    const others: { voice: Voice; reason: Reason }[] = [];
    if (elsewhere !== undefined) {
      const citation = reading.cite(elsewhere.sentence);
      const place = outletPhrase(reading, elsewhere.article);
      others.push({
        voice: elsewhere.voices[0]!,
        reason: { why: `That is how ${place} presents it: ${briefly(citation.quote)}`, evidence: [citation] },
      });
    }
    for (const voice of strangers(reading, read, named, random)) {
      if (others.length === 2) break;
      const reason = saysInstead(reading, voice, read.says, read.article);
      if (reason !== null && !others.some((other) => mayBeSame(other.voice, voice))) others.push({ voice, reason });
    }
    // As many sources are offered whether one of them is right or none: their number tells nothing.
    const sources = Math.min(2, plain ? others.length : others.length + 1);
    if (sources === 0) continue;
    const wrong = [
      ...others.slice(0, plain ? sources : sources - 1).map(({ voice, reason }) => ({
        text: `As the word of ${voiceInText(voice)}`,
        ...reason,
      })),
      {
        text: unconfirmed,
        why: `The sentence has no word of doubt: ${briefly(sentence.quote)}`,
        evidence: [sentence],
      },
    ];
    const key = plain ? ownVoice : `As the word of ${voiceInText(owner!)}`;
    if (!plain)
      wrong.push({
        text: ownVoice,
        why: `The sentence names ${voiceInText(owner!)}, so the statement is theirs: ${briefly(sentence.quote)}`,
        evidence: [sentence],
      });
    candidates.push(
      choice({
        kind: 'single-choice',
        level: 'about-the-reporting',
        stem: `${quoted(read.says)} How does ${outletPhrase(reading, read.article)} present this?`,
        right: [
          {
            text: key,
            why: plain
              ? `The sentence names no source, so the outlet itself stands behind it: ${briefly(sentence.quote)}`
              : `The sentence gives it on the word of ${voiceInText(owner!)}: ${briefly(sentence.quote)}`,
            evidence: [sentence],
          },
        ],
        wrong,
        optionsAre: 'differences',
        explanation: asWritten(reading, read.span),
        evidence: [sentence],
        about: read.finding?.id ?? `${read.article} ${read.claim.id}`,
        mustCite: plain ? [] : [owner!.forms],
        answers: [key],
        standing: { group: 'presentation', answer: plain ? 'own voice' : 'source' },
        worth: elsewhere ? (plain ? 0.9 : 0.8) : plain ? 0.4 : 0.6,
      }),
    );
  }
  return candidates;
}

/** From this share of its words on, another article's sentence presents the same report. */
const sameReport = 0.5;

function isSameReport(reading: Reading, says: string, sentence: string): boolean {
  const places = placeStems(reading);
  const wanted = wordsBeside(places, says);
  const there = new Set(wordsBeside(places, sentence));
  return wanted.filter((word) => there.has(word)).length >= sameReport * wanted.length && !hasNewFigure(sentence, says);
}

/** Other speakers of the story who have nothing to do with the statement, those of its article first. */
function strangers(reading: Reading, read: ReadClaim, named: readonly Voice[], random: Random): Voice[] {
  const usable = shuffled(reading.voices, random).filter(
    (voice) =>
      isNamed(voice) &&
      voice.type !== 'place' &&
      ![...named, ...read.voices].some((known) => isAffiliated(reading, known, voice)) &&
      !names(reading.cite(read.sentence).quote, voice),
  );
  const isAtHome = (voice: Voice) => reading.claimsIn(read.article).some((claim) => claim.voices.includes(voice));
  return [...usable.filter(isAtHome), ...usable.filter((voice) => !isAtHome(voice))];
}

function voicesOf(reading: Reading, claims: readonly ReadClaim[]): Voice[] {
  return [
    ...new Set(
      claims.flatMap((claim) =>
        claim.voices.slice(0, 1).filter((voice) => namesSource(reading.cite(claim.sentence).quote, voice)),
      ),
    ),
  ].filter(isNamed);
}
