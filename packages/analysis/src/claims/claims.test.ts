import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certainty, Claim, Polarity } from '../analysis.ts';
import type { ArticleSource } from '../article.ts';
import { attribution } from '../attribution/attribution.ts';
import { segment } from '../segment/segment.ts';
import type { Layers } from '../stage.ts';
import { tokens } from '../tokens/tokens.ts';
import { claims } from './claims.ts';

function read(text: string, given: Partial<Layers> = {}): { text: string; claims: readonly Claim[]; layers: Layers } {
  const source: ArticleSource = { id: 'a', text };
  const diagnose = () => undefined;
  const blocks: Layers['blocks'] = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: 'body',
  }));
  let layers = { blocks, entities: [], mentions: [], quantities: [], dates: [], ...given } as unknown as Layers;
  for (const stage of [segment, tokens, attribution, claims]) {
    // biome-ignore lint/suspicious/noExplicitAny: stages of different needs run in one loop.
    layers = { ...layers, ...(stage as any).run({ ...layers, source, diagnose }) };
  }
  return { text, claims: layers.claims, layers };
}

type Row = [claim: string, certainty: Certainty, polarity: Polarity, depth: number];
const rows = (reading: { text: string; claims: readonly Claim[] }): Row[] =>
  reading.claims.map((claim) => [
    reading.text.slice(claim.start, claim.end),
    claim.certainty,
    claim.polarity,
    claim.attributions.length,
  ]);

