import { expect, it } from 'vitest';
import type { ArticleSource } from '../article.ts';
import { clean } from './clean.ts';

const first = 'The bridge over the Lirna closed on Tuesday after inspectors found cracks in two of its piers.';
const second = 'Engineers will decide next week whether buses may cross, the town of Koprec said in a statement.';
const third = 'Traders on both banks expect a poor autumn, and some have already moved their stalls elsewhere.';

function roles(lines: readonly string[], source: Partial<ArticleSource> = {}): [string, string][] {
  const text = lines.join('\n\n');
  const { blocks } = clean.run({ source: { id: 'a', text, ...source }, diagnose: () => {} });
  return blocks.map((block) => [block.role, text.slice(block.start, block.end)]);
}

/** The role of the one line among paragraphs of an ordinary report. */
it.each([
  ['Share this article', 'boilerplate'],
  ['Facebook Twitter WhatsApp', 'boilerplate'],
  ['ADVERTISEMENT', 'boilerplate'],
  ['150% Welcome Bonus up to $500 and 20 Free Spins', 'boilerplate'],
  ['Already a subscriber? Log in', 'boilerplate'],
  ['Published at 09:15 Updated at 11:30', 'boilerplate'],
  ['5 min read', 'boilerplate'],
  ['© 2031 Lirna Valley Echo', 'boilerplate'],
  ['Follow us on Facebook', 'boilerplate'],
  ['Read also: Ferry fares to rise', 'boilerplate'],
  ['Pass it on, share this story!', 'boilerplate'],
  ['Follow us · Listen to this story (3 min) · Gift this article', 'boilerplate'],
  ['The Echo Briefing. The valley before breakfast, free, five days a week. Sign me up', 'boilerplate'],
  ['The Echo (sample outlet): the valley, shorter. Swipe for the next story', 'boilerplate'],
  ['Spring is here! 90 free turns + 120% on your first deposit. New players only. Play responsibly', 'boilerplate'],
  ['ECHO DEALS: Half-price rain boots, today only. We may earn a commission.', 'boilerplate'],
  ['Sign up for Low Water, our Friday email on who pays for the river and how, and why it floods.', 'boilerplate'],
  ['We and our 31 partners store information on your device.', 'boilerplate'],
  ['Markets at noon: Koprec 40 −0.6% · Euro/dollar 1.17 · Brent $66.20', 'boilerplate'],
  ['Also in the Echo: Which roads are open · Lost animals · Funeral notic', 'boilerplate'],
  ['Photo: Ida Merrow via Northlight Images', 'caption'],
  ['The pier in a picture from the archive. Divers who were sent down on Frid', 'caption'],
  ['Workers inspect a pier in the Lirna. (AP Photo/Ida Mer', 'caption'],
  ['REUTERS / Ida Merrow', 'caption'],
  ['By Ida Merrow, transport correspondent', 'byline'],
  ['Agence France-Presse in Koprec', 'byline'],
  ['Tuesday, 4 March 2031', 'byline'],
  ['Friday 12 September 2031 16.10 Last modified 18.00', 'byline'],
  ['Echo Newsroom · 19 Oct 2031, 6:40 AM · 3 min read', 'byline'],
  ['By the river editor · 11 September 2031 · 4 minute read', 'byline'],
  ['By Echo staff in Koprec and Dolna Mira', 'byline'],
  ['Nineteen years of delay', 'subheading'],
  ['“We saw it coming,” she said.', 'body'],
  ['By Friday the town had put up a notice.', 'body'],
  ['Share prices fell.', 'body'],
  ['You should get tested if you feel ill, and call your doctor. The test is free.', 'body'],
  ['Subscribers to the ferry, who pay a deposit, get a discount of 20% from May.', 'body'],
  ['The town signed deals for two ferries with Teller & Co. for $25 million each.', 'body'],
  ['The bridge in a picture from the archive looks new.', 'body'],
])('reads %j between paragraphs as %s', (line, role) => {
  expect(roles([first, line, second, third])[1]).toEqual([role, line]);
});

