import { type Candidate, choice } from '../../candidate.ts';
import { wrongSpeakerOptions, wrongVoices } from '../../distractors.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import type { Random } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { asWritten, names, namesSource } from '../../telling.ts';
import { isNamed, mayBeSame, voiceInText, voiceLabel } from '../../voice.ts';

/** Who is the source of a statement; where it comes at second hand, who is the first source. */
export function sourceOfStatement(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const read of reading.claims) {
    const key = read.voices.at(-1);
    const outer = read.voices.length > 1 ? read.voices[0] : undefined;
    if (read.says === null || key === undefined || !isNamed(key) || names(read.says, key)) continue;
    // "We do have this" is a voice, not a report: who speaks so is asked only where the words say enough.
    if (/\b(?:we|our|us|I|my)\b/i.test(read.says) && read.says.split(' ').length < 10) continue;
    if (outer !== undefined && (!isNamed(outer) || mayBeSame(outer, key))) continue;
    if (!namesSource(reading.cite(read.sentence).quote, key)) continue;
    const others = read.finding ? reading.claimsOf(read.finding).flatMap((claim) => claim.voices) : read.voices;
    const wrong = wrongVoices(reading, key, [...others, ...read.voices], read.says, random);
    if (wrong.length < 2) continue;
    const options = wrongSpeakerOptions(reading, wrong, read.finding);
    // Who only passes a report on is the commonest wrong answer to "who is the first source".
    if (outer !== undefined) {
      options.pop();
      options.push({
        text: voiceLabel(outer),
        why: `They pass it on: they name ${voiceInText(key)} as their source.`,
        evidence: [reading.cite(read.sentence)],
      });
    }
    const place = outletPhrase(reading, read.article);
    // Where all that carry it name one source, the statement alone is enough: a headline in the stem may name the source.
    const sole = (read.finding ? reading.claimsOf(read.finding) : [read]).every(
      (claim) => claim.voices.length > 0 && claim.voices.every((voice) => mayBeSame(voice, key)),
    );
    candidates.push(
      choice({
        kind: 'single-choice',
        level: 'about-the-reporting',
        stem:
          outer === undefined
            ? `${quoted(read.says)} ${sole ? 'On whose word is this reported?' : `Who is the source of this statement in ${place}?`}`
            : `${quoted(read.says)} In ${place} this comes at second hand. Who is its first source?`,
        right: [
          {
            text: voiceLabel(key),
            why:
              outer === undefined
                ? `The sentence names ${voiceInText(key)} as the source.`
                : `The sentence has it from ${voiceInText(outer)}, who name ${voiceInText(key)} as their source.`,
            evidence: [reading.cite(read.sentence)],
          },
        ],
        wrong: options,
        optionsAre: 'names',
        explanation: asWritten(reading, read.span),
        evidence: [reading.cite(read.sentence)],
        about: read.finding?.id ?? `${read.article} ${read.claim.id}`,
        mustCite: [key.forms],
        answers: outer === undefined ? others.map(voiceLabel) : [voiceLabel(key)],
        worth: (outer === undefined ? 0.6 : 0.95) + Math.min(0.2, ((read.finding?.articles.length ?? 1) - 1) * 0.07),
      }),
    );
  }
  return candidates;
}
