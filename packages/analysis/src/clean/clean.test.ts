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
  ['Photo: Ida Merrow via Northlight Images', 'caption'],
  ['Workers inspect a pier in the Lirna. (AP Photo/Ida Mer', 'caption'],
  ['REUTERS / Ida Merrow', 'caption'],
  ['By Ida Merrow, transport correspondent', 'byline'],
  ['Agence France-Presse in Koprec', 'byline'],
  ['Tuesday, 4 March 2031', 'byline'],
  ['Nineteen years of delay', 'subheading'],
  ['“We saw it coming,” she said.', 'body'],
  ['By Friday the town had put up a notice.', 'body'],
  ['Share prices fell.', 'body'],
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
