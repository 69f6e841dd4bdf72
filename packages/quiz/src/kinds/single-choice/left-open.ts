import { type Candidate, choice } from '../../candidate.ts';
import { likeInLength } from '../../credit.ts';
import { namesOutlet, outletPhrase } from '../../outlets.ts';
import { likeness, midSentence } from '../../phrases.ts';
import { type Random, shuffled } from '../../random.ts';
import type { ReadClaim, Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { isFirstPerson } from '../../statement.ts';
import { asWritten } from '../../telling.ts';

const longest = 150;

/** Words that only a question or a denial bears: beside plain statements they tell which one is open. */
const negativeOnly = /\b(?:any|anyone|anything|ever|yet|at all)\b/i;

const hedged = /\b(?:may|might|could|would|likely|possibl[ey]|reportedly|allegedly|expected|believed|if|suspected)\b/i;

/** What an article leaves open: what its source could not confirm, did not say, called unclear. */
export function leftOpen(reading: Reading, random: Random): Candidate[] {
  return reading.articles.flatMap((article) => {
    const claims = reading.claimsIn(article);
    const settled = claims.filter(
      (read) =>
        read.says !== null &&
        read.claim.polarity === 'affirmed' &&
        (read.claim.certainty === 'asserted' || read.claim.certainty === 'attributed') &&
        !hedged.test(read.says) &&
        isUsable(reading, read.says),
    );
    return claims.flatMap((read) => {
      const { disowned } = read;
      if (disowned === null || read.refusal !== 'doubt' || !isUsable(reading, disowned)) return [];
      if (negativeOnly.test(disowned) || hedged.test(disowned)) return [];
      if (claims.some((other) => other !== read && other.says !== null && likeness(other.says, disowned) > 0.5))
        return [];
      const pool = settled.filter(
        (other) => other.claim.sentence !== read.claim.sentence && likeness(other.says!, disowned) < 0.4,
      );
      const wrong: ReadClaim[] = [];
      for (const other of likeInLength(shuffled(pool, random), { ...read, says: disowned }))
        if (wrong.length < 3 && !wrong.some((known) => known.claim.sentence === other.claim.sentence))
          wrong.push(other);
      if (wrong.length < 2) return [];
      const evidence = [reading.cite(read.sentence)];
      const text = (says: string) => `Whether ${midSentence(says, reading.analysis(article).text)}`;
      return [
        choice({
          kind: 'single-choice',
          level: 'about-the-reporting',
          stem: `Which of these does ${outletPhrase(reading, article)} leave open?`,
          right: [{ text: text(disowned), why: `Nobody settles it there: ${briefly(evidence[0]!.quote)}`, evidence }],
          wrong: wrong.map((other) => {
            const citation = reading.cite(other.sentence);
            return {
              text: text(other.says!),
              why: `It is settled there: ${briefly(citation.quote)}`,
              evidence: [citation],
            };
          }),
          optionsAre: 'statements',
          explanation: asWritten(reading, read.span),
          evidence,
          about: `open ${article} ${read.claim.id}`,
          worth: 1,
        }),
      ];
    });
  });
}

function isUsable(reading: Reading, says: string): boolean {
  return says.length < longest && !isFirstPerson(says) && !namesOutlet(reading, says) && !/[“”"?!]/.test(says);
}
