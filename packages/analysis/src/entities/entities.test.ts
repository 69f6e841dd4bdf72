import { expect, it } from 'vitest';
import type { BlockRole } from '../article.ts';
import { splitSentences } from '../segment/sentences.ts';
import { tokens } from '../tokens/tokens.ts';
import { entities } from './entities.ts';

/** The stage on hand-cut input: one block a line, of one role. */
function read(text: string, role: BlockRole = 'body') {
  const blocks: { start: number; end: number; role: BlockRole }[] = [];
  const sentences: { start: number; end: number; block: number }[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of splitSentences(line)) {
      sentences.push({ start: from + start, end: from + end, block: blocks.length });
    }
    blocks.push({ start: from, end: from + line.length, role });
    from += line.length + 1;
  }
  const source = { id: 'a', text };
  const diagnose = (): void => {};
  const words = tokens.run({ source, sentences, diagnose }).tokens;
  const found = entities.run({ source, blocks, sentences, tokens: words, diagnose });
  const written = (kind: string): string[] =>
    found.mentions.filter((mention) => mention.kind === kind).map(({ start, end }) => text.slice(start, end));
  return { ...found, names: found.entities.map(({ type, name }) => `${type} ${name}`), written };
}

it.each([
  ['Ida Merrow left.', ['person Ida Merrow'], 'a given name'],
  ['They met Xorvane Quillbrooth.', ['person Xorvane Quillbrooth'], 'two strange words in a row'],
  ['Prime Minister Otto Varga resigned.', ['person Otto Varga'], 'a title is no part of a name'],
  ['French Foreign Minister Otto Varga resigned.', ['person Otto Varga'], 'nor is where it is from'],
  ['NATO Secretary-General Otto Varga spoke.', ['organisation NATO', 'person Otto Varga'], 'what the title belongs to'],
  ['The Ministry of Trade and Industry agreed.', ['organisation Ministry of Trade and Industry'], 'a name with "of"'],
  ['It studied at the University of Koprec.', ['organisation University of Koprec'], 'a name with "of"'],
  ['Shares of Quillbrooth Corp fell.', ['organisation Quillbrooth Corp'], 'the end of a name tells'],
  ['The ships left Canada for Peru.', ['place Canada', 'place Peru'], 'countries'],
  ['She lives in Zorbinka.', ['place Zorbinka'], 'a preposition tells'],
  ['They fished on Lake Zorbin.', ['place Lake Zorbin'], 'the start of a name tells'],
  ['The airline Quorvex grew.', ['organisation Quorvex'], 'the noun before tells'],
  ['Zorbin, a novelist, agreed.', ['person Zorbin'], 'the apposition tells'],
  ['PARIS (Reuters) - It rained.', ['place Paris', 'organisation Reuters'], 'a dateline'],
  ['The old hall in Ida Mira is shut.', ['place Ida Mira'], 'things are in places'],
  ['She had confidence in Ida Merrow.', ['person Ida Merrow'], 'confidence is in people'],
  ['The mayor of Zorbin agreed.', ['place Zorbin'], 'an office and its place'],
  ['Part of the Zorbin dam gave way.', ['place Zorbin'], 'what stands in a landscape'],
  ['Regions of Peru, such as Zorbin or Vellaka, froze.', ['place Peru', 'place Zorbin', 'place Vellaka'], 'a row'],
  ['Sales in neighbouring Zorbin, which the company left out, fell.', ['place Zorbin'], 'another’s doing'],
  ['Quillbrooth Medical is recalling pumps.', ['organisation Quillbrooth Medical'], 'the end of a name tells'],
  ["The Pump Users' Alliance agreed.", ["organisation Pump Users' Alliance"], 'an apostrophe inside a name'],
  ["She works at St Varn's Hospital in Peru.", ["place St Varn's Hospital", 'place Peru'], 'a saint’s hospital'],
  ['Jean van der Quill left.', ['person Jean van der Quill'], 'small words inside a name'],
])('finds in %j %j: %s', (text, names) => {
  expect(read(text).names).toEqual(names);
});

it.each([
  ['The Canadian and the Canadians left.', 'words of origin'],
  ['On Monday in October it rained.', 'days and months'],
  ['Reading is fun. Nobody knows.', 'a sentence begins with a capital'],
  ['A London-based reader wrote.', 'an adjective'],
  ['The President spoke.', 'a title alone'],
  ['Look for a number that starts with L3 and open the lid.', 'what letters begin'],
])('finds no name in %j: %s', (text) => {
  expect(read(text).names).toEqual([]);
});

it('finds known names in a line of capitals', () => {
  expect(read('FOOTBALL - PERU BEAT CANADA IN FINAL').written('name')).toEqual(['PERU', 'CANADA']);
});

it('makes one entity of a name and the abbreviation in brackets behind it', () => {
  const found = read('The National Harbour Office (NHO) said no. The NHO closed the port.');
  expect(found.entities).toMatchObject([{ name: 'National Harbour Office', aliases: ['NHO'], type: 'organisation' }]);
  expect(found.mentions).toHaveLength(3);
});

it.each([
  ['The spy agency of South Korea (NHO) said no.', ['place South Korea', 'organisation NHO'], 'a place'],
  ['Ships of Peru (NHO) left.', ['place Peru', 'organisation NHO'], 'a place'],
])('takes no abbreviation for the name before it in %j: it is %j, behind %s', (text, names) => {
  expect(read(text).names).toEqual(names);
});

it.each([
  ['The Zorbin Workers Party (PVZ) won.', 'another language’s abbreviation'],
  ['The Institute of River Control and Safety (IRC) won.', 'some initials are left out'],
])('keeps the abbreviation of a body in %j: %s', (text) => {
  expect(read(text).entities).toHaveLength(1);
});

