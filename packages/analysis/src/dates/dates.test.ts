import { expect, it } from 'vitest';
import type { BlockRole } from '../article.ts';
import { dates } from './dates.ts';

function read(text: string, published?: string, role: BlockRole = 'body'): [string, string][] {
  const span = { start: 0, end: text.length };
  const { dates: found } = dates.run({
    source: { id: 'a', text, published },
    blocks: [{ ...span, role }],
    sentences: [{ ...span, block: 0 }],
    diagnose: () => {},
  });
  return found.map((date) => [text.slice(date.start, date.end), date.edtf]);
}

it.each([
  ['It closed on October 8, 2031.', 'October 8, 2031', '2031-10-08', 'American order'],
  ['It closed on 8 Oct. 2031.', '8 Oct. 2031', '2031-10-08', 'British order, short month'],
  ['It closed on Wednesday, 8th October 2031.', 'Wednesday, 8th October 2031', '2031-10-08', 'with its weekday'],
  ['It closed on October 8.', 'October 8', 'XXXX-10-08', 'no year is known'],
  ['Ships came from 8-13 October.', '8-13 October', 'XXXX-10-08/XXXX-10-13', 'days of one month'],
  ['Ships came from Oct. 8 to Oct. 13.', 'Oct. 8 to Oct. 13', 'XXXX-10-08/XXXX-10-13', 'from one day to another'],
  ['between October 8th and 13th', 'October 8th and 13th', 'XXXX-10-08/XXXX-10-13', '"between" makes an interval'],
  ['They voted in June 2031.', 'June 2031', '2031-06', 'a month'],
  ['They voted in May.', 'May', 'XXXX-05', 'a month by its preposition'],
  ['the 1950-53 war', '1950-53', '1950/1953', 'short second year'],
  ['since the 1950s', '1950s', '195X', 'a decade'],
  ['in the 19th century', '19th century', '18XX', 'a century'],
  ['an eighteenth-century mill', 'eighteenth-century', '17XX', 'a century in words'],
  ['the war of 1950-53, and later', '1950-53', '1950/1953', 'short second year before a comma'],
  ['It is to report by 30 June.', '30 June', 'XXXX-06-30', 'the full stop is the sentence’s'],
  ['It opened in 1987.', '1987', '1987', 'a year'],
  ['It opened in summer 2030.', 'summer 2030', '2030-22', 'a season, of either half of the earth'],
  ['on 2031-10-08', '2031-10-08', '2031-10-08', 'ISO 8601'],
  ['on 13/10/2031', '13/10/2031', '2031-10-13', 'figures that can be read in one way'],
  ['on 8/10/2031', '8/10/2031', '2031-XX-XX', 'figures that can be read in two ways'],
])('reads %j as %j, %s: %s', (text, words, edtf) => {
  expect(read(text)).toEqual([[words, edtf]]);
});

it('gives two days that "and" joins apart', () => {
  expect(read('They met on 8th and 13th October.')).toEqual([
    ['8th', 'XXXX-10-08'],
    ['13th October', 'XXXX-10-13'],
  ]);
});

