import { type Candidate, choice } from '../../candidate.ts';
import { apart, creditedClaims, likeInLength, ownClaims } from '../../credit.ts';
import { outletPhrase } from '../../outlets.ts';
import { likeness } from '../../phrases.ts';
import { type Random, shuffled } from '../../random.ts';
import type { ReadClaim, Reading } from '../../reading.ts';
import { briefly, sourceOf } from '../../reasons.ts';
import { asWritten } from '../../telling.ts';

/** Which of several statements an article makes itself, and which it gives only on a source's word. */
export function ownVoice(reading: Reading, random: Random): Candidate[] {
  return reading.articles.flatMap((article) => {
    const credited = shuffled(creditedClaims(reading, article), random);
    const own = shuffled(ownClaims(reading, article), random);
    return [
      ...apart(own, 2).flatMap((key) => question(reading, key, likeUnlike(credited, key), true)),
      ...apart(credited, 2).flatMap((key) => question(reading, key, likeUnlike(own, key), false)),
    ];
  });
}

/** Three claims as long as the key that say something else. */
function likeUnlike(reads: readonly ReadClaim[], key: ReadClaim): ReadClaim[] {
  const others = likeInLength(reads, key).filter(
    (read) => read.claim.sentence !== key.claim.sentence && likeness(read.says!, key.says!) < 0.4,
  );
  return apart(others, 3);
}

function question(reading: Reading, key: ReadClaim, wrong: readonly ReadClaim[], own: boolean): Candidate[] {
  if (wrong.length < 2) return [];
  const place = outletPhrase(reading, key.article);
  const sentence = reading.cite(key.sentence);
  const itself = (read: ReadClaim) => {
    const citation = reading.cite(read.sentence);
    return {
      why: `The article says this itself, and names no source: ${briefly(citation.quote)}`,
      evidence: [citation],
    };
  };
  return [
    choice({
      kind: 'single-choice',
      level: 'about-the-reporting',
      stem: own
        ? `Which of these statements does ${place} make in its own voice, with no source named?`
        : `Which of these statements does ${place} make only on the word of a source?`,
      right: [{ text: key.says!, ...(own ? itself(key) : sourceOf(reading, key)) }],
      wrong: wrong.map((read) => ({ text: read.says!, ...(own ? sourceOf(reading, read) : itself(read)) })),
      optionsAre: 'statements',
      explanation: asWritten(reading, key.span),
      evidence: [sentence],
      about: `${own ? 'own voice' : 'on the word'} ${key.article}`,
      mustCite: [],
      worth: 0.85,
    }),
  ];
}
