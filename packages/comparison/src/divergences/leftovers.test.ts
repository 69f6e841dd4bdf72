import { describe, expect, it } from 'vitest';
import { sketch } from '../analysis.fixture.ts';
import { compareStory } from '../compare.ts';

type Given = Parameters<typeof sketch>[0];

/** An article whose sentences are its claims. What is given twice, as "in it alike", is what both have. */
const telling = (id: string, sentences: readonly string[], given: Partial<Given> = {}) =>
  sketch({
    ...given,
    id,
    published: '2031-03-05T08:00:00Z',
    text: sentences.join(' '),
    claims: sentences.map((text) => ({ text: text.slice(0, -1) })),
  });

const explained = (kind: string, ...articles: ReturnType<typeof sketch>[]) =>
  compareStory('s', articles)
    .divergences.filter((each) => each.kind === kind)
    .map(({ sides }) =>
      sides.map(({ spans: [span] }) =>
        articles.find(({ id }) => id === span!.article)!.text.slice(span!.start, span!.end),
      ),
    );

/** What both articles of a pair give alike: a mayor, a year and two figures. */
const alike: Pick<Given, 'entities'> & { quantities: NonNullable<Given['quantities']> } = {
  entities: [{ name: 'Eva Kron', type: 'person' }, { name: 'Lund Council' }],
  quantities: [
    { text: '300 guests', value: 300, counts: 'guests' },
    { text: '14 cooks', value: 14, counts: 'cooks' },
  ],
};
const first = 'The Lund Council and its head, Eva Kron, expect 300 guests.';
const second = 'Eva Kron, of the Lund Council, says that 300 guests will come.';
const cooks = 'They will be fed by 14 cooks.';
const fed = 'For them 14 cooks will be there.';

