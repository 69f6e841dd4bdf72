import { describe, expect, it } from 'vitest';
import { sketch } from '../analysis.fixture.ts';
import { compareStory } from '../compare.ts';

const mill = { name: 'Tarn Mill' };
const union = { name: 'Bakers Union' };
const accusation = 'Tarn Mill had sold spoiled flour to nine bakeries in the valley';
const denied = 'having sold any spoiled flour to bakeries';

const promise = 'it would open its doors to the inspectors on Monday';

/** An article in which the union accuses the mill, which is heard there or is not. */
const accusing = (isHeard: boolean) =>
  sketch({
    id: 'a1',
    publisher: 'The Dunmere Post',
    text: `The Bakers Union said that ${accusation}.${isHeard ? ` Tarn Mill announced that ${promise}.` : ''}`,
    entities: [mill, union],
    claims: [
      { text: accusation, voices: [{ source: 'The Bakers Union', cue: 'said' }] },
      ...(isHeard ? [{ text: promise, voices: [{ source: 'Tarn Mill', cue: 'announced' }] }] : []),
    ],
  });

/** The same, and behind it the mill's denial. */
const answering = sketch({
  id: 'a3',
  publisher: 'The Valley Post',
  text: `The Bakers Union said that ${accusation}. Tarn Mill denied ${denied}.`,
  entities: [mill, union],
  claims: [
    { text: accusation, voices: [{ source: 'The Bakers Union', cue: 'said' }] },
    { text: denied, polarity: 'denied', voices: [{ source: 'Tarn Mill', cue: 'denied' }] },
  ],
});

const divergences = (articles: ReturnType<typeof sketch>[]) =>
  compareStory('s', articles).divergences.filter(({ kind }) => kind === 'denial' || kind === 'omission');

describe('a denial right behind what it denies', () => {
  it('is told as one where another article lets the party speak, of something else', () => {
    const [found, ...more] = divergences([accusing(true), answering]);
    expect(more).toEqual([]);
    expect(found!.kind).toBe('denial');
    expect(found!.sides.map(({ articles }) => articles)).toEqual([['a1', 'a3'], ['a3']]);
    expect(found!.explanation).toContain('denied by Tarn Mill in The Valley Post');
  });

  it('is told as left out where another article does not hear the party', () => {
    expect(divergences([accusing(false), answering])).toMatchObject([
      { kind: 'omission', sides: [{ articles: ['a3'] }, { articles: ['a1'], spans: [] }] },
    ]);
  });

  it.each([
    ['rejected the charge', ''],
    ['does not accept this', ''],
    ['called the report wrong', ''],
    ['said that', 'not one sack had left its yard'],
    ['said on Monday that', 'no such flour had been sold'],
    ['said that', 'it was a matter of taste. Spoiled flour was not sold to bakeries'],
  ])('is no divergence where each article has it in words of its own: "%s %s"', (cue, reply) => {
    const both = sketch({
      id: 'a1',
      publisher: 'The Dunmere Post',
      text: `The Bakers Union said that ${accusation}. Tarn Mill ${cue} ${reply}.`,
      entities: [mill, union],
      claims: [
        { text: accusation, voices: [{ source: 'The Bakers Union', cue: 'said' }] },
        reply === ''
          ? { text: `Tarn Mill ${cue}`, voices: [] }
          : { text: reply, voices: [{ source: 'Tarn Mill', cue }] },
      ],
    });
    expect(divergences([both, answering])).toEqual([]);
    expect(divergences([both, answering, { ...accusing(false), id: 'a4' }])).not.toEqual([]);
  });

  it('is none of articles where nobody else reports it', () => {
    expect(divergences([answering])).toEqual([]);
  });

  it('is no denial of what it has no word of', () => {
    const other = sketch({
      id: 'a4',
      publisher: 'The Evening Line',
      text: 'The valley has nine bakeries and two mills. Tarn Mill denied owing the bank a single penny.',
      entities: [mill],
      claims: [
        { text: 'The valley has nine bakeries and two mills' },
        {
          text: 'owing the bank a single penny',
          polarity: 'denied',
          voices: [{ source: 'Tarn Mill', cue: 'denied' }],
        },
      ],
    });
    const same = sketch({
      id: 'a5',
      publisher: 'The Dunmere Post',
      text: 'The valley has nine bakeries and two mills.',
      claims: [{ text: 'The valley has nine bakeries and two mills' }],
    });
    expect(divergences([other, same]).filter(({ kind }) => kind === 'denial')).toEqual([]);
  });
});

