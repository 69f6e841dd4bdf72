import type { Candidate } from '../../candidate.ts';
import { namesOutlet } from '../../outlets.ts';
import { type Random, shuffled } from '../../random.ts';
import type { ReadClaim, Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { isFirstPerson } from '../../statement.ts';
import { names, wholeSentence } from '../../telling.ts';
import { verdict } from './verdict.ts';

/** How many verbatim statements of an article are offered to be judged. */
const mostPlain = 2;

/** The same where there is but one article: it has nothing else to be asked about. */
const mostPlainOfOne = 12;

/** What an article does say, with a figure or names in it that might as well be altered: without these, "true" is rare. */
export function plainlyTrue(reading: Reading, random: Random): Candidate[] {
  return reading.articles.flatMap((article) =>
    shuffled(reading.claimsIn(article), random)
      .flatMap((read) => {
        const says = stated(reading, read);
        return says === null || isFirstPerson(says) || namesOutlet(reading, says) ? [] : [{ read, says }];
      })
      .slice(0, reading.articles.length === 1 ? mostPlainOfOne : mostPlain)
      .map(({ read, says }) => {
        const quote = briefly(reading.cite(read.sentence).quote);
        return verdict(
          reading,
          article,
          says,
          'True',
          {
            True: `The article says so: ${quote}`,
            False: `Nothing in the statement has been altered: ${quote}`,
            'Not stated': `It is stated, in these words: ${quote}`,
          },
          read,
          { about: read.finding?.id ?? `${article} ${read.claim.id}`, worth: 0.3, level: 'one-span' },
        );
      }),
  );
}

/** A claim as it stands, or its whole sentence where it is but a piece; null where nothing in it could have been altered. */
function stated(reading: Reading, { claim, says, sentence, voices }: ReadClaim): string | null {
  if (claim.polarity === 'denied') return null;
  const isFirm = claim.certainty === 'asserted' || claim.certainty === 'attributed';
  // A whole sentence keeps its words of doubt and its source; a claim taken out of one has lost them, and what an article
  // has on somebody's word only is not plainly true.
  const isOwn = isFirm && claim.attributions.length === 0;
  const shown = isOwn && says !== null ? says : wholeSentence(reading, sentence, 36);
  if (shown !== null && claim.attributions.length > 0 && !voices.some((voice) => names(shown, voice))) return null;
  if (shown === null || (shown === says && hedged.test(shown))) return null;
  const named = shown.match(/(?<=\S )\p{Uppercase}\p{Letter}+/gu) ?? [];
  return claim.quantities.length + claim.dates.length + named.length / 2 >= 1 ? shown : null;
}

const hedged = /\b(?:would|could|may|might)\b/;
