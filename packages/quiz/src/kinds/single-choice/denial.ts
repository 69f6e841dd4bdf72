import { type Candidate, choice } from '../../candidate.ts';
import { wrongVoices } from '../../distractors.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import type { Random } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { asWritten, names, namesSource } from '../../telling.ts';
import { isNamed, voiceInText, voiceLabel } from '../../voice.ts';

const unable = /\b(?:could|can) ?not (?:\w+ )?(?:confirm|verify)\b|\bunable to (?:\w+ )?(?:confirm|verify)\b/i;

/** Who denied something that an article reports as denied, and who could not confirm it. */
export function denial(reading: Reading, random: Random): Candidate[] {
  return reading.claims.flatMap((read) => {
    const key = read.voices.at(-1);
    if (read.disowned === null || key === undefined || !isNamed(key)) return [];
    const sentence = reading.cite(read.sentence);
    if (read.refusal === 'doubt' && !unable.test(sentence.quote)) return [];
    if (names(read.disowned, key) || !namesSource(sentence.quote, key)) return [];
    const others = read.finding ? reading.claimsOf(read.finding).flatMap((claim) => claim.voices) : read.voices;
    const wrong = wrongVoices(reading, key, [...others, ...read.voices], read.disowned, random, read.article);
    if (wrong.length < 2) return [];
    const asked = read.refusal === 'denial' ? 'who denies this' : 'who could not confirm this';
    return [
      choice({
        kind: 'single-choice',
        level: 'about-the-reporting',
        stem: `${quoted(read.disowned)} In ${outletPhrase(reading, read.article)}, ${asked}?`,
        right: [
          {
            text: voiceLabel(key),
            why: `That is what ${voiceInText(key)} says of it: ${briefly(sentence.quote)}`,
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
        worth: 0.9,
      }),
    ];
  });
}