describe('what is left over where two articles tell the same otherwise', () => {
  const paid = (id: string, sentences: string[], ...sums: [text: string, value: number][]) =>
    telling(id, sentences, {
      ...alike,
      quantities: [...alike.quantities, ...sums.map(([text, value]) => ({ text, value, unit: '€' }))],
    });

  it('is a contradiction of figures: one sum here and another there, in other words', () => {
    const one = paid('a1', ['The feast of the town will cost €340,000.', first, cooks], ['€340,000', 340_000]);
    const other = paid('a2', [second, fed, 'The town pays €430,000 for its feast.'], ['€430,000', 430_000]);
    expect(explained('quantity', one, other)).toEqual([['€340,000', '€430,000']]);
  });

  it('is none where the sums are of other kinds, or one is the other rounded', () => {
    const cost = paid('a1', ['The feast of the town will cost €340,000.', first, cooks], ['€340,000', 340_000]);
    const saved = paid('a2', [second, fed, 'The town saves €430,000 with its feast.'], ['€430,000', 430_000]);
    const exact = paid('a1', ['The feast will cost €2.1 million.', first, cooks], ['€2.1 million', 2_100_000]);
    const rough = paid('a2', [second, fed, 'The town pays €2 million for its feast.'], ['€2 million', 2_000_000]);
    expect(explained('quantity', cost, saved)).toEqual([]);
    expect(explained('quantity', exact, rough)).toEqual([]);
  });

  const counted = (id: string, sentences: string[], ...counts: [text: string, value: number, counts: string][]) =>
    telling(id, sentences, {
      ...alike,
      quantities: [...alike.quantities, ...counts.map(([text, value, what]) => ({ text, value, counts: what }))],
    });

  it('is none where one count is of the dead and the other of the hurt, or the rest is told beside it', () => {
    const dead = counted('a1', ['At the feast 17 people were killed in the hall.', first, cooks], ['17', 17, 'people']);
    const hurt = counted('a2', [second, fed, 'In the hall 23 people were hurt at the feast.'], ['23', 23, 'people']);
    expect(explained('quantity', dead, hurt)).toEqual([]);
    const all = counted('a1', ['At the feast 17 people fell ill in the hall.', first, cooks], ['17', 17, 'people']);
    const some = counted(
      'a2',
      [second, fed, 'In the hall 11 people of the town and 6 strangers fell ill at the feast.'],
      ['11', 11, 'people'],
      ['6', 6, 'strangers'],
    );
    expect(explained('quantity', all, some)).toEqual([]);
    const others = counted('a2', [second, fed, 'In the hall 23 people of the town fell ill.'], ['23', 23, 'people']);
    expect(explained('quantity', all, others)).toEqual([['17', '23']]);
  });

  it('is none where the other article has the value too', () => {
    const one = paid('a1', ['The feast of the town will cost €340,000.', first, cooks], ['€340,000', 340_000]);
    const both = paid(
      'a2',
      [second, fed, 'The town pays €430,000 for its feast.', 'A circus wanted €340,000.'],
      ['€430,000', 430_000],
      ['€340,000', 340_000],
    );
    expect(explained('quantity', one, both)).toEqual([]);
  });

  /** Articles of a haul of bicycles, whose number each gives as it means it. */
  const hauled = (
    id: string,
    haul: string,
    text: string,
    value: number,
    change: '=' | '~' | '<' | '>',
    counts: string,
  ) =>
    telling(id, id === 'a1' ? [haul, first, cooks] : [second, fed, haul], {
      ...alike,
      quantities: [...alike.quantities, { text, value, change, counts }],
    });
  const exact = hauled('a1', 'The town found 212 stolen bicycles in a shed.', '212', 212, '=', 'stolen bicycles');

  it.each([
    ['a bound below', 'more than 200 stolen bicycles', '200', 200, '>', 'stolen bicycles'],
    ['a bound above', 'up to 220 stolen bicycles', '220', 220, '<', 'stolen bicycles'],
    ['a rounding', 'about 210 stolen bicycles', '210', 210, '~', 'stolen bicycles'],
    ['a bound of things by another word', 'over 200 stolen bikes', '200', 200, '>', 'stolen bikes'],
  ] as const)('is a number that is exact here and %s there', (_, words, text, value, change, counts) => {
    const other = hauled('a2', `Its shed held ${words}, the town says.`, text, value, change, counts);
    expect(explained('precision', exact, other)).toEqual([['212', words.replace(/ stolen.*$/u, '')]]);
    expect(explained('quantity', exact, other)).toEqual([]);
  });

  it.each([
    ['a bound that says little', 'more than 100 stolen bicycles', '100', 100, '>', 'stolen bicycles'],
    ['a number of other things', 'more than 200 stolen locks', '200', 200, '>', 'stolen locks'],
    ['as exact a number', '211 stolen bicycles', '211', 211, '=', 'stolen bicycles'],
  ] as const)('is no rounding of a number where the other is %s', (_, words, text, value, change, counts) => {
    const other = hauled('a2', `Its shed held ${words}, the town says.`, text, value, change, counts);
    expect(explained('precision', exact, other)).toEqual([]);
  });

  it('is no rounding of a number that both give, or of a headline', () => {
    const both = telling('a2', [second, fed, 'Its shed held more than 200 stolen bicycles.', 'All 212 are old.'], {
      ...alike,
      quantities: [
        ...alike.quantities,
        { text: '200', value: 200, change: '>', counts: 'stolen bicycles' },
        { text: '212', value: 212, counts: '' },
      ],
    });
    expect(explained('precision', exact, both)).toEqual([]);
    const headline = 'More than 200 stolen bicycles in shed of town';
    const titled = sketch({
      ...alike,
      id: 'a2',
      published: '2031-03-05T08:00:00Z',
      headline,
      text: `${headline}\n${second} ${fed}`,
      claims: [headline, second.slice(0, -1), fed.slice(0, -1)].map((text) => ({ text })),
      quantities: [...alike.quantities, { text: '200', value: 200, change: '>', counts: 'stolen bicycles' }],
    });
    expect(explained('precision', exact, titled)).toEqual([]);
  });

  const dated = (id: string, sentences: string[], text: string, edtf: string) =>
    telling(id, sentences, { ...alike, dates: [{ text, edtf }] });

  it('is a contradiction of days: one event on two days, in other words', () => {
    const one = dated('a1', ['The town begins its feast on 12 March.', first, cooks], '12 March', '2031-03-12');
    const other = dated(
      'a2',
      [second, fed, 'There will be dancing in the town from 21 March.'],
      '21 March',
      '2030-03-21',
    );
    expect(explained('date', one, other)).toEqual([['12 March', '21 March']]);
  });

  it.each([
    ['a second event of the kind', 'A second feast follows in the town on 21 March.', '21 March', '2031-03-21'],
    ['when it ends', 'The feast of the town ends on 21 March.', '21 March', '2031-03-21'],
    ['what has been', 'The town planned its feast on 3 March.', '3 March', '2031-03-03'],
    ['the weekday of that day', 'The town has its feast on Wednesday.', 'Wednesday', '2031-03-05'],
  ])('is none where one tells %s', (_, sentence, words, edtf) => {
    const one = dated('a1', ['The town will begin its feast on 12 March.', first, cooks], '12 March', '2031-03-12');
    expect(explained('date', one, dated('a2', [second, fed, sentence], words, edtf))).toEqual([]);
  });

  it.each([
    ['a midnight each', 'will begin its feast at midnight on 12 March', 'at midnight on 13 March'],
    ['the early hours of each', 'begins its feast in the early hours of 12 March', 'in the early hours of 13 March'],
    ['night workers', 'begins a feast for those on the night shift on 12 March', 'on 13 March'],
    ['night trains', 'begins its feast with a night train on 12 March', 'on 13 March'],
    ['what is late', 'begins its feast on 12 March after a late payment', 'on 13 March'],
  ])('is two days beside each other where they tell of %s', (_, begins, when) => {
    const one = dated('a1', [`The town ${begins}.`, first, cooks], '12 March', '2031-03-12');
    const feast = `For the feast there will be dancing in the town ${when}.`;
    const other = dated('a2', [second, fed, feast], '13 March', '2031-03-13');
    expect(explained('date', one, other)).toEqual([['12 March', '13 March']]);
  });

  it.each([
    ['late on 12 March', 'early on 13 March'],
    ['on 12 March', 'in the night of 13 March'],
    ['at midnight on 12 March', 'before dawn on 13 March'],
    ['late at night on 12 March', 'on 13 March'],
    ['on 12 March with a late-night show', 'on 13 March'],
  ])('is one night where it begins %s and %s', (before, after) => {
    const one = dated('a1', [`The town begins its feast ${before}.`, first, cooks], '12 March', '2031-03-12');
    const feast = `For the feast there will be dancing in the town ${after}.`;
    expect(explained('date', one, dated('a2', [second, fed, feast], '13 March', '2031-03-13'))).toEqual([]);
  });

  it('is no day that the other article names in the name of something', () => {
    const one = dated('a1', ['On Monday the town began its feast.', first, cooks], 'Monday', '2031-03-03');
    const guests = 'Nobody in the hall was tired of Monday’s feast when the singers of the town came on Tuesday.';
    expect(explained('date', one, dated('a2', [second, fed, guests], 'Tuesday', '2031-03-04'))).toEqual([]);
  });

  const placed = (id: string, sentences: string[], ...places: string[]) =>
    telling(id, sentences, {
      ...alike,
      entities: [...alike.entities!, ...places.map((name) => ({ name, type: 'place' as const }))],
    });

  it('is a contradiction of places, by their names or by what they are', () => {
    const one = placed('a1', ['The town has its feast in Merrow on a meadow.', first, cooks], 'Merrow');
    const other = placed('a2', [second, fed, 'For its feast the town meets in Osterby.'], 'Osterby');
    expect(explained('place', one, other)).toEqual([['Merrow', 'Osterby']]);
    const barn = telling('a1', ['A stolen horse was found in an old barn.', first, cooks], alike);
    const wood = telling('a2', [second, fed, 'They found the stolen horse in a dense wood.'], alike);
    expect(explained('place', barn, wood)).toEqual([['in an old barn', 'in a dense wood']]);
  });

  it.each([
    ['in the Garl gully', 'below the Tosk ridge'],
    ['on the Garl road', 'beneath the Tosk bridge'],
    ['in the Garl woods', 'on the Tosk beach'],
    ['at the Garl reservoir', 'on the Tosk moor'],
  ])('is a contradiction of places whose sort stands behind their names: %s, %s', (here, there) => {
    const one = telling('a1', [`A stolen horse was found ${here} on a path.`, first, cooks], alike);
    const other = telling('a2', [second, fed, `They found the stolen horse ${there}.`], alike);
    expect(explained('place', one, other)).toHaveLength(1);
  });

  it.each([
    ['a body', 'in the Garl school board', 'in the Tosk hospital trust'],
    ['a people', 'at the French school', 'in the Dutch school'],
    ['one place', 'below the Garl ridge', 'in a gully on Garl'],
    ['what is beside it', 'in the Garl woods', 'near the Tosk woods'],
  ])('is none where %s is named', (_, here, there) => {
    const one = telling('a1', [`A stolen horse was shown ${here} on a path.`, first, cooks], alike);
    const other = telling('a2', [second, fed, `They showed the stolen horse ${there}.`], alike);
    expect(explained('place', one, other)).toEqual([]);
  });

  it.each([
    ['hours earlier', 'Hours earlier the town had its feast in Osterby.'],
    ['earlier on a day', 'Earlier on the day the town met for its feast in Osterby.'],
    ['last seen', 'The town was last seen at its feast in Osterby.'],
  ])('is no other event for a word of time: %s', (_, sentence) => {
    const one = placed('a1', ['The town has its feast in Merrow.', first, cooks], 'Merrow');
    expect(explained('place', one, placed('a2', [second, fed, sentence], 'Osterby'))).toEqual([['Merrow', 'Osterby']]);
  });

  it('is another event for "an earlier" and "its last" one', () => {
    const one = placed('a1', ['The town has its feast in Merrow.', first, cooks], 'Merrow');
    for (const which of ['An earlier feast', 'Its last feast', 'The previous feast'])
      expect(
        explained('place', one, placed('a2', [second, fed, `${which} of the town was in Osterby.`], 'Osterby')),
      ).toEqual([]);
  });

  it('is none where one place can be the other, or is somebody’s', () => {
    const port = telling('a1', ['A stolen boat was found in the port.', first, cooks], alike);
    const harbour = telling('a2', [second, fed, 'They found the stolen boat in a harbour.'], alike);
    expect(explained('place', port, harbour)).toEqual([]);
    const town = placed('a1', ['The town has its feast in Merrow.', first, cooks], 'Merrow');
    const country = placed('a2', [second, fed, 'For its feast the town meets in Norway.'], 'Norway');
    expect(explained('place', town, country)).toEqual([]);
    const home = placed('a2', [second, fed, 'The cook of the town, born in Osterby, knows its feast.'], 'Osterby');
    expect(explained('place', town, home)).toEqual([]);
  });

  it('is none between articles that tell little alike', () => {
    const one = dated('a1', ['The town begins its feast on 12 March.', first, cooks], '12 March', '2031-03-12');
    const other = telling('a2', ['There will be dancing in the town from 21 March.', 'Nobody knows who comes.'], {
      dates: [{ text: '21 March', edtf: '2031-03-21' }],
    });
    expect(explained('date', one, other)).toEqual([]);
  });
});