it('tells who leaves out what two deny together behind an accusation', () => {
  const charge = 'accused Oslo of sending stolen boats to the island of Dunmere for years';
  const both = 'any formal deal between them';
  const text = `Fishermen have ${charge}.`;
  const fishermen = { text: `Fishermen have ${charge}` };
  const entities = [
    { name: 'Oslo', type: 'place' as const },
    { name: 'Dunmere', type: 'place' as const },
  ];
  const telling = sketch({
    id: 'a1',
    publisher: 'The Valley Post',
    text: `${text} Both Sweden and Norway have denied ${both}.`,
    entities: [...entities, { name: 'Sweden', type: 'place' }, { name: 'Norway', type: 'place' }],
    claims: [
      fishermen,
      { text: both, polarity: 'denied', voices: [{ source: 'Both Sweden and Norway', cue: 'have denied' }] },
    ],
  });
  const silent = sketch({ id: 'a2', publisher: 'The Evening Line', text, entities, claims: [fishermen] });
  expect(divergences([telling, silent])).toMatchObject([
    {
      kind: 'omission',
      about: 'the denial by Sweden and Norway',
      sides: [{ articles: ['a1'] }, { articles: ['a2'], spans: [] }],
    },
  ]);
});

describe('a rejoinder that has no word for denying', () => {
  const offer = 'it had offered Tarn Mill a new contract in the middle of May';

  /** An article in which the union tells of its offer, and the mill says something right behind that. */
  const telling = (id: string, publisher: string, cue: string, reply: string) =>
    sketch({
      id,
      publisher,
      text: `The Bakers Union said that ${offer}. Tarn Mill ${cue} ${reply}.`,
      entities: [mill, union],
      claims: [
        { text: offer, voices: [{ source: 'The Bakers Union', cue: 'said' }] },
        { text: reply, voices: [{ source: 'Tarn Mill', cue }] },
      ],
    });
  const elsewhere = telling('a2', 'The Dunmere Post', 'announced that', promise);

  it.each([
    ['said that', 'no such offer had been made'],
    ['maintained that', 'it did not'],
    ['insisted that', 'there was no offer'],
    ['said that', 'it had never seen it'],
    ['added that', 'it knew nothing of it'],
  ])('is a denial: %s %s', (cue, reply) => {
    const found = divergences([telling('a1', 'The Valley Post', cue, reply), elsewhere]);
    expect(found).toMatchObject([{ kind: 'denial', sides: [{ articles: ['a1', 'a2'] }, { articles: ['a1'] }] }]);
    expect(found[0]!.explanation).toContain('denied by Tarn Mill in The Valley Post');
  });

  it.each([
    ['said that', 'it would close if the bakers said no'],
    ['said that', 'the bakers who still wait for flour would not get it'],
    ['told reporters that', 'it had no opinion on whether there was an offer'],
    ['said that', 'not one of its two mills stood still'],
  ])('is none: %s %s', (cue, reply) => {
    expect(divergences([telling('a1', 'The Valley Post', cue, reply), elsewhere])).toEqual([]);
  });

  it('is none of whoever speaks before it', () => {
    const own = sketch({
      id: 'a1',
      publisher: 'The Valley Post',
      text: `Tarn Mill said that ${offer.replace('Tarn Mill', 'the bakers')}. Tarn Mill said that there was no such contract before.`,
      entities: [mill],
      claims: [
        { text: offer.replace('Tarn Mill', 'the bakers'), voices: [{ source: 'Tarn Mill', cue: 'said' }] },
        { text: 'there was no such contract before', voices: [{ source: 'Tarn Mill', cue: 'said' }] },
      ],
    });
    expect(divergences([own, elsewhere])).toEqual([]);
  });
});

