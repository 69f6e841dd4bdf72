import { expect, it } from 'vitest';
import type { Quantity } from '../analysis.ts';
import type { BlockRole } from '../article.ts';
import { tokens } from '../tokens/tokens.ts';
import { quantities } from './quantities.ts';

function read(text: string, dated = '', role: BlockRole = 'body'): readonly Quantity[] {
  const source = { id: 'a', text };
  const blocks = [{ start: 0, end: text.length, role }];
  const sentences = [{ start: 0, end: text.length, block: 0 }];
  const at = text.indexOf(dated);
  const dates = dated ? [{ start: at, end: at + dated.length, edtf: 'XXXX' }] : [];
  const diagnose = (): void => {};
  const words = tokens.run({ source, sentences, diagnose }).tokens;
  return quantities.run({ source, blocks, sentences, tokens: words, dates, diagnose }).quantities;
}

it.each([
  ['Some 1,500 riot police came.', 1500, '~', '', 'riot police'],
  ['Up to 12,000 troops may leave.', 12000, '<', '', 'troops'],
  ['More than 13,000 containers arrived.', 13000, '>', '', 'containers'],
  ['At least six farmers died.', 6, '>', '', 'farmers'],
  ['People above the age of 60 signed up.', 60, '>', '', ''],
  ['The fund for the chapel had passed £12,000 by Sunday.', 12_000, '>', '£', ''],
  ['Gifts exceeded 900 euros.', 900, '>', '€', ''],
  ['The crowd topped 4,000 people.', 4000, '>', '', 'people'],
  ['The council passed 12 bills.', 12, '=', '', 'bills'],
  ['They handed over 45 million crowns.', 45_000_000, '=', 'crown', ''],
  ['Over 45 million crowns went.', 45_000_000, '>', 'crown', ''],
  ['She wrote about two of her patients.', 2, '=', '', 'patients'],
  ['Nearly two hundred and six homes burned.', 206, '~', '', 'homes'],
  ['Approximately twenty-five ships left.', 25, '~', '', 'ships'],
  ['The budget is short of £6.2 million.', 6_200_000, '=', '£', ''],
  ['Nine of these will move.', 9, '=', '', ''],
  ['They sent 300 or more lorries.', 300, '>', '', 'lorries'],
  ['Half a million people fled.', 500_000, '=', '', 'people'],
  ['Two dozen boats sank.', 24, '=', '', 'boats'],
  ['It has 1.2 million soldiers.', 1_200_000, '=', '', 'soldiers'],
  ['It cost $2.5bn.', 2_500_000_000, '=', '$', ''],
  ['It cost £30m to build.', 30_000_000, '=', '£', ''],
  ['It cost 40 million euros.', 40_000_000, '=', '€', ''],
  ['It cost US$20 per barrel.', 20, '=', '$ per barrel', ''],
  ['Prices rose 3.5 per cent.', 3.5, '=', '%', ''],
  ['Some 60% of the workers agreed.', 60, '~', '%', 'workers'],
  ['Two-thirds of voters agreed.', 2 / 3, '=', '', 'voters'],
  ['The river is 40km long.', 40, '=', 'km', ''],
  ['The gap is 30m wide.', 30, '=', 'm', ''],
  ['The 10-year plan failed.', 10, '=', 'year', ''],
  ['A 34-year-old farmer sued.', 34, '=', 'year of age', ''],
  ['Orders grew sixfold.', 6, '=', 'times', ''],
  ['The deficit was $-50bn.', -50_000_000_000, '=', '$', ''],
  ['They rent sub-500 sq m offices.', 500, '=', 'm²', ''],
  ['It was minus 12 degrees Celsius.', -12, '=', '°C', ''],
  ['It cost $US160 million.', 160_000_000, '=', '$', ''],
  ['The grain weighs 1.5×10−3 kilograms.', 0.0015, '=', 'kg', ''],
  ['The world has 8 B people.', 8_000_000_000, '=', '', 'people'],
  ['She spoke to a teacher of 34, who left.', 34, '=', 'year of age', ''],
  ['She was the youngest, the oldest 49.', 49, '=', 'year of age', ''],
  ['The oldest 49 houses burnt.', 49, '=', '', 'houses'],
  ['They found 200 pounds of explosives.', 200, '=', 'pound', 'explosives'],
  ['It cost 200 pounds.', 200, '=', '£', ''],
  ['One of the gates was shut.', 1, '=', '', 'gates'],
  ["One of Koprec's bridges fell.", 1, '=', '', 'bridges'],
  ['It took half an hour.', 0.5, '=', 'hour', ''],
  ['Prices rose by a fifth.', 0.2, '=', '', ''],
  ['One in ten voters agreed.', 0.1, '=', '', 'voters'],
  ['By the end of Wednesday 17 people had come.', 17, '=', '', 'people'],
  ['The injured now number 46.', 46, '=', '', ''],
  ['In Koprec 3 people died.', 3, '=', '', 'people'],
  ['It cost PS2.7m to build.', 2_700_000, '=', '£', ''],
  ['He was one of the most gifted players.', 1, '=', '', 'most gifted players'],
  ['Nine in ten drivers agreed.', 0.9, '=', '', 'drivers'],
  ['Three out of four doctors agreed.', 0.75, '=', '', 'doctors'],
  ['The water had a depth of 1.4m at dawn.', 1.4, '=', 'm', ''],
  ['Slopes above 1,800m are shut.', 1800, '>', 'm', ''],
  ['The judge gave her seven years and three months.', 7.25, '=', 'year', ''],
  ['The flight takes three hours and 30 minutes.', 3.5, '=', 'hour', ''],
  ['The bear stands 5 feet 6 inches tall.', 5.5, '=', 'foot', ''],
  ['It rained for an hour and a half.', 1.5, '=', 'hour', ''],
  ['They built it over nine years.', 9, '=', 'year', ''],
  ['He had waited for over nine years.', 9, '>', 'year', ''],
  ['The pass is shut for three weeks at the least.', 3, '>', 'week', ''],
  ['It needs no less than three weeks.', 3, '>', 'week', ''],
  ['It costs 300 crowns at the very most.', 300, '<', 'crown', ''],
  ['As much as another 30 cm of rain fell.', 30, '<', 'cm', 'rain'],
  ['At least a further six barges sank.', 6, '>', '', 'barges'],
  ['It was robbed to the tune of £4m.', 4_000_000, '~', '£', ''],
  ['It repaired 14 red and white buses.', 14, '=', '', 'red and white buses'],
])('reads %j as %d (%s) %j of %j', (text, value, change, unit, counts) => {
  expect(read(text)).toMatchObject([{ value, change, unit, counts, low: null, high: null }]);
});