it('finds the headline below the page’s furniture', () => {
  const page = [
    'All the valley in one app.',
    'Start reading',
    'Top News',
    'Cracks close the Lirna bridge',
    first,
    second,
  ];
  expect(roles(page).map(([role]) => role)).toEqual([
    ...['boilerplate', 'boilerplate', 'boilerplate'],
    ...['headline', 'body', 'body'],
  ]);
});

it('passes over the name of the page, and dates, for the line that shares words with the report', () => {
  const page = [
    'The Valley Echo (sample outlet)',
    '4 March 2031 Last updated at 11:11 GMT',
    'Cracks close the Lirna bridge',
  ];
  expect(roles([...page, first, second]).map(([role]) => role)).toEqual([
    ...['boilerplate', 'byline', 'headline'],
    ...['body', 'body'],
  ]);
});

it.each([
  ['Meridian River Agency (sample agency) in Koprec', 'an agency and a town'],
  ['Halyard Newswire (sample agency), with reporting by Echo staff', 'an agency, and who helped'],
  ['Valley Desk', 'a desk'],
])('reads %j above the report as byline: %s', (line) => {
  expect(roles(['Cracks close the Lirna bridge', line, first, second])[1]).toEqual(['byline', line]);
  expect(roles([first, second, line, third])[2]![0]).not.toBe('byline');
});

it.each([
  ['KOPREC, Sarvonia (CWS) — ', 'KOPREC, Sarvonia (CWS) —', 'place, country and agency'],
  ['KOPREC (Meridian) - ', 'KOPREC (Meridian) -', 'a hyphen for a dash'],
  ['KOPREC, March 4 — ', 'KOPREC, March 4 —', 'with its day'],
])('cuts the dateline %j off the report: %j, %s', (opening, dateline) => {
  const found = roles(['Cracks close the Lirna bridge', `${opening}${first}`, second]);
  expect(found.slice(1)).toEqual([
    ['byline', dateline],
    ['body', first],
    ['body', second],
  ]);
});

it.each(['EXCLUSIVE – ', 'Koprec - ', 'The bridge, which is old — and narrow — '])(
  'sees no dateline in %j',
  (opening) => {
    expect(roles([`${opening}${first}`, second])[0]![0]).toBe('body');
  },
);

it('sets aside other stories below "More from", and keeps a report that goes on below such a line', () => {
  const about = [first, second, third, first.replace('The bridge', 'One bridge'), second.replace('week', 'month')];
  const long = about.map(
    (text, index) =>
      `${text} ${['Masons', 'Divers', 'Painters', 'Welders', 'Surveyors'][index]} came from Belgarde and brought timber, ropes, lanterns and a crane that nobody remembered ordering.`,
  );
  const other =
    'Fishing quotas have split a coast for a generation, and new talks were meant to settle them before the sprin';
  const whole = 'A museum hands back eleven carved panels after a student noticed a number.';
  expect(
    roles([...long, 'More from the Echo', other, whole])
      .slice(5)
      .map(([role]) => role),
  ).toEqual([...['boilerplate', 'boilerplate', 'boilerplate']]);
  expect(roles([...long, 'More on the bridge', third]).at(-1)![0]).toBe('body');
});

it('sets aside teasers of several lengths that are cut in mid-word and about something else', () => {
  const teasers = [
    'Fishing quotas have split a coast for a generation, and new talks were meant to settle them before the sprin',
    'A museum will hand back eleven carved panels, ending a dispute over a catalogue numb',
  ];
  expect(roles([first, second, third, ...teasers]).map(([role]) => role)).toEqual([
    ...['body', 'body', 'body'],
    ...['boilerplate', 'boilerplate'],
  ]);
});

it('sets aside the box of a desk that asks to be written to, and keeps an appeal of the police', () => {
  const box =
    'The Valley Desk of the Echo has followed the river since 2016. To get in touch, write to desk@echo.example.';
  expect(
    roles([first, second, 'Valley Desk', 'By Valley Desk', box])
      .slice(2)
      .map(([role]) => role),
  ).toEqual([...['boilerplate', 'boilerplate', 'boilerplate']]);
  const appeal = 'Anyone with information is asked to call Koprec police on 0800-555-111-2222.';
  expect(roles([first, second, appeal]).at(-1)![0]).toBe('body');
});

