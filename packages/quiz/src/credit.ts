import { namesOutlet } from './outlets.ts';
import { hasOneSource, type ReadClaim, type Reading } from './reading.ts';
import { isFirstPerson, speaking } from './statement.ts';
import { surfaceLikeness } from './surface.ts';
import { names, namesSource } from './telling.ts';
import { isNamed, mayBeSame } from './voice.ts';

/** Longest statement that serves as an option, in UTF-16 units. */
const longest = 170;

/** The claims of an article that can stand as options: short, and without words that tell whether a source is named. */
function readable(reading: Reading, article: string): ReadClaim[] {
  return reading
    .claimsIn(article)
    .filter(
      (read) =>
        read.says !== null &&
        read.says.length < longest &&
        !speaking.test(read.says) &&
        !isFirstPerson(read.says) &&
        !namesOutlet(reading, read.says),
    );
}

/** The claims that an article makes only on the word of a source which the sentence names. */
export function creditedClaims(reading: Reading, article: string): ReadClaim[] {
  return readable(reading, article).filter((read) => {
    const voice = read.voices.at(-1);
    return (
      read.claim.certainty === 'attributed' &&
      voice !== undefined &&
      isNamed(voice) &&
      read.voices.every((other) => other === voice || isNamed(other)) &&
      namesSource(reading.cite(read.sentence).quote, voice) &&
      !names(read.says!, voice) &&
      hasOneSource(reading, read)
    );
  });
}

/** Words by which a sentence rests on what something shows, on who has seen or reckoned it, or gives advice: somebody's. */
const evidential =
  /\b(?:show(?:s|ed|n)?|indicate[sd]?|suggest(?:s|ed)?|seen by|found (?:that|by)|reveals?|records?|data|documents?|photo(?:graph)?s|pictures|images|should|must|ought|(?:is|are|was|were) (?:put|estimated|valued|said|thought|believed|reckoned|blamed|seen))\b/i;

/** The claims that an article makes in its own voice, with no source in the sentence or beside it. */
export function ownClaims(reading: Reading, article: string): ReadClaim[] {
  return readable(reading, article).filter(
    (read) =>
      read.claim.certainty === 'asserted' &&
      read.claim.attributions.length === 0 &&
      !speaking.test(reading.cite(read.sentence).quote) &&
      !evidential.test(reading.cite(read.sentence).quote) &&
      !besideAttribution(reading, read) &&
      !isCreditedToo(reading, read),
  );
}

/** A claim without attribution of its own in a sentence that attributes something may stand under that source. */
function besideAttribution(reading: Reading, read: ReadClaim): boolean {
  return reading
    .claimsIn(read.article)
    .some((other) => Math.abs(other.claim.sentence - read.claim.sentence) <= 1 && other.claim.attributions.length > 0);
}

/** Whether the same article credits the same finding elsewhere, in its headline or further down. */
function isCreditedToo(reading: Reading, read: ReadClaim): boolean {
  return (
    read.finding !== null &&
    reading.claimsOf(read.finding).some((other) => other.article === read.article && other.voices.length > 0)
  );
}

/** The first claims that stand in different sentences and, where asked, have different sources. */
export function apart(reads: readonly ReadClaim[], count: number, bySource = false): ReadClaim[] {
  const chosen: ReadClaim[] = [];
  for (const read of reads) {
    if (chosen.length === count) break;
    if (chosen.some((other) => other.article === read.article && other.claim.sentence === read.claim.sentence))
      continue;
    if (bySource && chosen.some((other) => mayBeSame(other.voices.at(-1)!, read.voices.at(-1)!))) continue;
    chosen.push(read);
  }
  return chosen;
}

/** Those of some claims that look most like another in length, figures, hedges and names, so that looks tell nothing. */
export function likeInLength(reads: readonly ReadClaim[], model: ReadClaim): ReadClaim[] {
  const distance = (read: ReadClaim) => Math.abs(Math.log(read.says!.length / model.says!.length));
  const unlikeness = (read: ReadClaim) => distance(read) - 0.4 * surfaceLikeness(read.says!, model.says!);
  return reads.filter((read) => distance(read) < Math.log(2)).sort((one, other) => unlikeness(one) - unlikeness(other));
}
