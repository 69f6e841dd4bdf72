import { analyze } from '@parallax/analysis';
import { compare } from '@parallax/comparison';
import { expect, it } from 'vitest';
import { brief } from './brief.ts';
import type { Briefing, SectionKind } from './briefing.ts';

/** The briefing of articles that are one story. */
function briefingOf(...texts: string[]): Briefing {
  const analyses = texts.map((text, index) =>
    analyze({ id: `a${index}`, text, publisher: `Outlet ${index} (sample)`, published: '2025-03-05' }),
  );
  const [story] = compare(analyses).stories;
  return brief(story!, new Map(analyses.map((analysis) => [analysis.id, analysis])));
}

const textsOf = (briefing: Briefing, kind: SectionKind): string[] =>
  briefing.sections.find((section) => section.kind === kind)?.items.map((item) => item.text) ?? [];

const flood = [
  'Ober cleared as river rises\n\nSome 1,500 people have left the town of Ober, the Flood Service said on Tuesday.\n\nMayor Ilse Varga spoke at the town hall. “The bank has held all night,” she said.\n',
  'Thousands leave Ober\n\nThe town of Ober was emptied on Tuesday. According to the Flood Service, 1,500 people have left the town of Ober.\n\n“The bank has held all night,” Mayor Ilse Varga told reporters.\n',
];

it('words what is reported by whole sentences that keep their source', () => {
  const reported = textsOf(briefingOf(...flood), 'findings');
  expect(reported.some((text) => /1,500 people .*Flood Service|Flood Service.*1,500 people/.test(text))).toBe(true);
  for (const text of reported) expect(text).toMatch(/^[“\p{Lu}].*[.!?]”?$/u);
});

it('names in brackets whom a speaker’s pronoun means, and cites the sentence with the name', () => {
  const briefing = briefingOf(flood[0]!);
  const item = briefing.sections.flatMap(({ items }) => items).find(({ text }) => text.includes('she ['));
  expect(item?.text).toBe('“The bank has held all night,” she [Ilse Varga] said.');
  expect(item?.citations.map(({ quote }) => quote)).toContain('Mayor Ilse Varga spoke at the town hall.');
});

it('names nobody where a pronoun stands inside somebody’s words', () => {
  const briefing = briefingOf(
    'Siren in Ober\n\nMayor Ilse Varga was woken by the noise. One neighbour, a nurse, said she heard a siren in the distance after the street had flooded.\n',
  );
  const said = briefing.sections.flatMap(({ items }) => items.map((item) => item.text)).join('\n');
  expect(said).toContain('said she heard a siren');
  expect(said).not.toContain('she [');
});

it('cites the words around a quotation of several sentences, and who speaks', () => {
  const briefing = briefingOf(
    'Names in Ober\n\nThe governor, Dalia Montes, spoke in the hall. “These are not calls. They are people with a mother,” she said.\n',
  );
  expect(textsOf(briefing, 'quotations')).toEqual([
    'Dalia Montes: “These are not calls. They are people with a mother” (Outlet 0).',
  ]);
  expect(briefing.dropped).toEqual([]);
});

it('says of a difference what it is about, and counts outlets where they are many', () => {
  const dam = (count: string) =>
    `Dam gives way at Koprin\n\nThe dam at Koprin gave way on Tuesday. ${count} people were injured when the dam gave way, the rescue service said.\n`;
  const [text] = textsOf(briefingOf(dam('Thirty'), ...Array.from({ length: 8 }, () => dam('Forty'))), 'divergences');
  expect(text).toMatch(/^How many .*: thirty in Outlet 0; forty in Outlet 1, .* and 4 others\. The figures/u);
});

it('tells once what two articles say of one date, from both', () => {
  const briefing = briefingOf(
    'Ober bridge shut\n\nThe old stone bridge at Ober was closed to all traffic on 3 March 2025, the council said.\n',
    'Bridge shut in Ober\n\nThe old stone bridge at Ober was closed to all traffic for repairs on 3 March 2025, the council said.\n',
  );
  const items = briefing.sections.find(({ kind }) => kind === 'timeline')!.items;
  expect(items).toHaveLength(1);
  expect(new Set(items[0]!.citations.map(({ article }) => article)).size).toBe(2);
});

it('puts the given name before a family name that stands alone, and cites the sentence that has both', () => {
  const briefing = briefingOf(
    'Bank holds in Ober\n\nThe mayor of Ober, Ilse Varga, came to the river. Varga said the bank had held all night.\n',
  );
  const item = briefing.sections.flatMap(({ items }) => items).find(({ text }) => text.includes('['));
  expect(item?.text).toBe('[Ilse] Varga said the bank had held all night.');
  expect(item?.citations.map(({ quote }) => quote)).toContain('The mayor of Ober, Ilse Varga, came to the river.');
});

