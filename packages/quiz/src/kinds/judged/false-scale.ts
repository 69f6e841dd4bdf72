import type { Candidate } from '../../candidate.ts';
import { figureForms, figureText } from '../../figures.ts';
import { type Random, shuffled } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { isFirstPerson } from '../../statement.ts';
import { verdict } from './verdict.ts';

/** Below this a figure is counted, not read by its size. */
const leastValue = 1000;

/** A figure of the wrong size: thousands for tens of thousands, billions for millions, as readers carry them away. */
export function falseScale(reading: Reading, random: Random): Candidate[] {
  return reading.articles.flatMap((article) => {
    const { quantities, text } = reading.analysis(article);
    return reading.claimsIn(article).flatMap((read) => {
      const own = quantities.filter((quantity) => quantity.start >= read.span.start && quantity.end <= read.span.end);
      const [quantity, ...more] = own;
      if (quantity === undefined || more.length > 0 || read.says === null || read.claim.polarity === 'denied')
        return [];
      if (quantity.low !== null || quantity.value < leastValue || isFirstPerson(read.says)) return [];
      const right = figureText(quantity.value, '');
      if (read.says.split(right).length !== 2) return [];
      const factors = quantity.value >= 1e6 ? [1e-3, 1e3, 0.1] : [0.1, 10];
      const value = shuffled(factors, random)
        .map((factor) => Number((quantity.value * factor).toPrecision(6)))
        .find((other) => Number.isInteger(other) && !quantities.some((known) => known.value === other));
      if (value === undefined) return [];
      const wrong = figureText(value, '');
      const { quote } = reading.cite(read.sentence);
      return [
        verdict(
          reading,
          article,
          read.says.replace(right, wrong),
          'False',
          {
            True: `The figure in the statement, ${wrong}, is of another size than the article’s: ${briefly(quote)}`,
            False: `The article has ${right}, not ${wrong}: ${briefly(quote)}`,
            'Not stated': `The article does give the figure, and it is ${right}: ${briefly(quote)}`,
          },
          read,
          {
            about: read.finding?.id ?? `${article} ${read.claim.id}`,
            worth: 0.4,
            mustCite: [figureForms(quantity.value, text.slice(quantity.start, quantity.end))],
            level: 'one-span',
          },
        ),
      ];
    });
  });
}
