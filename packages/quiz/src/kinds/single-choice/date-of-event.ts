import { type Candidate, choice } from '../../candidate.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import { type Random, shuffled } from '../../random.ts';
import { isRunningText, type Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { flat } from '../../statement.ts';
import { asWritten, wholeSentence } from '../../telling.ts';
import { daySpan } from '../order.ts';

const months = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** The form of a date without what it says: "12 November 2024" and "4 March 2025" have one form. */
function formOf(date: string): string {
  return date
    .replace(months, 'M')
    .replace(/\d{4}/g, 'Y')
    .replace(/\d{1,2}/g, 'D');
}

/** Which of several dates, all of them in the articles, belongs into a sentence. */
export function dateOfEvent(reading: Reading, random: Random): Candidate[] {
  const all = reading.articles.flatMap((article) => {
    const { dates, text } = reading.analysis(article);
    return dates.flatMap((date) => {
      const span = { article, start: date.start, end: date.end };
      const says = flat(text.slice(date.start, date.end)).replace(/^(?:on|in|by|since|from) /, '');
      const days = daySpan(date.edtf);
      if (!isRunningText(reading.analysis(article), span) || wholeSentence(reading, span) === null) return [];
      return days === null || !/\bM\b/.test(formOf(says)) ? [] : [{ span, says, edtf: date.edtf, days }];
    });
  });
  return all.flatMap((date) => {
    const { span, says } = date;
    const sentence = wholeSentence(reading, span, 36);
    const pieces = sentence?.split(says) ?? [];
    if (sentence === null || pieces.length !== 2 || pieces[0] === '' || months.test(pieces.join(' '))) return [];
    months.lastIndex = 0;
    const around = reading.sentenceOf(span);
    const { quote } = reading.cite(around);
    const wrong: typeof all = [];
    for (const other of shuffled(all, random)) {
      if (wrong.length === 3 || formOf(other.says) !== formOf(says)) continue;
      const elsewhere = reading.cite(reading.sentenceOf(other.span)).quote;
      // Another article's date for the same event is the best wrong answer; the same day under another form is none.
      const overlaps = other.days.from <= date.days.to && date.days.from <= other.days.to;
      if (overlaps || quote.includes(other.says) || elsewhere === quote) continue;
      if (!wrong.some((known) => known.says === other.says)) wrong.push(other);
    }
    if (wrong.length < 2) return [];
    const inOrder = [date, ...wrong].sort((one, other) => (one.days.from < other.days.from ? -1 : 1));
    return [
      choice({
        kind: 'single-choice',
        level: 'one-span',
        stem: `${quoted(`${pieces[0]}_____${pieces[1]}`)} Which date stands in the gap in ${outletPhrase(reading, span.article)}?`,
        right: [{ text: says, why: `The sentence has this date: ${briefly(quote)}`, evidence: [reading.cite(around)] }],
        wrong: wrong.map((other) => {
          const citation = reading.cite(reading.sentenceOf(other.span));
          return {
            text: other.says,
            why: `In ${outletPhrase(reading, other.span.article)}, ${other.says} is the date of this: ${briefly(citation.quote)}`,
            evidence: [citation],
          };
        }),
        order: inOrder.map((one) => one.says),
        optionsAre: 'dates',
        explanation: asWritten(reading, around),
        evidence: [reading.cite(around)],
        about: `date ${span.article} ${span.start}`,
        mustCite: [[says]],
        worth: 0.45,
      }),
    ];
  });
}
