import { type Candidate, choice } from '../../candidate.ts';
import { wrongVoices } from '../../distractors.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import type { Random } from '../../random.ts';
import type { ReadClaim, Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { flat } from '../../statement.ts';
import { asWritten, names, namesSource } from '../../telling.ts';
import { isNamed, voiceInText, voiceLabel } from '../../voice.ts';

const unable = /\b(?:could|can) ?not (?:\w+ )?(?:confirm|verify)\b|\bunable to (?:\w+ )?(?:confirm|verify)\b/i;

/** What is denied as an act ("denies using …", "denied having …"): no statement, but whole enough to be asked about. */
const act =
  /^(?:using|having|being|sending|giving|taking|making|paying|selling|hiding|breaking|causing|helping|\p{Lowercase}{4,}ing) [^,.;:“”"]{12,110}$/u;

/** What a source denies or cannot confirm, in the words that are asked about, and the question; null where they make none. */
function asked(reading: Reading, read: ReadClaim): { words: string; stem: string } | null {
  const place = outletPhrase(reading, read.article);
  if (read.disowned !== null) {
    if (read.refusal === 'doubt' && !unable.test(reading.cite(read.sentence).quote)) return null;
    const who = read.refusal === 'denial' ? 'who denies this' : 'who could not confirm this';
    return { words: read.disowned, stem: `${quoted(read.disowned)} In ${place}, ${who}?` };
  }
  const words = flat(reading.cite(read.span).quote).split(/, /)[0]!;
  return read.claim.polarity === 'denied' && act.test(words)
    ? { words, stem: `In ${place}, who denies ${words}?` }
    : null;
}

/** Who denied something that an article reports as denied, and who could not confirm it. */
export function denial(reading: Reading, random: Random): Candidate[] {
  return reading.claims.flatMap((read) => {
    const key = read.voices.at(-1);
    const question = asked(reading, read);
    if (question === null || key === undefined || !isNamed(key)) return [];
    const sentence = reading.cite(read.sentence);
    if (names(question.words, key) || !namesSource(sentence.quote, key)) return [];
    const others = read.finding ? reading.claimsOf(read.finding).flatMap((claim) => claim.voices) : read.voices;
    const wrong = wrongVoices(reading, key, [...others, ...read.voices], question.words, random, read.article);
    if (wrong.length < 2) return [];
    return [
      choice({
        kind: 'single-choice',
        level: 'about-the-reporting',
        stem: question.stem,
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
