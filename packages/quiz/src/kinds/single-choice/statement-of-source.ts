import { isAffiliated } from '../../affiliation.ts';
import { type Candidate, choice } from '../../candidate.ts';
import { apart, creditedClaims, likeInLength } from '../../credit.ts';
import { outletPhrase } from '../../outlets.ts';
import { likeness } from '../../phrases.ts';
import { type Random, shuffled } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { sourceOf } from '../../reasons.ts';
import { asWritten, names } from '../../telling.ts';
import { voiceInText } from '../../voice.ts';

/** Which of several statements rests on the word of one source, where the others rest on other sources. */
export function statementOfSource(reading: Reading, random: Random): Candidate[] {
  return reading.articles.flatMap((article) => {
    const credited = shuffled(creditedClaims(reading, article), random).filter((read) => read.voices.length === 1);
    return credited.flatMap((key) => {
      const voice = key.voices[0]!;
      const others = credited.filter(
        (read) =>
          !isAffiliated(reading, read.voices[0]!, voice) &&
          read.claim.sentence !== key.claim.sentence &&
          likeness(read.says!, key.says!) < 0.4 &&
          // A source may stand behind what its own words report of another's.
          !names(reading.cite(read.sentence).quote, voice) &&
          (read.finding === null ||
            !reading
              .claimsOf(read.finding)
              .some((claim) => claim.voices.some((other) => isAffiliated(reading, other, voice)))),
      );
      const wrong = apart(likeInLength(others, key), 3);
      if (wrong.length < 2) return [];
      return [
        choice({
          kind: 'single-choice',
          level: 'about-the-reporting',
          stem: `Which of these statements does ${outletPhrase(reading, article)} make on the word of ${voiceInText(voice)}?`,
          right: [{ text: key.says!, ...sourceOf(reading, key) }],
          wrong: wrong.map((read) => ({ text: read.says!, ...sourceOf(reading, read) })),
          optionsAre: 'statements',
          explanation: asWritten(reading, key.span),
          evidence: [reading.cite(key.sentence)],
          about: key.finding?.id ?? `${article} ${key.claim.id}`,
          mustCite: [voice.forms],
          worth: 0.75,
        }),
      ];
    });
  });
}