describe('what articles have against each other', () => {
  /** An article of one sentence, its own or a voice's. */
  const told = (id: string, publisher: string, text: string, voice?: { source: string; cue: string }) =>
    sketch({
      id,
      publisher,
      text: `${voice ? `${voice.source} ${voice.cue} ` : ''}${text}.`,
      entities: [mill].filter(() => voice !== undefined),
      claims: [{ text, ...(voice && { polarity: 'denied' as const, voices: [voice] }) }],
    });
  const not = (id: string, publisher: string, text: string) =>
    sketch({ id, publisher, text: `${text}.`, claims: [{ text, polarity: 'denied' }] });
  const rang = 'The bells of the mill rang nine minutes before the dam of Ostrel broke';

  it('is a denial where one says in its own voice what another turns round with a "not"', () => {
    const silent = not('a2', 'The Echo', 'The bells of the mill had not rang before the dam of Ostrel broke');
    expect(divergences([told('a1', 'The Post', rang), silent])).toMatchObject([
      { kind: 'denial', sides: [{ articles: ['a1'] }, { articles: ['a2'] }] },
    ]);
    const closed = told('a1', 'The Post', 'The schools of Ostrel and Lund stayed closed on Monday');
    const open = not('a2', 'The Echo', 'The schools of Ostrel and Lund did not open on Monday');
    expect(divergences([closed, open])).toEqual([]);
  });

  it('is one where a party denies in full what has a "without" in it', () => {
    const matter = 'Tarn Mill sold flour to nine bakeries in the valley without a licence';
    const denial = told('a2', 'The Echo', matter, { source: 'Tarn Mill', cue: 'denied that' });
    expect(divergences([told('a1', 'The Post', matter), denial])).toMatchObject([
      { kind: 'denial', sides: [{ articles: ['a1'] }, { articles: ['a2'] }] },
    ]);
  });
});

describe('whoever is accused', () => {
  const charge = 'The Bakers Union accused Tarn Mill of selling spoiled flour to nine bakeries';
  const answered = (id: string, publisher: string, reply: string, quoted: string, cue: string) =>
    sketch({
      id,
      publisher,
      text: `${charge}. It has papers and photographs. ${reply}`,
      entities: [mill, union],
      claims: [
        { text: charge },
        { text: 'It has papers and photographs' },
        { text: quoted, polarity: 'denied', voices: [{ source: 'Tarn Mill', cue }] },
      ],
    });
  const silent = sketch({
    id: 'a2',
    publisher: 'The Echo',
    text: `${charge}.`,
    entities: [mill, union],
    claims: [{ text: charge }],
  });

  it.each([
    [
      'denies any part of it',
      'Tarn Mill denies having had a hand in the deliveries.',
      'having had a hand in the deliveries',
      'denies',
    ],
    [
      'speaks for himself',
      '"We have never sold a sack that was damp," Tarn Mill said.',
      'We have never sold a sack that was damp',
      'said',
    ],
  ])('denies it where he %s', (_, reply, quoted, cue) => {
    expect(divergences([answered('a1', 'The Post', reply, quoted, cue), silent])).toMatchObject([
      { kind: 'omission', sides: [{ articles: ['a1'] }, { articles: ['a2'], spans: [] }] },
    ]);
  });
});