it.each([
  ['They found 10 to 15 boats.', 10, 15, 12.5, 'two figures'],
  ['between $8 and $13 a month', 8, 13, 10.5, 'between'],
  ['They need 2-3 million doses.', 2e6, 3e6, 2.5e6, 'the scale holds for both'],
  ['three or four weeks', 3, 4, 3.5, 'neighbours'],
  ['a 20-to-30-km march', 20, 30, 25, 'hyphens'],
  ['between $US5 million and $US7 million', 5e6, 7e6, 6e6, 'the country’s letters behind the sign'],
  ['Tens of thousands of people fled.', 1e4, 1e5, 5.5e4, 'an order of magnitude'],
])('reads the range in %j as %d to %d', (text, low, high, value) => {
  expect(read(text)).toMatchObject([{ low, high, value }]);
});

it.each([
  ['one of them', 'only takes up what was named'],
  ['Its Lumo 3 pumps and all Lumo 3 pumps failed.', 'a product’s name'],
  ['Version 4.2 came in May.', 'the number of a release'],
  ['An iPhone 11 Pro and 11 Pro Max came.', 'models'],
  ['She watched the Formula One race and the Big Ten.', 'names'],
  ['By five o’clock they slept.', 'a clock time in words'],
  ['It rang at ten past four, and at quarter to six.', 'clock times in words'],
  ['He woke at five in the morning.', 'a clock time by the part of the day'],
  ['Built between A.D. 1000 and 1260, or in 300 BC.', 'years of an era'],
  ['the third boat and the 22nd', 'ordinals'],
  ['They won 2-1.', 'a score'],
  ['At 10:30 and at 5 p.m. it rained.', 'times of day'],
  ['She flew an F-16 and a Boeing 737.', 'names'],
  ['See Section 5 and page 12.', 'labels'],
  ['The FTSE 100 and an iPhone 14 were news.', 'labels'],
  ['No one came.', 'a pronoun'],
  ['It opened in 1987.', 'a year'],
])('reads no quantity in %j: %s', (text) => {
  expect(read(text)).toEqual([]);
});

it.each([
  ['Its price has gone up from €38 million to €55 million.', [38e6, 55e6], 'what was and what is'],
  ['It costs from $8 to $13 a month.', [10.5], 'a range'],
])('reads in %j %j: %s', (text, values) => {
  expect(read(text).map(({ value }) => value)).toEqual(values);
});

it('keeps two spans of time apart of which the second is counted from the first', () => {
  expect(read('He got five years and two months later was free.').map(({ value }) => value)).toEqual([5, 2]);
});

it('reads no quantity in a byline, whose figures are times', () => {
  expect(read('Friday 12 September 2031 16.10 · 4 minute read', '', 'byline')).toEqual([]);
});

it('leaves the numbers of dates alone', () => {
  expect(read('On October 8 it sent 40 lorries.', 'October 8')).toMatchObject([{ value: 40, counts: 'lorries' }]);
});

it('spans the number with its sign and unit, not its bound', () => {
  const text = 'It cost up to $3 million.';
  expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(['$3 million']);
});

it.each([
  ['Prices slowed from 4.8 to 4.7 per cent.', [4.8, 4.7], '%'],
  ['Flats were cheaper, falling from 90 square metres to 75 square metres.', [90, 75], 'm²'],
])('reads what was and what is in %j', (text, values, unit) => {
  const found = read(text);
  expect(found.map(({ value }) => value)).toEqual(values);
  expect(found.map((one) => one.unit)).toEqual([unit, unit]);
});

it('takes the figure in the name of a product for no quantity', () => {
  expect(read('The PS5 sold out.')).toEqual([]);
});

it('reads a range of ages', () => {
  expect(read('They were aged between 26 and 49.')).toMatchObject([{ low: 26, high: 49, unit: 'year of age' }]);
});

it('reads a range that leads up', () => {
  expect(read('Flats go from 450 sq ft up to 900 sq ft.')).toMatchObject([{ low: 450, high: 900 }]);
});
