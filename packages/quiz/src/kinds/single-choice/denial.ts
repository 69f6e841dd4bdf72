import { type Candidate, choice } from '../../candidate.ts';
import { wrongSpeakerOptions, wrongVoices } from '../../distractors.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import type { Random } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { asWritten, names, namesSource } from '../../telling.ts';
import { isNamed, voiceInText, voiceLabel } from '../../voice.ts';

/** Who denied something that an article reports as denied. */
export function denial(reading: Reading, random: Random): Candidate[] {
  return reading.claims.flatMap((read) => {
    const key = read.voices.at(-1);
    if (read.disowned === null || read.refusal !== 'denial' || key === undefined || !isNamed(key)) return [];
    const sentence = reading.cite(read.sentence);
    if (names(read.disowned, key) || !namesSource(sentence.quote, key)) return [];
    const others = read.finding ? reading.claimsOf(read.finding).flatMap((claim) => claim.voices) : read.voices;
    const wrong = wrongVoices(reading, key, [...others, ...read.voices], read.disowned, random);
    if (wrong.length < 2) return [];
    return [
      choice({
        kind: 'single-choice',
        level: 'about-the-reporting',
        stem: `${quoted(read.disowned)} In ${outletPhrase(reading, read.article)}, who denies this?`,
        right: [
          { text: voiceLabel(key), why: `The sentence gives the denial of ${voiceInText(key)}.`, evidence: [sentence] },
        ],
        wrong: wrongSpeakerOptions(reading, wrong, read.finding),
        optionsAre: 'names',
        explanation: asWritten(reading, read.span),
        evidence: [sentence],
        about: read.finding?.id ?? `${read.article} ${read.claim.id}`,
        mustCite: [key.forms],
        worth: 0.9,
      }),
    ];
  });
}
