import { type Candidate, choice } from '../../candidate.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import type { Random } from '../../random.ts';
import { shuffled } from '../../random.ts';
import type { ReadClaim, Reading } from '../../reading.ts';
import { isFirstPerson, speaking } from '../../statement.ts';
import { asWritten, names, namesSource } from '../../telling.ts';
import { isNamed, mayBeSame, type Voice, voiceInText } from '../../voice.ts';

const hedged =
  /\b(?:may|might|could|would|will|likely|possibl[ey]|reportedly|allegedly|alleged|expected|apparently|believed|if|unconfirmed|suspected|appears?|seems?)\b/i;
const ownVoice = 'As a fact, in its own voice';
const unconfirmed = 'As a report that nobody has confirmed';

/** How an article presents a statement that another article presents otherwise: as a fact, or on somebody's word. */
export function presentation(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const finding of reading.story.findings) {
    const claims = reading.claimsOf(finding);
    if (new Set(claims.map((claim) => claim.article)).size < 2) continue;
    const named = voicesOf(reading, claims);
    if (named.length === 0) continue;
    for (const read of claims) {
      if (read.says === null || hedged.test(read.says) || read.claim.polarity === 'denied') continue;
      if (speaking.test(read.says) || isFirstPerson(read.says)) continue;
      const owner = read.voices[0];
      const plain = read.claim.certainty === 'asserted' && owner === undefined;
      const credited =
        read.claim.certainty === 'attributed' &&
        owner !== undefined &&
        named.includes(owner) &&
        !names(read.says, owner);
      if (!plain && !credited) continue;
      // An asserted claim beside an attributed twin in the same article may rest on that attribution.
      if (plain && claims.some((other) => other.article === read.article && other.voices.length > 0)) continue;
      const sentence = reading.cite(read.sentence);
      const creditedElsewhere = named.find(
        (voice) => voice !== owner && !(owner && mayBeSame(voice, owner)) && !names(read.says!, voice),
      );
      const stranger = shuffled(reading.voices, random).find(
        (voice) =>
          isNamed(voice) &&
          !named.some((known) => mayBeSame(known, voice)) &&
          !names(read.says!, voice) &&
          !(owner && mayBeSame(voice, owner)),
      );
      // A fact of the outlet's own is worth asking about only beside an article that credits it.
      const wrongOwner = creditedElsewhere ?? (plain ? undefined : stranger);
      if (wrongOwner === undefined) continue;
      const elsewhere = claims.find((other) => other.voices.includes(wrongOwner));
      const wrong = [
        {
          text: `As the word of ${voiceInText(wrongOwner)}`,
          why: elsewhere
            ? `That is how ${outletPhrase(reading, elsewhere.article)} presents it.`
            : `Here ${voiceInText(wrongOwner)} is not named as a source.`,
          evidence: elsewhere ? [reading.cite(elsewhere.sentence)] : [],
        },
        { text: unconfirmed, why: 'The sentence expresses no doubt of its own.', evidence: [sentence] },
      ];
      const key = plain ? ownVoice : `As the word of ${voiceInText(owner!)}`;
      if (!plain)
        wrong.push({
          text: ownVoice,
          why: 'The sentence names a source, so it is that source’s statement.',
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
                ? 'The sentence names no source: the outlet itself stands behind it.'
                : `The sentence gives it on the word of ${voiceInText(owner!)}.`,
              evidence: [sentence],
            },
          ],
          wrong,
          order: [ownVoice, ...[key, wrong[0]!.text].filter((text) => text !== ownVoice).sort(), unconfirmed],
          optionsAre: 'differences',
          explanation: asWritten(reading, read.span),
          evidence: [sentence],
          about: finding.id,
          mustCite: plain ? [] : [owner!.forms],
          answers: [key],
          worth: plain ? 0.95 : 0.6,
        }),
      );
    }
  }
  return candidates;
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
