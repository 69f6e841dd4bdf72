import { describe, expect, it } from 'vitest';
import { sketch } from '../analysis.fixture.ts';
import { compareStory } from '../compare.ts';

type Given = Omit<Parameters<typeof sketch>[0], 'id' | 'text' | 'claims'>;

/** An article of several sentences of its own, each of them a claim. */
const lines = (id: string, claims: readonly string[], given: Given = {}) =>
  sketch({
    ...given,
    id,
    text: `${given.headline === undefined ? '' : `${given.headline}\n`}${claims.map((line) => `${line}.`).join(' ')}`,
    claims: claims.map((text) => ({ text })),
  });

const kinds = (...articles: ReturnType<typeof sketch>[]) =>
  compareStory('s', articles).divergences.map(({ kind }) => kind);

describe('words that look like a hedge', () => {
  it.each([
    ['people', 'The suspects, aged 22 and 25, were held at a flat in Merrow', 'Two men were held at a flat in Merrow'],
    [
      'people who are counted',
      'Three suspects were held at a flat in Merrow',
      'Three men were held at a flat in Merrow',
    ],
    [
      'people of a kind',
      'Police held the murder suspects at a flat in Merrow',
      'Police held two men at a flat in Merrow',
    ],
    [
      'what can be done',
      'The ferry left the pier of Merrow as soon as possible',
      'The ferry left the pier of Merrow at once',
    ],
    [
      'what is set against it',
      'The ferry left the pier of Merrow later than expected',
      'The ferry left the pier of Merrow late',
    ],
    [
      'whatever there is',
      'The jurors of Merrow must forget anything they might have read about the keeper',
      'The jurors of Merrow must forget all that they have read about the keeper',
    ],
    [
      'a superlative',
      'A torn net was the likeliest explanation of the loss at Merrow',
      'The most likely explanation of the loss at Merrow was a torn net',
    ],
  ])('do not hold back where they mean %s', (_, hedged, other) => {
    expect(kinds(lines('a1', [hedged]), lines('a2', [other]))).not.toContain('certainty');
  });

  it.each([
    ['suspects', 'The coastguard suspects that the ferry left the pier of Merrow'],
    ['might', 'The ferry might have left the pier of Merrow'],
    ['may, of all', 'All say the ferry may have left the pier of Merrow'],
    ['likeliest', 'It is likeliest that the ferry left the pier of Merrow'],
  ])('hold back where they say how sure it is: %s', (_, hedged) => {
    expect(kinds(lines('a1', [hedged]), lines('a2', ['The ferry left the pier of Merrow']))).toContain('certainty');
  });
});

describe('words that say no', () => {
  it.each([
    [
      'kept from',
      'Thick fog kept the rescue boat of Merrow from sailing',
      'The rescue boat of Merrow could not sail in thick fog',
    ],
    [
      'barred from',
      'The council barred the old ferry of Merrow from carrying lorries',
      'The old ferry of Merrow may not carry lorries, the council decided',
    ],
    [
      'warned against',
      'The harbour master warned against bathing near the old pier of Merrow',
      'Nobody should be bathing near the old pier of Merrow, the harbour master warned',
    ],
    [
      'advised against',
      'Doctors advised people in Merrow against drinking the well water',
      'Doctors said people in Merrow should not be drinking the well water',
    ],
  ])('agree with a "not": %s', (_, one, other) => {
    const no = sketch({ id: 'a2', text: `${other}.`, claims: [{ text: other, polarity: 'denied' }] });
    expect(kinds(lines('a1', [one]), no)).not.toContain('denial');
  });
});

describe('a source named once', () => {
  const talks = 'a third round of talks on the border at Merrow will be held on the island';
  const said = sketch({
    id: 'a1',
    text: `The Ostrel ministry said that ${talks}.`,
    claims: [{ text: talks, voices: [{ source: 'The Ostrel ministry', cue: 'said' }] }],
  });
  const between = 'Two earlier rounds came to nothing';

  it.each([
    ['announcing', 'Announcing the talks, the Ostrel ministry named no day'],
    ['having given', 'The Ostrel ministry, which has a new building, gave the news on Tuesday'],
    ['confirming', 'The Ostrel ministry confirmed the talks at noon'],
  ])('is heard a little further on: %s', (_, behind) => {
    expect(kinds(said, lines('a2', [talks, between, behind]))).not.toContain('attribution');
  });

  it.each([
    ['something else', 'The Ostrel ministry has a new building with nine floors'],
    ['by somebody else', 'Announcing the opening of its bakery, a shop in Lund gave away bread'],
  ])('is not heard where what follows is told of %s', (_, behind) => {
    expect(kinds(said, lines('a2', [talks, between, behind]))).toContain('attribution');
  });
});