it('prints no sentence that needs the one before it', () => {
  const briefing = briefingOf(
    'Bank holds in Ober\n\nThe mayor of Ober, Ilse Varga, was told that the bank had been weak for years. She denied it. Two things are known about the bank in Ober. The bank was shut, it said.\n',
  );
  const said = briefing.sections
    .filter(({ kind }) => kind !== 'positions')
    .flatMap(({ items }) => items.map((item) => item.text));
  for (const text of said) expect(text).not.toMatch(/denied it|Two things|it said/);
});

it('begins with the latest count of the dead, and tells the event after it', () => {
  const at = (day: number, text: string) =>
    analyze({ id: `a${day}`, text, publisher: `Outlet ${day}`, published: `2025-03-0${day}T09:00:00Z` });
  const analyses = [
    at(
      4,
      'Nine dead as dam at Koprin gives way\n\nNine people were killed when the dam at Koprin gave way on Tuesday, the Flood Service said.\n',
    ),
    at(
      7,
      'Deaths at Koprin dam rise to 23\n\nThe number of people killed when the dam at Koprin gave way has risen to 23, the Flood Service said on 7 March.\n',
    ),
  ];
  const [story] = compare(analyses).stories;
  const briefing = brief(story!, new Map(analyses.map((analysis) => [analysis.id, analysis])));
  const [first, second] = textsOf(briefing, 'summary');
  expect(first).toContain('risen to 23');
  expect(second).toMatch(/^By an earlier count, nine people were killed/);
  expect(briefing.dropped).toEqual([]);
  expect(briefing.asOf).toBe('2025-03-07T09:00:00Z');
  expect(briefing.title).toBe('Deaths at Koprin dam rise to 23');
});

it('writes names in sentences as the articles do, in small letters where the capital is a sentence’s', () => {
  const briefing = briefingOf(...flood);
  expect(textsOf(briefing, 'numbers').join('\n')).toContain('from the Flood Service');
  expect(textsOf(briefing, 'positions').join('\n')).not.toMatch(/by (?:The|Flood)/);
});

it('tells in the timeline what was said on a day, and each event at its own day', () => {
  const briefing = briefingOf(
    'Eleven missing at Koprin\n\nThe dam at Koprin gave way on 1 March 2025. The number of dead has risen to 23, the Flood Service said on 4 March 2025.\n',
    'Water falls at Koprin\n\nThe dam at Koprin gave way on 1 March 2025. The Flood Service said on 4 March 2025 that the first boats had reached Ober on 2 March 2025.\n',
  );
  const told = textsOf(briefing, 'timeline');
  expect(told.some((text) => /^4 March 2025: The number of dead/u.test(text))).toBe(true);
  expect(told.filter((text) => text.includes('first boats')).map((text) => text.split(':')[0])).toEqual([
    '2 March 2025',
  ]);
});

it('gives as one article’s own what tells something alone, figures first, and nothing that others state too', () => {
  const shared = 'The bridge at Ober fell on Tuesday and nine people were hurt, the Flood Service said.';
  const briefing = briefingOf(
    `Bridge at Ober falls\n\n${shared} Whether there will be another depends on the bank. The council in Vell had been saying something of the kind already. The Relief Society has fed 5,200 people in Vell since the morning.\n`,
    `Bridge falls at Ober\n\n${shared}\n`,
  );
  expect(textsOf(briefing, 'only-in')).toEqual([
    'Outlet 0: The Relief Society has fed 5,200 people in Vell since the morning.',
  ]);
});

it('names people before places that one article alone has, and cites the report before a caption', () => {
  const briefing = briefingOf(
    'Flood at Ober\n\nPhoto: Ober seen from the hill where the river turns and the road breaks o\n\nThe river rose at Ober, in Upper Varn, on Tuesday. “We are safe,” said Ida Merrow, the mayor.\n',
  );
  const items = briefing.sections.find(({ kind }) => kind === 'entities')!.items;
  const told = items.map(({ text }) => text);
  expect(told.findIndex((text) => text.startsWith('Ida Merrow'))).toBeLessThan(
    told.findIndex((text) => text.startsWith('Ober')),
  );
  expect(items.find(({ text }) => text === 'Ober')!.citations[0]!.quote).toMatch(/^The river rose/u);
});
