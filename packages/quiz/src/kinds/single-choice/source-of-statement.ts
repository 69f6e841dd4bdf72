import { type Candidate, choice, type OptionDraft } from '../../candidate.ts';
import { wrongVoices } from '../../distractors.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import type { Random } from '../../random.ts';
import { hasOneSource, isSpeech, type Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { asWritten, names, namesSource } from '../../telling.ts';
import { isNamed, mayBeSame, type Voice, voiceInText, voiceLabel } from '../../voice.ts';

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
    const sentence = reading.cite(read.sentence);
    if (!namesSource(sentence.quote, key) || !hasOneSource(reading, read)) continue;
    const others = read.finding ? reading.claimsOf(read.finding).flatMap((claim) => claim.voices) : read.voices;
    // Whoever the sentence names beside the key may be the source's source.
    const wrong = wrongVoices(reading, key, [...others, ...read.voices], sentence.quote, random, read.article);
    if (wrong.length < 2) continue;
    const options: (OptionDraft & { voice: Voice })[] = [...wrong];
    // Who only passes a report on is the commonest wrong answer to "who is the first source".
    if (outer !== undefined) {
      options.pop();
      options.push({
        voice: outer,
        text: voiceLabel(outer),
        why: `They pass it on, and name ${voiceInText(key)} as their source: ${briefly(sentence.quote)}`,
        evidence: [sentence],
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
            ? `${quoted(read.says)} ${sole ? (isSpeech(reading, read) ? 'Whose words are these?' : 'On whose word is this reported?') : `Who is the source of this statement in ${place}?`}`
            : `${quoted(read.says)} In ${place} this comes at second hand. Who is its first source?`,
        right: [
          {
            text: voiceLabel(key),
            why:
              outer === undefined
                ? `The sentence names ${voiceInText(key)} as the source: ${briefly(sentence.quote)}`
                : `The article has it from ${voiceInText(outer)}, who name ${voiceInText(key)} as their source: ${briefly(sentence.quote)}`,
            evidence: [sentence],
          },
        ],
        wrong: options.map(({ text, why, evidence }) => ({ text, why, evidence })),
        optionsAre: 'names',
        explanation: asWritten(reading, read.span),
        evidence: [sentence],
        about: read.finding?.id ?? `${read.article} ${read.claim.id}`,
        mustCite: [key.forms],
        answers: outer === undefined ? others.map(voiceLabel) : [voiceLabel(key)],
        sorts: new Map([key, ...options.map(({ voice }) => voice)].map((voice) => [voiceLabel(voice), voice.type])),
        worth: (outer === undefined ? 0.6 : 0.95) + Math.min(0.2, ((read.finding?.articles.length ?? 1) - 1) * 0.07),
      }),
    );
  }
  return candidates;
}