describe('a cause', () => {
  const joined = lines('a1', [
    'Tarn Mill took back its oat flour because the label gave the wrong weight for children',
  ]);
  const beside = ['Tarn Mill took back its oat flour in March', 'The label gave the wrong weight for children'];

  it.each([
    'Wrong weight for children on label prompts Tarn Mill to take back oat flour',
    'Label with wrong weight for children triggers Tarn Mill flour recall',
    'Tarn Mill takes back oat flour over wrong weight on label',
    'Wrong weight for children on label leads to return of Tarn Mill flour',
  ])('is joined by a headline: %s', (headline) => {
    expect(kinds(joined, lines('a2', beside, { headline }))).not.toContain('cause');
  });

  it.each([
    'Tarn Mill takes back oat flour',
    'Tarn Mill takes back oat flour over new rules',
    'Storm prompts Tarn Mill to shut',
  ])('is not joined by one that names none, or another: %s', (headline) => {
    expect(kinds(joined, lines('a2', beside, { headline }))).toContain('cause');
  });
});

describe('a day', () => {
  const dated = (id: string, text: string, words: string, edtf: string) =>
    lines(id, [text], { dates: [{ text: words, edtf }] });
  const won = dated('a2', 'On 19 April the runner won the Lund race', '19 April', '2031-04-19');

  it.each([
    'The test was made on 2 April, 17 days before the runner won the Lund race',
    'The test was made on 2 April, about two weeks before the runner won the Lund race',
    'The runner won the Lund race nearly three weeks after the test of 2 April',
  ])('dates its own part of a sentence: %s', (text) => {
    expect(kinds(dated('a1', text, '2 April', '2031-04-02'), won)).not.toContain('date');
  });

  it.each([
    'On 2 April the runner won the Lund race, ten days before she fell ill',
    'On 2 April the runner won the Lund race after the rain had stopped',
  ])('differs where it dates the same: %s', (text) => {
    expect(kinds(dated('a1', text, '2 April', '2031-04-02'), won)).toContain('date');
  });
});

describe('a count', () => {
  const shelling = (id: string, text: string, ...figures: [words: string, value: number][]) =>
    lines(id, [text], {
      published: '2031-03-04T08:00:00Z',
      quantities: figures.map(([words, value]) => ({ text: words, value, counts: 'people' })),
    });

  it.each([
    ['Shells killed nine people in Merrow and wounded at least thirty', 'nine', 'thirty'],
    ['A blast killed nine people in Merrow and badly hurt thirty', 'nine', 'thirty'],
    ['The storm killed nine people in Merrow, but injured only thirty', 'nine', 'thirty'],
  ])('belongs to the verb before it: %s', (text, dead, hurt) => {
    const other = shelling('a2', 'Nine were killed and 30 wounded in Merrow', ['Nine', 9], ['30', 30]);
    const { numbers } = compareStory('s', [shelling('a1', text, [dead, 9], [hurt, 30]), other]);
    expect(numbers.map(({ counts, rows }) => [counts, rows.map(({ value }) => value)])).toEqual(
      expect.arrayContaining([
        ['people dead', [9]],
        ['people injured', [30]],
      ]),
    );
  });
});

/** An article whose sentences have each a source or none: "The mayor said that …". */
const told = (id: string, ...said: [source: string | null, text: string, polarity?: 'denied'][]) =>
  sketch({
    id,
    entities: [
      { name: 'Tarn Mill' },
      { name: 'Ada Holm', type: 'person', role: 'director of the brewer Tarn Mill' },
      { name: 'Lund', type: 'place' },
      { name: 'Merrow', type: 'place' },
    ],
    text: said.map(([source, text]) => `${source === null ? '' : `${source} said that `}${text}.`).join('\n'),
    claims: said.map(([source, text, polarity]) => ({
      text,
      ...(polarity && { polarity }),
      ...(source !== null && { voices: [{ source, cue: 'said' }] }),
    })),
  });