it.each([
  [[first], 'one sentence'],
  [[first, second], 'whole sentences with no headline'],
  [['Cracks close the Lirna bridge'], 'a lone title has no report below it'],
  [['Koprec 3 1 2', 'Lirna 2 2 4', 'Belgarde 1 1 1'], 'a table'],
])('reads %j as body throughout: %s', (lines) => {
  expect(new Set(roles(lines).map(([role]) => role))).toEqual(new Set(['body']));
});

it('keeps the first of two equal paragraphs, as standfirst', () => {
  const found = roles(['Cracks close the Lirna bridge', first, first, second]);
  expect(found.map(([role]) => role)).toEqual(['headline', 'standfirst', 'boilerplate', 'body']);
});

it('takes the bullets below "Read also" along, and leaves other bullets', () => {
  const found = roles([
    first,
    'Read also',
    '• Ferry fares to rise',
    '• Rain until Sunday',
    second,
    '• Open: the old ford',
    third,
  ]);
  expect(found.map(([role]) => role)).toEqual([
    ...['body', 'boilerplate', 'boilerplate', 'boilerplate'],
    ...['body', 'body', 'body'],
  ]);
});

it('sets aside teasers that are cut at one length at the end, and keeps a single unfinished paragraph', () => {
  const teaser =
    'Ferry fares on the upper Lirna will rise by a tenth from May as the operator struggles with the price of fuel an';
  const other =
    'A farmer in Belgarde has grown the largest pumpkin in the valley for the third time and means to ship it down the';
  expect(roles([first, second, teaser, other]).map(([role]) => role)).toEqual([
    'body',
    'body',
    'boilerplate',
    'boilerplate',
  ]);
  expect(roles([first, second, teaser]).map(([role]) => role)).toEqual(['body', 'body', 'body']);
});

it('sets aside what the page says of its author, and keeps a report about a reporter', () => {
  const about = 'Ida Merrow is a reporter for the Echo. She has covered the river since 2020.';
  expect(
    roles([first, second, 'By Ida Merrow', about])
      .slice(2)
      .map(([role]) => role),
  ).toEqual(['boilerplate', 'boilerplate']);
  expect(roles([first, second, about]).at(-1)![0]).toBe('body');
});

it('sets aside the short lines after a sign-in wall', () => {
  const found = roles([first, second, 'Sign in to read on', 'One valley. One app.', '40+ local titles']);
  expect(found.map(([role]) => role)).toEqual(['body', 'body', 'boilerplate', 'boilerplate', 'boilerplate']);
});

it('takes the advice of mark-up, cuts at its edges, and still looks at what it calls body', () => {
  const text = `Lirna bridge\n${first} Picture: a pier\nShare this article`;
  const cut = text.indexOf('Picture');
  const { blocks } = clean.run({
    source: {
      id: 'a',
      text,
      marks: [
        { start: 0, end: 12, role: 'headline', reason: '<h1>' },
        { start: 13, end: cut - 1, role: 'body', reason: '<p>' },
        { start: cut, end: cut + 15, role: 'caption', reason: '<figcaption>' },
        { start: cut + 16, end: text.length, role: 'body', reason: '<p>' },
      ],
    },
    diagnose: () => {},
  });
  expect(blocks.map(({ role, reason }) => [role, reason])).toEqual([
    ['headline', '<h1>'],
    ['body', undefined],
    ['caption', '<figcaption>'],
    ['boilerplate', 'share bar'],
  ]);
});

it('joins the lines of a paragraph that is wrapped at one width', () => {
  const wrapped =
    'The bridge over the Lirna closed on Tuesday after inspectors\nfound cracks in two of its piers and in the deck between\nthem, the town of Koprec said.';
  expect(roles([wrapped])).toEqual([['body', wrapped]]);
});
