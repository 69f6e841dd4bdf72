import { type Candidate, choice } from '../../candidate.ts';
import { wrongVoices } from '../../distractors.ts';
import { outletPhrase } from '../../outlets.ts';
import type { Random } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { flat } from '../../statement.ts';
import { asWritten, names, namesSource } from '../../telling.ts';
import { isNamed, voiceInText, voiceLabel } from '../../voice.ts';

/** What is denied as an act ("denies using …", "denied having …"): no statement, but whole enough to be asked about. */
const act =
  /^(?:using|having|being|sending|giving|taking|making|paying|selling|hiding|breaking|causing|helping|\p{Lowercase}{4,}ing) [^,.;:“”"]{12,110}$/u;

/** Who denies an act that an article reports as denied. */
export function deniedAct(reading: Reading, random: Random): Candidate[] {
  return reading.claims.flatMap((read) => {
    const key = read.voices.at(-1);
    if (key === undefined || read.claim.polarity !== 'denied' || !isNamed(key)) return [];
    const words = flat(reading.cite(read.span).quote).split(/, /)[0]!;
    const sentence = reading.cite(read.sentence);
    if (!act.test(words) || !namesSource(sentence.quote, key) || names(words, key)) return [];
    const others = read.finding ? reading.claimsOf(read.finding).flatMap((claim) => claim.voices) : [];
    const wrong = wrongVoices(reading, key, [...others, ...read.voices], words, random, read.article);
    if (wrong.length < 2) return [];
    return [
      choice({
        kind: 'single-choice',
        level: 'about-the-reporting',
        stem: `In ${outletPhrase(reading, read.article)}, who denies ${words}?`,
        right: [
          {
            text: voiceLabel(key),
            why: `It is ${voiceInText(key)}: ${briefly(sentence.quote)}`,
            evidence: [sentence],
          },
        ],
        wrong: wrong.map(({ text, why, evidence }) => ({ text, why, evidence })),
        optionsAre: 'names',
        explanation: asWritten(reading, read.span),
        evidence: [sentence],
        about: read.finding?.id ?? `${read.article} ${read.claim.id}`,
        mustCite: [key.forms],
        sorts: new Map([key, ...wrong.map(({ voice }) => voice)].map((voice) => [voiceLabel(voice), voice.type])),
        worth: 0.85,
      }),
    ];
  });
}