describe('whoever is charged', () => {
  /** An article that tells of a charge, of other things behind it, and in a paragraph of its own of what he says. */
  const charged = (id: string, charge: string, reply: string, own?: { quoted: string; cue: string }) => {
    const text = `${charge}. The hearing goes on in May. The harbour is run by the town. ${reply}`.trim();
    return sketch({
      id,
      publisher: `The ${id} Post`,
      text,
      entities: [{ name: 'Emil Falk', type: 'person', aliases: ['Falk'] }].map((each) =>
        text.includes(each.name) ? { ...each, type: 'person' as const } : { name: 'Falk', type: 'person' as const },
      ),
      claims: [
        { text: charge },
        { text: 'The hearing goes on in May' },
        ...(own ? [{ text: own.quoted, voices: [{ source: 'Falk', cue: own.cue }] }] : []),
      ],
    });
  };
  const bribes = 'Emil Falk was charged on Monday with taking bribes from a dredging firm of the harbour';
  const left = { kind: 'omission', sides: [{ articles: ['a1'] }, { articles: ['a2'], spans: [] }] };

  it.each([
    [bribes, 'I never took a cent'],
    [bribes, 'I have never seen a bribe'],
    [bribes, 'We took nothing'],
    ['The mayor Emil Falk went on trial for selling boats of the harbour', 'I didn’t sell a single boat'],
    ['Emil Falk was arrested on suspicion of burning two boats of the harbour', 'I was not even there'],
    ['Emil Falk is suspected of having sold three boats of the harbour', 'I have not sold any'],
  ])('turns it down in his own words: "%s", "%s"', (charge, quoted) => {
    const telling = charged('a1', charge, `"${quoted}," Falk said outside court.`, { quoted, cue: 'said' });
    expect(divergences([telling, charged('a2', charge, '')])).toMatchObject([left]);
  });

  it.each([
    ['will not speak of it', 'We never comment on open cases'],
    ['has nothing to say', 'I have nothing to say'],
    ['does not know it', 'I haven’t seen the papers'],
  ])('does not where he %s', (_, quoted) => {
    const telling = charged('a1', bribes, `"${quoted}," Falk said outside court.`, { quoted, cue: 'said' });
    expect(divergences([telling, charged('a2', bribes, '')])).toEqual([]);
  });

  it.each([
    'Falk says that he is innocent.',
    'Falk has pleaded not guilty.',
    'Falk insists that there was no wrongdoing.',
    'Falk wants to clear his name.',
    'Falk rejects the charge.',
    'The former mayor denies everything.',
    'His lawyer denied all of it.',
    'The old man denies any wrongdoing.',
    'These are all lies, said his lawyer.',
  ])('is not left alone with the charge by an article in other words: %s', (reply) => {
    const quoted = 'I never took a cent';
    const telling = charged('a1', bribes, `"${quoted}," Falk said outside court.`, { quoted, cue: 'said' });
    expect(divergences([telling, charged('a2', bribes, reply)])).toEqual([]);
  });

  it('is meant by any form of his name, and not where somebody else is charged', () => {
    const reply = { quoted: 'having taken anything', cue: 'denied' };
    const telling = charged('a1', bribes, 'Through his lawyer, Falk denied having taken anything.', reply);
    expect(divergences([telling, charged('a2', bribes, '')])).toMatchObject([left]);
    const others = 'Jan Moe was charged on Monday with taking bribes from a dredging firm of the harbour';
    const quoted = 'I never sleep before a race';
    const runner = charged('a1', others, `"${quoted}," Falk said.`, { quoted, cue: 'said' });
    expect(divergences([runner, charged('a2', others, '')])).toEqual([]);
  });
});

describe('that something could not be verified', () => {
  const claim = 'the dam of Ostrel had been mined in nine places before the retreat';
  const told = (id: string, publisher: string, more: string) =>
    sketch({
      id,
      publisher,
      text: `The army said that ${claim}.${more === '' ? '' : ` ${more}.`}`,
      claims: [
        { text: claim, voices: [{ source: 'The army', cue: 'said' }] },
        ...(more === '' ? [] : [{ text: more, certainty: 'unconfirmed' as const }]),
      ],
    });
  const note = 'The claim could not be independently verified';

  it('is told of those that leave it out', () => {
    const [found, ...more] = divergences([told('a1', 'The Post', note), told('a2', 'The Echo', '')]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      kind: 'omission',
      about: `that nobody could verify whether ${claim}`,
      sides: [
        { articles: ['a1'], says: `${note}.` },
        { articles: ['a2'], spans: [] },
      ],
    });
  });

  it.each([
    ['where each article says so', 'Neither claim has been confirmed so far', 'It could not be confirmed'],
    ['where it is a matter of later', 'The bridges can be checked in May', ''],
  ])('is none %s', (_, one, other) => {
    expect(divergences([told('a1', 'The Post', one), told('a2', 'The Echo', other)])).toEqual([]);
  });
});
