import type { Candidate } from '../../candidate.ts';
import { type Random, shuffled } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { flat, isFirstPerson } from '../../statement.ts';
import { verdict } from './verdict.ts';

const day =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** The form of a date without what it says: "on 12 November" and "4 March" have one form, a weekday has another. */
function formOf(date: string): string {
  return date
    .replace(day, (word) => (word.endsWith('day') ? 'D' : 'M'))
    .replace(/\d{4}/g, 'Y')
    .replace(/\d{1,2}/g, 'N');
}

/** Two dates of one article, one put in the other's place. */
export function falseDate(reading: Reading, random: Random): Candidate[] {
  return reading.articles.flatMap((article) => {
    const { dates, text } = reading.analysis(article);
    const written = dates.map((date) => ({ ...date, says: flat(text.slice(date.start, date.end)) }));
    return reading.claimsIn(article).flatMap((read) => {
      const own = written.filter((date) => date.start >= read.span.start && date.end <= read.span.end);
      const [date, ...more] = own;
      if (date === undefined || more.length > 0 || read.says === null || read.claim.polarity === 'denied') return [];
      if (isFirstPerson(read.says) || read.says.split(date.says).length !== 2 || !/[DM]/.test(formOf(date.says)))
        return [];
      const rival = shuffled(written, random).find(
        (other) =>
          other.says !== date.says &&
          other.edtf !== date.edtf &&
          formOf(other.says) === formOf(date.says) &&
          !read.says!.includes(other.says) &&
          (other.start < read.sentence.start || other.end > read.sentence.end),
      );
      if (rival === undefined) return [];
      const { quote } = reading.cite(read.sentence);
      const elsewhere = reading.cite(reading.sentenceOf({ article, start: rival.start, end: rival.end })).quote;
      return [
        verdict(
          reading,
          article,
          read.says.replace(date.says, rival.says),
          'False',
          {
            True: `The article has “${rival.says}” for something else: ${briefly(elsewhere)}`,
            False: `This article has “${date.says}”, where the statement has “${rival.says}”: ${briefly(quote)}`,
            'Not stated': `The article does say when, and it is “${date.says}”: ${briefly(quote)}`,
          },
          read,
          {
            about: read.finding?.id ?? `${article} ${read.claim.id}`,
            worth: 0.55,
            mustCite: [[date.says]],
            level: 'one-article',
          },
        ),
      ];
    });
  });
}
