import { type Candidate, choice } from '../../candidate.ts';
import { apart, likeInLength } from '../../credit.ts';
import { outletPhrase } from '../../outlets.ts';
import { type Random, shuffled } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { sourceOf } from '../../reasons.ts';
import { claimsBySourcing } from '../../sourcing.ts';
import { asWritten } from '../../telling.ts';
import { voiceInText } from '../../voice.ts';

/** Which statement rests on people who are not named, where the others rest on sources with a name. */
export function unnamedSource(reading: Reading, random: Random): Candidate[] {
  return reading.articles.flatMap((article) => {
    const sorted = claimsBySourcing(reading, article);
    return shuffled(sorted.get('unnamed')!, random).flatMap((key) => {
      const wrong = apart(likeInLength(shuffled(sorted.get('named')!, random), key), 3);
      if (wrong.length < 2) return [];
      return [
        choice({
          kind: 'single-choice',
          level: 'about-the-reporting',
          stem: `Which of these statements does ${outletPhrase(reading, article)} make on the word of people without a name?`,
          right: [{ text: key.says!, ...sourceOf(reading, key) }],
          wrong: wrong.map((read) => ({ text: read.says!, ...sourceOf(reading, read) })),
          optionsAre: 'statements',
          explanation: `${asWritten(reading, key.span)} It gives ${voiceInText(key.voices[0]!)} no name.`,
          evidence: [reading.cite(key.sentence)],
          about: `unnamed ${article}`,
          mustCite: [key.voices[0]!.forms],
          worth: 0.95,
        }),
      ];
    });
  });
}