it.each([
  ['Zorbin Hydro, the company that runs the dam, agreed. The firm paid.', ['The firm'], 'by what it was called'],
  ['NATO met in Peru. The alliance said no.', ['The alliance'], 'by what it is known for'],
  ['The River Safety Board met. The board said no.', ['The board'], 'by its name'],
  [
    `The River Agency met. ${'It rained over the valley for a day. '.repeat(9)}The agency said no.`,
    ['The agency'],
    'far back, where no other is named',
  ],
  [
    `The River Agency met. The Rail Agency met. ${'It rained over the valley for a day. '.repeat(9)}The agency said no.`,
    [],
    'two are named',
  ],
])('takes up an organisation in %j with %j: %s', (text, nominals) => {
  expect(read(text).written('nominal')).toEqual(nominals);
});

it('makes one entity of a full name and the surname, whichever comes first', () => {
  const found = read('Merrow wins.\nIda Merrow won the race. Merrow said she was happy.');
  expect(found.entities).toMatchObject([{ id: 'e1', name: 'Ida Merrow', aliases: ['Merrow'] }]);
});

it('makes one entity of two spellings of a transliterated name', () => {
  const found = read('Vasyl Horbenskyi spoke. Later Vasyl Horbensky left.');
  expect(found.entities).toHaveLength(1);
});

it('keeps people of one surname apart', () => {
  expect(read('Ida Merrow and Otto Merrow met.').entities).toHaveLength(2);
});

it('knows the names of one country', () => {
  expect(read('The US agreed. The United States signed.').entities).toMatchObject([{ name: 'United States' }]);
});

it('numbers entities in order of first mention, and keeps the role of a person', () => {
  const found = read('Peru sent Trade Minister Otto Varga. Ida Merrow, a professor of history, stayed.');
  expect(found.entities).toMatchObject([
    { id: 'e1', name: 'Peru' },
    { id: 'e2', name: 'Otto Varga', role: 'trade minister' },
    { id: 'e3', name: 'Ida Merrow', role: 'professor of history' },
  ]);
});

it.each<[string, string | undefined, string]>([
  ['Prime Minister Otto Varga left.', 'prime minister', 'both words, though the sentence begins with them'],
  ['Deputy mayor Otto Varga left.', 'deputy mayor', 'the capital is the sentence’s'],
  ['It ended, presiding judge Otto Varga said.', 'presiding judge', 'a participle that belongs to an office'],
  ['It ended, Lt. Otto Varga said.', 'lieutenant', 'in full, to stand behind a name'],
  [
    'Otto Varga, the board’s deputy director, left.',
    'deputy director of the board',
    'with the article of what it is of',
  ],
  ['Dr Otto Varga left.', undefined, 'no role'],
])('%j: the role is %j, %s', (text, role, _) => {
  expect(read(text).entities).toMatchObject([{ name: 'Otto Varga' }]);
  expect(read(text).entities[0]!.role).toBe(role);
});

it.each([
  ['STARNA (CWS) — It rained. In Starna it rained all day.', 'Starna', 'as the report writes it'],
  ['CASTLE WRAY (CWS) — It rained.', 'Castle Wray', 'nothing but a dateline'],
  ['The ships of NATO left.', 'NATO', 'an abbreviation'],
  ['Shares of Norvik fell. Carmaker Norvik said no.', 'Norvik', 'a noun with the capital of the sentence'],
])('%j names %s: %s', (text, name) => {
  expect(read(text).entities.map((entity) => entity.name)).toContain(name);
  expect(read(text).entities.map((entity) => entity.name)).not.toContain(`Carmaker ${name}`);
});

it('takes ordinary words in capitals for no name', () => {
  expect(read('The bank kept mum for TWO WEEKS as crooks ran off with it.').names).toEqual([]);
});

it.each<[string, string[], string[], string]>([
  ['Otto Varga came. He said no.', ['He'], [], 'one man'],
  ['Otto Varga met Paul Lund. He said no.', [], [], 'two men'],
  ['Otto Varga met Ida Merrow. She said no.', ['She'], [], 'one of them a woman'],
  ['The Harbour Agency closed it. The agency said so.', [], ['The agency'], 'the noun is in the name'],
  ['The Harbour Agency met the River Agency. The agency said so.', [], [], 'two agencies'],
  ['Otto Varga resigned. The 52-year-old said no.', [], ['The 52-year-old'], 'one person named right before'],
  ['Otto Varga resigned. The 52-year-old Peruvian said no.', [], ['The 52-year-old Peruvian'], 'with his people'],
  ['Otto Varga said a man was held. The 52-year-old denied it.', [], [], 'whom the sentence before only quotes'],
  ['Peru has a Harbour Agency. It said no.', ['It'], [], 'one body that can say so'],
])('takes up names in %j %j %j: %s', (text, pronouns, nominals, _) => {
  const found = read(text);
  expect(found.written('pronoun')).toEqual(pronouns);
  expect(found.written('nominal')).toEqual(nominals);
});

it.each([
  ['Pictures of the port that the service of the South published on Frid', [], 'a day'],
  ['The street after the flood went through it at night. (NHO / Zorbin Pho', ['organisation NHO'], 'a credit'],
  ['Photo: Ida Merrow', ['person Ida Merrow'], 'a credit that is whole'],
])('takes no name from where the caption %j is cut, but %j: %s', (text, names) => {
  expect(read(text, 'caption').names).toEqual(names);
});

it('knows somebody by the office before a comma', () => {
  expect(read('It was late, the governor of Upper Varn, Ida Merrow, told the hall.').entities).toContainEqual(
    expect.objectContaining({ name: 'Ida Merrow', role: 'governor of Upper Varn' }),
  );
});