/** Published on a Friday. */
it.each([
  ['He said on Thursday that it fell.', '2031-10-09', 'the last Thursday'],
  ['He said Friday that it fell.', '2031-10-10', 'the day of publication'],
  ['They will meet on Monday.', '2031-10-13', 'to come'],
  ['He said on Monday that they will sign.', '2031-10-06', 'the nearest verb before it decides'],
  ['It fell last Friday.', '2031-10-03', 'not today'],
  ['It fell yesterday.', '2031-10-09', 'the day before'],
  ['It fell last week.', '2031-09-29/2031-10-05', 'the week of the calendar'],
  ['It fell in the past week.', '2031-10-03/2031-10-10', 'up to today'],
  ['It fell last month.', '2031-09', 'the month of the calendar'],
  ['It fell two years ago.', '2029', 'as precise as the unit'],
  ['It fell three days ago.', '2031-10-07', 'as precise as the unit'],
  ['It fell in December.', '2030-12', 'the last December'],
  ['It will open in December.', '2031-12', 'the next December'],
  ['It fell on October 3.', '2031-10-03', 'the year of publication'],
  ['In June the two put their names to a treaty under which each would help.', '2031-06', '"would" reaches not so far'],
  ['In June the two signed a treaty that would bind them for long.', '2031-06', 'the main verb is past'],
  ['The law will take effect in June.', '2032-06', '"will" reaches far'],
  ['He was expected in the valley on Monday.', '2031-10-13', 'the future seen from the past'],
  ['The new line, which opens November 3, is long.', '2031-11-03', 'a timetable in the present tense'],
  ['They combed through two offices on Monday.', '2031-10-06', '"through" is no end here'],
  ['It stays shut through Monday.', '2031-10-13', 'up to a day'],
  ['Schools have to lift the ban by 1 December.', '2031-12-01', 'what has to be done is to come'],
  ['On Saturday the trams start rolling again.', '2031-10-11', 'a timetable'],
  ['A bright start on Saturday drew crowds.', '2031-10-04', 'a start is no timetable'],
  ['Crowds came on Saturday Night.', '2031-10-04', 'with a capital, as in headlines'],
  ['The crew will be heard on Monday.', '2031-10-13', 'a participle behind "be" is not past'],
  ['Bakers to strike for two days from Wednesday', '2031-10-15', 'a headline that leaves out "are"'],
  ['He did not hear of the sale until Monday.', '2031-10-06', 'up to a day that has passed'],
  ['He said that until Monday he had heard nothing.', '2031-10-06', 'up to a day that has passed'],
  ['The board voted to close the pool as of 1 June.', '2032-06-01', 'what has been decided is to come'],
  ['It shuts on the first of December.', '2031-12-01', 'a day in words'],
  ['They raced on the last Sunday in August.', '2031-08-31', 'a weekday of a month'],
  ['It was noticed on the 6th, they said.', '2031-10-06', 'a day of this month'],
  ['It was noticed on the 21st.', '2031-09-21', 'a day of last month'],
  ['The fair opens on Monday week.', '2031-10-20', 'a week later'],
  ['A judge hears the case on Monday.', '2031-10-13', 'the present tense of a timetable'],
  ['They said they were ready to talk on Monday.', '2031-10-13', 'what somebody is ready for is to come'],
  ['The members voted for the plan on Thursday.', '2031-10-09', 'a plan is no verb here'],
  ['It was put off due to heavy rain on Thursday.', '2031-10-09', 'a reason'],
  ['On Monday the board meets.', '2031-10-13', 'a timetable behind the day'],
  ['It grew over the past three years.', '2028/2031', 'from so long ago until now'],
])('reads %j, published on 2031-10-10, as %s: %s', (text, edtf) => {
  expect(read(text, '2031-10-10T08:00:00Z').map(([, value]) => value)).toEqual([edtf]);
});

it.each([
  ['He said on Thursday that it fell yesterday.', 'nothing tells which day'],
  ['The march may end.', 'not months'],
  ['They counted 2000 people.', 'a count'],
  ['More than 1950 homes burned.', 'a count'],
  ['It cost $2000.', 'money'],
  ['a 2000-year-old vase', 'an age'],
])('reads no date in %j: %s', (text) => {
  expect(read(text)).toEqual([]);
});

it.each([
  ['Shops fill on Black Friday.', 'a name with a weekday in it'],
  ['She sang on Saturday Night Live.', 'a programme'],
  ['The wall is as strong today as it was when it stood alone.', '"today" for these days'],
  ['Today, about 900 people live there.', '"today" for these days'],
  ['A survey of 1709 schoolchildren failed.', 'a count'],
  ['She expected the hearing to last five weeks.', 'a verb'],
  ['He lives on the 21st floor.', 'a count of floors'],
])('reads no day in %j: %s', (text) => {
  expect(read(text, '2031-10-10')).toEqual([]);
});

it('takes the article’s own date line before what the source calls published', () => {
  const text = 'Friday, October 10, 2031';
  expect(read(`${text}. It fell yesterday.`, '2035-01-01', 'byline').at(-1)).toEqual(['yesterday', '2031-10-09']);
});