describe('what articles have from sources of two kinds', () => {
  const harm = 'the flood at Merrow has ruined nine stores of grain by the river';
  const rest: [null, string] = [null, 'Merrow, Lund and Tarn Mill lie on the river, where Ada Holm was born'];

  it.each([
    ["the mill's insurer", 'the mayor'],
    ['the fire service', 'the owner'],
    ["the nurses' union", "the hospital's director"],
    ['the army', 'the governor'],
  ])('comes from %s here and from %s there', (one, other) => {
    expect(kinds(told('a1', [one, harm], rest), told('a2', [other, harm], rest))).toEqual(['attribution']);
  });

  it.each([
    ['the mayor', 'the city council'],
    ['the company', 'the manufacturer'],
    ['the firm', 'a spokeswoman'],
  ])('may be one source under two names: %s, %s', (one, other) => {
    expect(kinds(told('a1', [one, harm], rest), told('a2', [other, harm], rest))).toEqual([]);
  });

  it('is no difference where one has it from both', () => {
    const both = told('a2', ['the mayor', harm], ['the insurer', harm], rest);
    expect(kinds(told('a1', ['the insurer', harm], rest), both)).not.toContain('attribution');
  });
});

describe('what a body tells of itself', () => {
  it.each([
    ['Ninety people will lose their work when Tarn Mill shuts its bakery at Merrow', 'Tarn Mill'],
    ['Bread in Merrow gets dearer because Tarn Mill pays more for its flour', 'Tarn Mill'],
    ['The prices at Merrow were settled after Tarn Mill signed with the farmers', 'Tarn Mill'],
  ])('needs no source: %s', (text, source) => {
    expect(kinds(told('a1', [source, text]), told('a2', [null, text]))).not.toContain('attribution');
    expect(kinds(told('a1', ['The union', text]), told('a2', [null, text]))).toContain('attribution');
  });

  it('needs none where it speaks of itself and is called by what it is', () => {
    const lost = 'it had lost the contract for ship biscuits at Merrow in May';
    const company = 'The company lost the contract for ship biscuits at Merrow in May';
    expect(kinds(told('a1', ['the firm', lost]), told('a2', [null, company]))).not.toContain('attribution');
    expect(kinds(told('a1', ['the union', company]), told('a2', [null, company]))).toContain('attribution');
  });
});

describe('a denial without a word for it', () => {
  it.each([
    ['Ada Holm burnt the letters of two tenants', 'no letters had been burnt'],
    ['Ada Holm sold the keys of the tower to a diver', 'she had never sold any keys'],
    ['Tarn Mill promised in 2022 to give Merrow a garden', 'the firm had never promised Merrow one'],
  ])('turns down what another article tells of the speaker: %s', (text, denial) => {
    const yes = told('a1', ['A review', text]);
    expect(kinds(yes, told('a2', ['Ada Holm', denial, 'denied']))).toContain('denial');
    expect(kinds(yes, told('a2', ['Lund', denial, 'denied']))).not.toContain('denial');
  });

  it('is none of more than it says', () => {
    const yes = told('a1', ['A review', 'Ada Holm burnt the letters of two tenants on Monday']);
    const no = told('a2', ['Ada Holm', 'no letters had been burnt at night in the tower', 'denied']);
    expect(kinds(yes, no)).not.toContain('denial');
  });

  it('is told of one thing whatever its subject is called', () => {
    const yes = 'The sides have agreed to exchange nine captured fishermen of Merrow and four border guards';
    const no = 'The neighbours have not agreed to exchange nine captured fishermen of Merrow and four border guards';
    expect(kinds(lines('a1', [yes]), told('a2', [null, no, 'denied']))).toContain('denial');
    const others = 'The unions have not agreed to exchange pension papers with the owners';
    expect(kinds(lines('a1', [yes]), told('a2', [null, others, 'denied']))).not.toContain('denial');
  });
});

describe('a hedge on a verb with a name behind it', () => {
  it.each([
    [
      'The find, a panel of oak, is believed to have been painted by Ada van Holm',
      'A small portrait from an attic in Lund was painted by the master Ada van Holm and hangs in the hall',
    ],
    [
      'The boat, which lay in the reeds, may have been built by Tarn Brothers',
      'A racing yacht of 1911 was built by the yard of Tarn Brothers and has been lifted in the bay',
    ],
    [
      'The note, on yellow paper, was possibly written by Ada Holm',
      'A long letter to the council was written by its clerk Ada Holm and lies in the archive',
    ],
  ])('is dropped, whatever else is said: %s', (hedged, firm) => {
    const findings = compareStory('s', [lines('a1', [hedged]), lines('a2', [firm])]).divergences;
    expect(findings.map(({ kind }) => kind)).toContain('certainty');
  });

  it('is none on another deed of the one who is named', () => {
    const hedged = 'The panel of oak is believed to have been painted by Ada van Holm';
    const firm = 'The frame of the panel of oak was sold by Ada van Holm in Lund';
    expect(kinds(lines('a1', [hedged]), lines('a2', [firm]))).not.toContain('certainty');
  });
});