describe('claims', () => {
  it.each<[string, string, Row[]]>([
    ['The dam held.', "the article's own voice", [['The dam held', 'asserted', 'affirmed', 0]]],
    [
      'Officials said that the dam held.',
      'without the words that attribute it',
      [['the dam held', 'attributed', 'affirmed', 1]],
    ],
    [
      'The dam held, but two bridges fell.',
      'coordinated clauses with subjects of their own',
      [
        ['The dam held', 'asserted', 'affirmed', 0],
        ['two bridges fell', 'asserted', 'affirmed', 0],
      ],
    ],
    [
      'The engineer left the site and returned at noon.',
      'a shared subject keeps the clauses together',
      [['The engineer left the site and returned at noon', 'asserted', 'affirmed', 0]],
    ],
    [
      'The fire damaged the mill, which employs 40 people.',
      'a relative clause at the end is a statement of its own, with the noun that it takes up',
      [
        ['The fire damaged the mill', 'asserted', 'affirmed', 0],
        ['the mill, which employs 40 people', 'asserted', 'affirmed', 0],
      ],
    ],
    [
      'The council said none of them would be sold.',
      'a count of what a pronoun names is a subject',
      [['none of them would be sold', 'attributed', 'denied', 1]],
    ],
    [
      'To the best of her knowledge there was no link, said Ida Ravn.',
      'a preposition is no infinitive',
      [['To the best of her knowledge there was no link', 'attributed', 'denied', 1]],
    ],
    [
      'Ravn said it would cost too much, and described it as a mistake.',
      'what the speaker goes on to say',
      [['it would cost too much', 'attributed', 'affirmed', 1]],
    ],
    [
      'Under a truce agreed in May both sides had kept away.',
      'a participle that says nothing',
      [['Under a truce agreed in May both sides had kept away', 'asserted', 'affirmed', 0]],
    ],
    ['For an hour no train could pass.', 'a fact', [['For an hour no train could pass', 'asserted', 'denied', 0]]],
    [
      'The loss amounts to £3 million, according to the insurer.',
      'a verb that looks like a noun',
      [['The loss amounts to £3 million', 'attributed', 'affirmed', 1]],
    ],
    [
      'Ida Ravn denied this: “Every pump was tested.”',
      'the words that a denial is made in are not denied',
      [['Every pump was tested', 'attributed', 'affirmed', 1]],
    ],
    ['The ministry denied that the dam had failed.', 'a denial', [['the dam had failed', 'attributed', 'denied', 1]]],
    [
      'The ministry denied that nobody was warned.',
      'a denial of a negative is one denial',
      [['nobody was warned', 'attributed', 'denied', 1]],
    ],
    [
      'The ministry did not deny that the dam had failed.',
      'no denial where the denial is negated',
      [['the dam had failed', 'unconfirmed', 'affirmed', 1]],
    ],
    [
      'The army could not confirm that the village was taken.',
      'a failed confirmation leaves it open',
      [['the village was taken', 'unconfirmed', 'affirmed', 1]],
    ],
    [
      'The minister neither confirmed nor denied the report.',
      'neither confirmed nor denied: open, not denied',
      [['The minister neither confirmed nor denied the report', 'unconfirmed', 'affirmed', 0]],
    ],
    [
      'The pilot is believed to have slept.',
      'a belief of nobody in particular',
      [['The pilot is believed to have slept', 'unconfirmed', 'affirmed', 1]],
    ],
    [
      'The claim that the lift failed was rejected.',
      'the clause of a noun, without the predicate that the noun belongs to',
      [['the lift failed', 'attributed', 'affirmed', 1]],
    ],
    [
      'The general said that, if the talks fail, the army will return.',
      'a condition inside what is said',
      [['if the talks fail, the army will return', 'conditional', 'affirmed', 1]],
    ],
    [
      'Rescuers did not find the boat.',
      'negation of the main verb',
      [['Rescuers did not find the boat', 'asserted', 'denied', 0]],
    ],
    [
      'Rescuers found the boat that did not sink.',
      'negation outside the scope of the main verb',
      [['Rescuers found the boat that did not sink', 'asserted', 'affirmed', 0]],
    ],
    [
      'No soldiers crossed the border.',
      'a negated subject',
      [['No soldiers crossed the border', 'asserted', 'denied', 0]],
    ],
    [
      'Delays are expected by Monday.',
      'an expectation without an infinitive',
      [['Delays are expected by Monday', 'expected', 'affirmed', 0]],
    ],
    [
      'Residents could see the fire.',
      'what somebody was able to see was there',
      [['Residents could see the fire', 'asserted', 'affirmed', 0]],
    ],
    [
      'It is improbable that the dam will hold.',
      'a predicate that leaves it open',
      [['It is improbable that the dam will hold', 'unconfirmed', 'affirmed', 0]],
    ],
    [
      'Engineers consider a second leak unlikely.',
      'a rating that leaves it open',
      [['Engineers consider a second leak unlikely', 'unconfirmed', 'affirmed', 0]],
    ],
    [
      'The board expects more than 40 boats.',
      'an expectation of somebody, as one of nobody',
      [['The board expects more than 40 boats', 'expected', 'affirmed', 1]],
    ],
    [
      'From so few, Ravn said, nothing could be concluded.',
      'a fronted phrase before an insertion',
      [['From so few, Ravn said, nothing could be concluded', 'attributed', 'affirmed', 1]],
    ],
    [
      'The board says the tender, which drew four bids, was fair.',
      'a verb behind a relative clause',
      [['the tender, which drew four bids, was fair', 'attributed', 'affirmed', 1]],
    ],
    [
      'According to Ravn, opening the gates made it worse.',
      'a form in -ing as the subject',
      [['opening the gates made it worse', 'attributed', 'affirmed', 1]],
    ],
    [
      'No one has said that they set the fire.',
      'what nobody says is not said',
      [['No one has said that they set the fire', 'asserted', 'denied', 0]],
    ],
    [
      'Two men aged 22 and 31 were held.',
      'a second age is no subject',
      [['Two men aged 22 and 31 were held', 'asserted', 'affirmed', 0]],
    ],
    [
      '“A trap” is how Ravn described the plan.',
      'quoted words that are the subject',
      [['A trap” is how Ravn described the plan', 'asserted', 'affirmed', 0]],
    ],
    [
      'Two wards are shut. The hospital announced the step on Monday.',
      'an announcement is told, and gives the sentence before to its source',
      [
        ['Two wards are shut', 'attributed', 'affirmed', 1],
        ['The hospital announced the step on Monday', 'asserted', 'affirmed', 0],
      ],
    ],
    [
      'The dam will hold. So says Ida Ravn.',
      'a sentence that the next one gives to its source',
      [['The dam will hold', 'attributed', 'affirmed', 1]],
    ],
    [
      'No fewer than 40 soldiers crossed the border.',
      'a bound is no negation',
      [['No fewer than 40 soldiers crossed the border', 'asserted', 'affirmed', 0]],
    ],
    [
      'The bridge may close in May.',
      'a modal of possibility; the month is none',
      [['The bridge may close in May', 'unconfirmed', 'affirmed', 0]],
    ],
    ['The bridge reportedly closed.', 'hearsay', [['The bridge reportedly closed', 'unconfirmed', 'affirmed', 1]]],
    [
      'If confirmed, the move would cost 400 jobs.',
      'a condition',
      [['If confirmed, the move would cost 400 jobs', 'conditional', 'affirmed', 0]],
    ],
    [
      'The army is expected to withdraw on Monday.',
      'an expectation without a source',
      [['The army is expected to withdraw on Monday', 'expected', 'affirmed', 1]],
    ],
    ['The firm plans to close the mill.', 'a plan', [['The firm plans to close the mill', 'expected', 'affirmed', 1]]],
    [
      'The council pledged that the school will reopen.',
      '"will" under a plan',
      [['the school will reopen', 'expected', 'affirmed', 1]],
    ],
    [
      'Critics called the plan reckless.',
      'praise and blame are not split from their verb',
      [['Critics called the plan reckless', 'asserted', 'affirmed', 0]],
    ],
    [
      'The states signed a pact that applies if one is attacked.',
      'a condition inside a fact',
      [['The states signed a pact that applies if one is attacked', 'asserted', 'affirmed', 0]],
    ],
    [
      'Norland denied sending troops.',
      'a denial of an act',
      [['Norland denied sending troops', 'attributed', 'denied', 1]],
    ],
    [
      'Nine people were killed and 34 injured.',
      'a participle that shares its auxiliary',
      [['Nine people were killed and 34 injured', 'asserted', 'affirmed', 0]],
    ],
    [
      'By noon about 2,400 people had left, Holm said.',
      'a statement before its cue, with a fronted phrase',
      [['By noon about 2,400 people had left', 'attributed', 'affirmed', 1]],
    ],
    [
      'LARVIK, Norland (CWS) — The dam held.',
      'a dateline is no part of the statement',
      [['The dam held', 'asserted', 'affirmed', 0]],
    ],
    [
      'The bridge closed, which was expected.',
      '"which" that takes up a clause stays with it',
      [['The bridge closed, which was expected', 'asserted', 'affirmed', 0]],
    ],
    [
      '“We will stay,” Ravn said, “until the water is gone.”',
      'a piece of a quotation that cannot stand alone stays with the piece before',
      [['We will stay,” Ravn said, “until the water is gone', 'attributed', 'affirmed', 1]],
    ],
    [
      'Since last spring trucks above nine tonnes have been turned back.',
      'a preposition with its phrase of time in front of a main clause',
      [['Since last spring trucks above nine tonnes have been turned back', 'asserted', 'affirmed', 0]],
    ],
    [
      'Until the election Nils Orvik, the deputy, runs the town.',
      'a preposition with its noun in front of a name',
      [['Until the election Nils Orvik, the deputy, runs the town', 'asserted', 'affirmed', 0]],
    ],
    [
      'Before 3 April it will not open, the owner said.',
      'a date in front of a pronoun',
      [['Before 3 April it will not open', 'attributed', 'denied', 1]],
    ],
    [
      'After that Norland wants to close the port to trawlers.',
      'the pronoun belongs to the preposition, the name is the subject',
      [['After that Norland wants to close the port to trawlers', 'asserted', 'affirmed', 0]],
    ],
    ['After the vote had failed.', 'a subordinate clause of time alone', []],
    ['Because the pumps were old.', 'a reason alone', []],
    [
      'Delays can be punished with a fine of 300 crowns.',
      'a plural that looks like a verb opens the sentence',
      [['Delays can be punished with a fine of 300 crowns', 'asserted', 'affirmed', 0]],
    ],
    [
      'On Friday the members all the same allowed trucks to use the lane.',
      'an adverb of three words before the verb',
      [['On Friday the members all the same allowed trucks to use the lane', 'asserted', 'affirmed', 0]],
    ],
    [
      'Meanwhile, its council empowered wardens on Friday to fine drivers without warning.',
      'a verb that the tagger takes for a noun',
      [
        [
          'Meanwhile, its council empowered wardens on Friday to fine drivers without warning',
          'asserted',
          'affirmed',
          0,
        ],
      ],
    ],
    ['Tickets cost £40.', 'a price after its verb', [['Tickets cost £40', 'asserted', 'affirmed', 0]]],
    [
      'They shrank by half in two years, and she moved by a mile.',
      '"by" after a verb with its subject opens no agent',
      [
        ['They shrank by half in two years', 'asserted', 'affirmed', 0],
        ['she moved by a mile', 'asserted', 'affirmed', 0],
      ],
    ],
    ['The owner rejects that.', '"that" as an object', [['The owner rejects that', 'asserted', 'affirmed', 0]]],
    [
      'Should she lose, the house will be dissolved and the islands will vote again.',
      'a condition by inversion stays with all that depends on it',
      [['Should she lose, the house will be dissolved and the islands will vote again', 'conditional', 'affirmed', 0]],
    ],
    [
      'Had the pumps been checked, the board said, the flood would have been avoided.',
      'a condition by inversion on the other side of its cue',
      [['Had the pumps been checked, the board said, the flood would have been avoided', 'conditional', 'affirmed', 1]],
    ],
    [
      'Nor does the port have a tug.',
      'a negation that turns subject and verb',
      [['Nor does the port have a tug', 'asserted', 'denied', 0]],
    ],
    [
      'At no time did the crew leave the bridge.',
      'a negation in a fronted phrase',
      [['At no time did the crew leave the bridge', 'asserted', 'denied', 0]],
    ],
    [
      'Opened in 1931, the lock takes 40 barges a day.',
      'a participle before the subject',
      [['Opened in 1931, the lock takes 40 barges a day', 'asserted', 'affirmed', 0]],
    ],
    [
      'Asked why the gate was open, Holm said the guard had left.',
      'what was asked is no statement',
      [['the guard had left', 'attributed', 'affirmed', 1]],
    ],
    [
      'The boiler exploded, and the owner, Ines Holm, refuses to guess.',
      'an apposition parts the new subject from its verb',
      [
        ['The boiler exploded', 'asserted', 'affirmed', 0],
        ['the owner, Ines Holm, refuses to guess', 'asserted', 'affirmed', 0],
      ],
    ],
    [
      'Nobody can say yet why the boiler burst.',
      'what nobody knows is not told',
      [['Nobody can say yet why the boiler burst', 'asserted', 'denied', 0]],
    ],
    [
      'Some growers ask how much the dam would help villages, citing leaking pipes and a lack of pumps.',
      'a reason is no source',
      [
        [
          'Some growers ask how much the dam would help villages, citing leaking pipes and a lack of pumps',
          'asserted',
          'affirmed',
          0,
        ],
      ],
    ],
    [
      'Some growers ask how much the dam would help villages, citing a survey by the University of Larvik.',
      'a question that a source raises is no statement',
      [
        [
          'Some growers ask how much the dam would help villages, citing a survey by the University of Larvik',
          'asserted',
          'affirmed',
          0,
        ],
      ],
    ],
    [
      'The paper reported that the lock had failed, citing two engineers at the port.',
      'people are a source',
      [['the lock had failed', 'attributed', 'affirmed', 2]],
    ],
    [
      'Holm welcomed the truce, calling for a lasting peace: “This is a good day for the islands.”',
      'what is called for before the words quoted',
      [
        ['Holm welcomed the truce, calling for a lasting peace', 'asserted', 'affirmed', 0],
        ['This is a good day for the islands', 'attributed', 'affirmed', 1],
      ],
    ],
    [
      'She warned of a hard spring: “The seed is gone.”',
      'what is warned of before the words quoted',
      [
        ['She warned of a hard spring', 'asserted', 'affirmed', 0],
        ['The seed is gone', 'attributed', 'affirmed', 1],
      ],
    ],
    [
      'Ravn condemned the strike: “This is an attack on the poor.”',
      'an object before the words quoted',
      [
        ['Ravn condemned the strike', 'asserted', 'affirmed', 0],
        ['This is an attack on the poor', 'attributed', 'affirmed', 1],
      ],
    ],
    [
      'He told reporters in Larvik on Monday: “The seed is gone.”',
      'hearer, place and time are no statement',
      [['The seed is gone', 'attributed', 'affirmed', 1]],
    ],
    [
      'The union said in a statement on Monday: “We shall walk out.”',
      'a medium is no statement',
      [['We shall walk out', 'attributed', 'affirmed', 1]],
    ],
    [
      'After the crash at the lock, in which two sailors died, a panel asked for a new bridge.',
      'what is asked for follows its verb',
      [
        [
          'After the crash at the lock, in which two sailors died, a panel asked for a new bridge',
          'asserted',
          'affirmed',
          0,
        ],
      ],
    ],
    [
      'It was not known, she said, whether the valve had jammed.',
      'a question goes on behind its cue',
      [['It was not known, she said, whether the valve had jammed', 'attributed', 'denied', 1]],
    ],
    [
      'The crew had at no time asked for a tow, he said, but only for a pilot.',
      'a phrase goes on behind its cue',
      [['The crew had at no time asked for a tow, he said, but only for a pilot', 'attributed', 'denied', 1]],
    ],
    [
      'It had not seen the letters as a warning, a clerk said, and had therefore filed them.',
      'a predicate without a subject of its own goes on behind its cue',
      [
        [
          'It had not seen the letters as a warning, a clerk said, and had therefore filed them',
          'attributed',
          'denied',
          1,
        ],
      ],
    ],
    [
      '“We stay,” she said, “because the boats are gone.”',
      'the reason in a quotation goes with what it is for',
      [['We stay,” she said, “because the boats are gone', 'attributed', 'affirmed', 1]],
    ],
    [
      'The lock failed, she said, and the meadow flooded.',
      'a clause with its subject stands alone behind its cue',
      [
        ['The lock failed', 'attributed', 'affirmed', 1],
        ['the meadow flooded', 'attributed', 'affirmed', 1],
      ],
    ],
    [
      'Sixty boats are missing, Holm told reporters in Larvik, the town closest to the reef.',
      'an apposition to a place is not said',
      [['Sixty boats are missing', 'attributed', 'affirmed', 1]],
    ],
    [
      "The pilots' club, which had backed the plan, said members felt betrayed.",
      'the relative clause of a source',
      [
        ["The pilots' club, which had backed the plan", 'asserted', 'affirmed', 0],
        ['members felt betrayed', 'attributed', 'affirmed', 1],
      ],
    ],
    [
      '“It is over,” said Ines Holm, who lost her barn in the flood.',
      'the relative clause of a source behind its verb',
      [
        ['It is over', 'attributed', 'affirmed', 1],
        ['Ines Holm, who lost her barn in the flood', 'asserted', 'affirmed', 0],
      ],
    ],
    [
      'Ines Holm, who heads the club, said members felt betrayed.',
      'a relative clause that only says who it is',
      [['members felt betrayed', 'attributed', 'affirmed', 1]],
    ],
    [
      'A clerk, who asked not to be named, said the letter was late.',
      'a relative clause about the terms of the talk',
      [['the letter was late', 'attributed', 'affirmed', 1]],
    ],
    [
      'Ines Holm, who said that she had seen the fire, told the court that the door was shut.',
      'what is said in a relative clause of a source',
      [
        ['she had seen the fire', 'attributed', 'affirmed', 1],
        ['the door was shut', 'attributed', 'affirmed', 1],
      ],
    ],
    [
      'It speaks of “mending the lock for good”.',
      'a borrowed phrase stays with its verb',
      [['It speaks of “mending the lock for good', 'asserted', 'affirmed', 0]],
    ],
    ['Until the water is gone.', 'a subordinate clause alone', []],
    ['Larvik, 5 May 2024', 'a date line', []],
    ['LARVIK, 5 May (CWS) — The dam held.', 'a date in the dateline', [['The dam held', 'asserted', 'affirmed', 0]]],
    ['Did the dam hold?', 'a question', []],
    ['Close the doors now.', 'a command', []],
    [
      '“Boil all drinking water,” Holm said.',
      'a command that somebody gives as advice',
      [['Boil all drinking water', 'attributed', 'affirmed', 1]],
    ],
    [
      '“Call your doctor first,” Holm said.',
      'the same behind a noun’s form',
      [['Call your doctor first', 'attributed', 'affirmed', 1]],
    ],
    ['“Let me be clear,” Holm said.', 'a speaker’s turn to who listens', []],
    ['“Go home,” Holm said.', 'too short a command', []],
    ['Background to the flood', 'a label', []],
    [
      'Dam holds after night of storms',
      'a headline with a verb',
      [['Dam holds after night of storms', 'asserted', 'affirmed', 0]],
    ],
  ])('%s (%s)', (text, _reason, expected) => {
    expect(rows(read(text))).toEqual(expected);
  });

  it('names an attribution once, though it holds the statement and has its verb for a cue', () => {
    const { text, layers } = read('She said the dam held up.');
    const shared = { kind: 'indirect', speaker: null } as const;
    const attributions: Layers['attributions'] = [
      {
        ...shared,
        source: [],
        cue: [{ start: 17, end: 21 }],
        content: [
          { start: 9, end: 16 },
          { start: 22, end: 24 },
        ],
        within: null,
      },
      {
        ...shared,
        source: [{ start: 0, end: 3 }],
        cue: [{ start: 4, end: 8 }],
        content: [{ start: 9, end: 24 }],
        within: 0,
      },
    ];
    const result = claims.run({ ...layers, attributions, source: { id: 'a', text }, diagnose: () => undefined });
    expect(result.claims.map((claim) => claim.attributions)).toEqual([[0, 1]]);
  });

  it('gives the chain of attributions, outermost first', () => {
    const reading = read('State television reported that the minister had said the talks were over.');
    const [claim] = reading.claims;
    const cues = claim?.attributions.map((index) => {
      const cue = reading.layers.attributions[index]?.cue[0];
      return cue && reading.text.slice(cue.start, cue.end);
    });
    expect(cues).toEqual(['reported', 'had said']);
  });

  it('rests what an agency is cited for on the outlet that cites it', () => {
    const reading = read('State media, citing the agency, reported that the minister had resigned.');
    const [claim] = reading.claims;
    expect(claim && reading.text.slice(claim.start, claim.end)).toBe('the minister had resigned');
    expect(claim?.attributions.map((index) => reading.layers.attributions[index]?.speaker?.name)).toEqual([
      'State media',
      'the agency',
    ]);
  });

  it('lists the quantities, dates and entities inside the claim only', () => {
    const text = 'Ida Ravn said 40 people left Larvik on Monday.';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const reading = read(text, {
      entities: [
        { id: 'e1', type: 'person', name: 'Ida Ravn', aliases: [] },
        { id: 'e2', type: 'place', name: 'Larvik', aliases: [] },
      ],
      mentions: [
        { ...at('Ida Ravn'), entity: 'e1', kind: 'name' },
        { ...at('Larvik'), entity: 'e2', kind: 'name' },
      ],
      quantities: [{ ...at('40'), value: 40, low: null, high: null, change: '=', unit: '', counts: 'people' }],
      dates: [{ ...at('Monday'), edtf: 'XXXX-XX-XX' }],
    });
    expect(reading.claims).toHaveLength(1);
    expect(reading.claims[0]).toMatchObject({ id: 'c1', quantities: [0], dates: [0], entities: ['e2'] });
  });

  it('reads each of the statements of a headline, with its auxiliary left out or not', () => {
    const text = 'Ferry inquiry widened to three ports; the union counted 40 ships\n\nThe inquiry goes on.';
    const blocks: Layers['blocks'] = [
      { start: 0, end: text.indexOf('\n'), role: 'headline' },
      { start: text.indexOf('The'), end: text.length, role: 'body' },
    ];
    expect(rows(read(text, { blocks })).map(([claim]) => claim)).toEqual([
      'Ferry inquiry widened to three ports',
      'the union counted 40 ships',
      'The inquiry goes on',
    ]);
  });

  it.each([
    ['Recall extended to two more models', true],
    ['Pump recall widened to 58,300 devices', true],
    ['Strike vote delayed after court order', true],
    ['Keep doors closed', false],
    ['Leave windows opened by police', false],
    ['Get vaccinated before winter', false],
  ])('takes “%s” for a statement: %s', (headline, states) => {
    const blocks: Layers['blocks'] = [{ start: 0, end: headline.length, role: 'headline' }];
    expect(rows(read(headline, { blocks })).map(([claim]) => claim)).toEqual(states ? [headline] : []);
  });

  it('keeps spans in range, in order and within their sentence on any input', () => {
    const piece = fc.constantFrom(
      'Holm',
      ' said ',
      ' that ',
      'the dam ',
      'held',
      ' did not ',
      ' if ',
      ', ',
      '. ',
      '; ',
      ' and ',
      ' but ',
      ' which ',
      ' may ',
      ' to close ',
      '“',
      '”',
      '"',
      '\n\n',
      '?',
      ' denied ',
      ' 40 people ',
      ' no ',
      ' according to ',
      ' reportedly ',
      ':',
      '(',
      ')',
      ' citing ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
        const { claims, layers } = read(pieces.join(''));
        for (const [index, claim] of claims.entries()) {
          const sentence = layers.sentences[claim.sentence];
          expect(claim.id).toBe(`c${index + 1}`);
          expect(claim.start).toBeLessThan(claim.end);
          expect(claim.start).toBeGreaterThanOrEqual(sentence?.start ?? -1);
          expect(claim.end).toBeLessThanOrEqual(sentence?.end ?? -1);
          expect(claim.start).toBeGreaterThanOrEqual(claims[index - 1]?.start ?? 0);
          for (const attribution of claim.attributions) expect(layers.attributions[attribution]).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });
});
