import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution, Diagnostic, Quotation, Token } from '../analysis.ts';
import type { ArticleSource } from '../article.ts';
import { segment } from '../segment/segment.ts';
import type { Layers } from '../stage.ts';
import { tokens } from '../tokens/tokens.ts';
import { attribution } from './attribution.ts';

interface Reading {
  text: string;
  attributions: readonly Attribution[];
  quotations: readonly Quotation[];
  diagnostics: Omit<Diagnostic, 'stage'>[];
}

function read(text: string, given: Partial<Pick<Layers, 'entities' | 'mentions'>> = {}): Reading {
  const source: ArticleSource = { id: 'a', text };
  const diagnostics: Omit<Diagnostic, 'stage'>[] = [];
  const diagnose = (problem: Omit<Diagnostic, 'stage'>) => void diagnostics.push(problem);
  const blocks: Layers['blocks'] = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: 'body',
  }));
  const layers = { blocks, entities: [], mentions: [], ...given };
  const { sentences } = segment.run({ ...layers, source, diagnose });
  const { tokens: words } = tokens.run({ ...layers, sentences, source, diagnose });
  const result = attribution.run({ ...layers, sentences, tokens: words, source, diagnose });
  return { text, diagnostics, ...result };
}

const said = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map((span) => text.slice(span.start, span.end)).join(' … ');
const show = ({ text, attributions }: Reading) =>
  attributions.map((one) => [said(text, one.source), said(text, one.cue), said(text, one.content)]);

describe('attribution', () => {
  it.each([
    ['Officials said the dam held.', 'a clause without "that"', ['Officials', 'said', 'the dam held']],
    [
      'The council announced that the bridge would open in June.',
      '"that" belongs to the content',
      ['The council', 'announced', 'that the bridge would open in June'],
    ],
    ['“We will stay,” the minister said.', 'quotation, source, cue', ['the minister', 'said', '“We will stay,”']],
    [
      '“We will stay,” said Ida Ravn, a nurse.',
      'an inverted cue; the apposition belongs to the source',
      ['Ida Ravn, a nurse', 'said', '“We will stay,”'],
    ],
    [
      '“We stay,” she said, “until they leave.”',
      'a quotation with the cue in its middle',
      ['she', 'said', '“We stay,” … “until they leave.”'],
    ],
    [
      'The weir was “a disgrace”, Judge Ida Holm said today as the owner was led away.',
      'when it was said is not said',
      ['Judge Ida Holm', 'said', 'The weir was “a disgrace”'],
    ],
    [
      'The mill had to close, said Ida Ravn, of the harbour board, who was not asked.',
      'a phrase with "of" belongs to the source',
      ['Ida Ravn, of the harbour board, who was not asked', 'said', 'The mill had to close'],
    ],
    [
      'The mill had to close, said Ida Ravn, who runs it, after leaving the hall.',
      'what the speaker did is not said',
      ['Ida Ravn, who runs it', 'said', 'The mill had to close'],
    ],
    [
      'The closure was announced today by the harbour board.',
      'who announces it stands behind the time',
      ['the harbour board', 'was announced today', 'The closure'],
    ],
    [
      'Ravn said a letter that looked like the lost one was on sale.',
      'the pronoun belongs to the noun before it',
      ['Ravn', 'said', 'a letter that looked like the lost one was on sale'],
    ],
    [
      'Holm told reporters that until Monday he had known nothing.',
      'a phrase of time behind "that"',
      ['Holm', 'told', 'that until Monday he had known nothing'],
    ],
    [
      'Nine crews stopped work when the news was announced, according to the union.',
      'the whole sentence before its source',
      ['the union', 'according to', 'Nine crews stopped work when the news was announced'],
    ],
    [
      'Sales dropped by a third last year, the maker of frozen fish announced on 3 May.',
      'participles that describe, and a share that something moves by',
      ['the maker of frozen fish', 'announced', 'Sales dropped by a third last year'],
    ],
    [
      'Ida Ravn turned that offer down: “It is an insult.”',
      'words behind a colon',
      ['Ida Ravn', 'turned', '“It is an insult.”'],
    ],
    [
      'Tenants of an apartment block in Larvik accuse the firm of fraud.',
      'a noun that looks like a verb',
      ['Tenants of an apartment block in Larvik', 'accuse', 'the firm of fraud'],
    ],
    ['Fire chief Ida Ravn said it was arson.', 'the same', ['Fire chief Ida Ravn', 'said', 'it was arson']],
    [
      'Ida Ravn wants the state to step in: “It is a scandal.”',
      'whoever wants it speaks',
      ['Ida Ravn', 'wants', '“It is a scandal.”'],
    ],
    ['The dam held, engineers said.', 'a clause before its cue', ['engineers', 'said', 'The dam held']],
    [
      'After the crash, in which two sailors died, a panel asked for a new bridge.',
      'what is asked for follows, though a clause stands before',
      ['a panel', 'asked for', 'a new bridge'],
    ],
    [
      'After that Norland wants to close the port.',
      'a pronoun after a preposition is no part of the name behind it',
      ['Norland', 'wants', 'to close the port'],
    ],
    [
      'Sixty boats are missing, Holm told reporters in Larvik, the town closest to the reef.',
      'an apposition to the last phrase is no part of the content',
      ['Holm', 'told', 'Sixty boats are missing'],
    ],
    [
      'Ravn condemned the strike: “This is an attack on the poor.”',
      'the words quoted, not the object before them',
      ['Ravn', 'condemned', '“This is an attack on the poor.”'],
    ],
    [
      'According to the union, nobody was hurt.',
      'a preposition that reports',
      ['the union', 'According to', 'nobody was hurt'],
    ],
    [
      'Nobody was hurt, according to the union.',
      'the same at the end',
      ['the union', 'according to', 'Nobody was hurt'],
    ],
    [
      'Jonas Holm, who led the inquiry, said the pumps were old.',
      'a relative clause belongs to the source',
      ['Jonas Holm, who led the inquiry', 'said', 'the pumps were old'],
    ],
    [
      "A spokesman for Norland's president said no troops had crossed the border.",
      'an unnamed source is the whole noun phrase',
      ["A spokesman for Norland's president", 'said', 'no troops had crossed the border'],
    ],
    [
      'The army has repeatedly said that it will withdraw.',
      'auxiliaries and adverbs belong to the cue',
      ['The army', 'has repeatedly said', 'that it will withdraw'],
    ],
    ['Holm declined to comment.', 'an infinitive', ['Holm', 'declined', 'to comment']],
    [
      'The army is expected to withdraw on Monday.',
      'a passive without a source',
      ['', 'is expected', 'The army … to withdraw on Monday'],
    ],
    [
      'This has raised alarm abroad, with Norland expressing worry over the growing traffic.',
      'a feeling that somebody expresses beside the event',
      ['Norland', 'expressing worry over', 'the growing traffic'],
    ],
    [
      'This appears to be a bid to hide the boats by “posing as fishermen,” the harbour board accused.',
      'an accuser behind what is alleged',
      ['the harbour board', 'accused', 'This appears to be a bid to hide the boats by “posing as fishermen,”'],
    ],
    [
      'Residents accused the utility of hiding the leak.',
      'an accusation',
      ['Residents', 'accused', 'the utility of hiding the leak'],
    ],
  ])('%s (%s)', (text, _reason, expected) => {
    expect(show(read(text))).toEqual([expected]);
  });

  it.each([
    ['Ravn would deny the charge.', 'a modal'],
    ['If Ravn denies the charge, the court will sit.', 'a condition'],
  ])('finds nothing said where it is only supposed: %s (%s)', (text) => {
    expect(read(text).attributions).toEqual([]);
  });

  it.each([
    ['Ravn said Holm wanted to leave.', 'a wish that she tells of'],
    ["Ravn said that Holm's refusal to leave was odd.", 'a noun in her words'],
    ['Ravn said she supports the plan.', 'her own attitude'],
    ['Ravn cited papers that Holm opposes the plan.', 'a clause with "that"'],
  ])('takes what a speaker says others think or want as part of what is said: %s (%s)', (text) => {
    expect(read(text).attributions).toHaveLength(1);
  });

  it.each([
    ['Larvik will rebuild, mayor says', 'a headline', ['mayor', 'says', 'Larvik will rebuild']],
    ['Holm: “No deal”', 'a colon', ['Holm', ':', '“No deal”']],
    ['Holm posted on X: “We won.”', 'a post', ['Holm', 'posted', '“We won.”']],
    [
      'As the Harbour Gazette reported, the pier was closed.',
      '"as" before',
      ['the Harbour Gazette', 'reported', 'the pier was closed'],
    ],
    ['The pier, officials said, was closed.', 'an insertion', ['officials', 'said', 'The pier … was closed']],
    [
      'Asked whether he would resign, Holm shrugged.',
      'a participle names nobody who asks',
      ['', 'Asked', 'whether he would resign'],
    ],
    ['Residents were critical of the plan.', 'an adjective', ['Residents', 'were critical of', 'the plan']],
    ["Ravn's claim that the lift failed surprised nobody.", 'a noun', ["Ravn's", 'claim', 'that the lift failed']],
    [
      'The union refused to say whether it would strike.',
      'two verbs, one cue',
      ['The union', 'refused to say', 'whether it would strike'],
    ],
    ['The firm plans to close the mill.', 'a plan', ['The firm', 'plans', 'to close the mill']],
    [
      "'We are ready,' the fans' captain said.",
      'single marks outside, an apostrophe inside',
      ["the fans' captain", 'said', "'We are ready,'"],
    ],
    ['“He told me, ‘Go home,’” Ravn recalled.', 'nested marks', ['Ravn', 'recalled', '“He told me, ‘Go home,’”']],
    ['It was a bill which Holm said would fail.', 'a relative clause', ['Holm', 'said', 'which … would fail']],
    [
      'Speaking in Larvik, the mayor warned that the dyke could break.',
      'a fronted participle',
      ['the mayor', 'warned', 'that the dyke could break'],
    ],
    [
      'Holm thinks that closing schools is wrong.',
      '"that" before a gerund',
      ['Holm', 'thinks', 'that closing schools is wrong'],
    ],
    [
      'In a poll of students, half opposed the plan.',
      'a poll that finds the rest of the sentence',
      ['a poll of students', 'In', 'half opposed the plan'],
    ],
    [
      'Residents see the plan as a threat.',
      'an object and what it is taken for',
      ['Residents', 'see', 'the plan as a threat'],
    ],
    [
      'The council dropped what Holm calls a waste of money.',
      '"what" belongs to the content',
      ['Holm', 'calls', 'what … a waste of money'],
    ],
    [
      'Holm works on the assumption that the dam will hold.',
      'the subject of the verb that governs the noun holds it',
      ['Holm', 'assumption', 'that the dam will hold'],
    ],
    [
      'Holm called for closing the mill.',
      'a preposition before a form in -ing',
      ['Holm', 'called for', 'closing the mill'],
    ],
    ['The mayor declined to discuss the plan.', 'a refusal to speak', ['The mayor', 'declined', 'to discuss the plan']],
    [
      'Residents believe if it rains the dam will fail.',
      'a condition at the head of what is believed',
      ['Residents', 'believe', 'if it rains the dam will fail'],
    ],
    [
      'The council issued a statement saying the pier was closed.',
      'who issues a statement says what it says',
      ['The council', 'saying', 'the pier was closed'],
    ],
    ['Residents want to keep the pier.', 'a wish', ['Residents', 'want', 'to keep the pier']],
    [
      'Residents accused the utility of polluting the river and bribing the mayor.',
      'two verbs in one form share their place',
      ['Residents', 'accused', 'the utility of polluting the river and bribing the mayor'],
    ],
    [
      'Ravn criticised Norland, Sudland and Ostrelle.',
      'a list of names',
      ['Ravn', 'criticised', 'Norland, Sudland and Ostrelle'],
    ],
    [
      'Ravn condemned the cuts, including those at the port.',
      '"including" belongs to the phrase before it',
      ['Ravn', 'condemned', 'the cuts, including those at the port'],
    ],
    [
      "Ravn's refusal to leave delayed the vote.",
      'the clause ends before the predicate of its noun',
      ["Ravn's", 'refusal', 'to leave'],
    ],
    [
      'Although Holm said it was late, Ravn stayed.',
      'a clause that its sentence outlives',
      ['Holm', 'said', 'it was late'],
    ],
  ])('%s (%s)', (text, _reason, expected) => {
    expect(show(read(text))).toContainEqual(expected);
  });

  it.each([
    ['In the view of the board, the dam will hold.', ['the board', 'In the view of', 'the dam will hold']],
    ["By Norland's count, the reef has lost 40 boats.", ["Norland's", 'count', 'the reef has lost 40 boats']],
    ['The pier is unsafe, by its own reckoning.', ['its', 'own reckoning', 'The pier is unsafe']],
    ['For Ida Ravn, the plan is “a trap”.', ['Ida Ravn', 'For', 'the plan is “a trap”']],
    ['The port needs work that a survey puts at £6 million.', ['a survey', 'puts', 'that … at £6 million']],
    [
      'The loss was put by the board at about £6 million.',
      ['the board', 'was put by', 'The loss … at about £6 million'],
    ],
    ['Ravn put the delay down to old pumps.', ['Ravn', 'put', 'the delay down to old pumps']],
    ['The harbour office counts about 60 wrecks.', ['The harbour office', 'counts', 'about 60 wrecks']],
    ['The board expects up to 40 boats.', ['The board', 'expects', 'up to 40 boats']],
    ['Holm said about 60 boats sank.', ['Holm', 'said', 'about 60 boats sank']],
    ['Delays are expected by two pilots.', ['two pilots', 'are expected by', 'Delays']],
    ['The vote is seen by traders as a test.', ['traders', 'is seen by', 'The vote … as a test']],
    ['Holm answered that the pumps were new.', ['Holm', 'answered', 'that the pumps were new']],
    ['The pumps were old, the inquest heard.', ['the inquest', 'heard', 'The pumps were old']],
    ['The 58-year-old said the pumps were old.', ['The 58-year-old', 'said', 'the pumps were old']],
    ['Holm said as she left the hall that the dam held.', ['Holm', 'said', 'that the dam held']],
    ['The dam held, Holm said as she left the hall.', ['Holm', 'said', 'The dam held']],
    ['Holm “pilfered the fund”, Judge Ida Ravn said.', ['Judge Ida Ravn', 'said', 'Holm “pilfered the fund”']],
    [
      'Forty boats sank. That is the number given by the harbour board.',
      ['the harbour board', 'That is the number given by', 'Forty boats sank'],
    ],
    ['The dam will hold. So says Ida Ravn.', ['Ida Ravn', 'So says', 'The dam will hold']],
    [
      'The pump was to blame: this is the conclusion of the inspectors.',
      ['the inspectors', 'this is the conclusion of', 'The pump was to blame'],
    ],
  ])('finds whose it is without a verb of saying before it: %s', (text, expected) => {
    expect(show(read(text))).toContainEqual(expected);
  });

  it.each([
    ['The 58-year-old went in and pleaded guilty to theft.', 'a plea'],
    ['Ravn resigned after it had become known that the dam leaked.', 'nobody is said to know it'],
    ['Ravn resigned after it became clear that the dam leaked.', 'it is clear to nobody in particular'],
    ['Two boats sank. That is the number of boats lost in May.', 'what is counted'],
    ['The firm put the town at ease.', 'no figure'],
    ['The ship is due by noon and repairs were made by the end of May.', 'a time limit'],
    ['Delays are expected by Monday.', 'a time limit'],
    ['For Norland, the match came too early.', 'whom it came early for'],
  ])('finds nothing said in: %s (%s)', (text) => {
    expect(show(read(text))).toEqual([]);
  });

  it.each([
    ['One of them, Ida Holm, said the dam held.', ['One of them, Ida Holm', 'said', 'the dam held']],
    [
      'The nurse who found it, Ida Holm, said it was late.',
      ['The nurse who found it, Ida Holm', 'said', 'it was late'],
    ],
    ['Ten were hurt, a pilot there, Ida Holm, said.', ['a pilot there, Ida Holm', 'said', 'Ten were hurt']],
    ['On 15 April Holm, citing the survey, had denied the leak.', ['Holm', 'had denied', 'the leak']],
    [
      'A chemist not involved in the tests, Ida Holm, said it was late.',
      ['A chemist not involved in the tests, Ida Holm', 'said', 'it was late'],
    ],
    [
      'The mill will close, three people close to the talks said.',
      ['three people close to the talks', 'said', 'The mill will close'],
    ],
    [
      'They will close the mill, its owner, Ida Holm, said.',
      ['its owner, Ida Holm', 'said', 'They will close the mill'],
    ],
    ['Ships stay out of its waters, and owners have warned of losses.', ['owners', 'have warned of', 'losses']],
    ['Not so, said Ida Holm, a guard: the gate was shut.', ['Ida Holm, a guard', 'said', 'the gate was shut']],
    ['The level rose by four metres, said Ida Holm.', ['Ida Holm', 'said', 'The level rose by four metres']],
    ['According to police, 19 of those aboard were hurt.', ['police', 'According to', '19 of those aboard were hurt']],
    [
      'It asked for a test, which according to the board will take weeks.',
      ['the board', 'according to', 'which … will take weeks'],
    ],
    [
      'The board says the tender, which drew four bids, was fair.',
      ['The board', 'says', 'the tender, which drew four bids, was fair'],
    ],
    ['“A trap” is how Ida Holm described the plan.', ['Ida Holm', 'described', '“A trap”']],
    ['Holm spoke of a “raid six weeks before the vote”.', ['Holm', 'spoke of', 'a “raid six weeks before the vote”']],
    ['Holm said closing the mill was wrong.', ['Holm', 'said', 'closing the mill was wrong']],
  ])('finds speakers and what they say across what is inserted: %s', (text, expected) => {
    expect(show(read(text))).toContainEqual(expected);
  });

  it('takes a purpose for nothing that was agreed', () => {
    const reading = read('They have agreed on a truce so that aid can pass, the envoy, Ida Holm, said.');
    expect(show(reading)).toEqual([
      ['the envoy, Ida Holm', 'said', 'They have agreed on a truce so that aid can pass'],
    ]);
  });

  it('gives the sentence before an announcement to whoever makes it', () => {
    const reading = read('Two wards are shut. The hospital announced the step on Monday.');
    expect(show(reading)).toContainEqual(['The hospital', 'announced the step', 'Two wards are shut']);
  });

  it('lets "it" behind a statement stand for the body that the statement opens with', () => {
    const speakers = (text: string) => read(text).attributions.map(({ speaker }) => speaker?.name ?? null);
    expect(speakers('The harbour board has shut the pier, it said.')).toEqual(['The harbour board']);
    expect(speakers('The lorry has left the road, it said.')).toEqual([null]);
    expect(speakers("The board's claim that the pier was safe surprised nobody.")).toEqual(['The board']);
  });

  it('leaves a sentence to whoever it names, whatever the next one adds', () => {
    const reading = read('The dam will hold, Holm said. That is the view of the board.');
    expect(show(reading)).toEqual([['Holm', 'said', 'The dam will hold']]);
  });

  it('goes on with a speaker through paragraphs that each open with a mark, while the one before is left open', () => {
    const reading = read('“It was dark,” Ravn said. “Nobody spoke.\n\n“Then the lights came on.”');
    expect(show(reading)).toEqual([['Ravn', 'said', '“It was dark,” … “Nobody spoke. … “Then the lights came on.”']]);
    expect(reading.diagnostics).toEqual([]);
  });

  it('lets an agency that is cited rest in the report that cites it', () => {
    const reading = read('State media, citing the agency, reported that the minister had resigned.');
    expect(show(reading)).toEqual([
      ['the agency', 'citing', 'that the minister had resigned'],
      ['State media', 'reported', 'that the minister had resigned'],
    ]);
    expect(reading.attributions.map((one) => one.within)).toEqual([1, null]);
  });

  it('goes on with a speaker through a quotation that fills the next sentence of the paragraph', () => {
    const reading = read(
      '“The water is rising,” Ida Ravn said. “We need pumps. We need them now.”\n\n“Leave us alone.”',
    );
    expect(show(reading)).toEqual([
      ['Ida Ravn', 'said', '“The water is rising,” … “We need pumps. We need them now.”'],
    ]);
    expect(reading.quotations.map((quotation) => quotation.speaker?.name ?? null)).toEqual([
      'Ida Ravn',
      'Ida Ravn',
      null,
    ]);
  });

  it.each([
    ['Ravn made a pledge to close the port.', ['Ravn', 'made a pledge', 'to close the port']],
    ['Ravn made it clear that the port would close.', ['Ravn', 'made it clear', 'that the port would close']],
    ['Ravn has since denied the charge.', ['Ravn', 'has since denied', 'the charge']],
    ['Ravn has shown no interest in the port.', ['Ravn', 'has shown no interest in', 'the port']],
  ])('takes all words of a cue: %s', (text, expected) => {
    expect(show(read(text))).toContainEqual(expected);
  });

  it('goes on with the one speaker of a paragraph through a next one that is all quotation', () => {
    const reading = read('“The water is rising,” Ida Ravn said.\n\n“We need pumps.”\n\n“Leave us alone.”');
    expect(show(reading)).toEqual([['Ida Ravn', 'said', '“The water is rising,” … “We need pumps.”']]);
  });

  it('leaves a quotation without a speaker after a paragraph in which two speak', () => {
    const reading = read('Holm said the dam held. “It will not,” Ravn said, adding that he lied.\n\n“Leave us alone.”');
    expect(reading.quotations.at(-1)?.speaker).toBeNull();
  });

  it('goes on with reported speech through a quotation in the same paragraph, and not in the next', () => {
    const reading = read('Ravn said the dam was old. “It will break.”\n\n“Leave us alone.”');
    expect(show(reading)).toEqual([['Ravn', 'said', 'the dam was old … “It will break.”']]);
  });

  it.each([
    [
      'Holm, who left the council, on Tuesday denied the charge.',
      ['Holm, who left the council', 'denied', 'the charge'],
    ],
    ['Holm, during a visit to Larvik, Norland, said the dam held.', ['Holm', 'said', 'the dam held']],
    ['Added Holm: “The dam will hold.”', ['Holm', 'Added', '“The dam will hold.”']],
    ['“Go now,” said Holm, urging them to leave.', ['Holm', 'urging', 'them to leave']],
    [
      'Holm said the verdict was plain: “The dam will break.”',
      ['Holm', 'said', 'the verdict was plain: “The dam will break.”'],
    ],
    ['The lift had failed twice, council records show.', ['council records', 'show', 'The lift had failed twice']],
    ['One in five say the port should close.', ['One in five', 'say', 'the port should close']],
  ])('finds who speaks where the grammar is hard to see: %s', (text, expected) => {
    expect(show(read(text))).toContainEqual(expected);
  });

  it('goes on with a speaker whose words a clause before the cue borrowed', () => {
    const reading = read('The plan is “thin and hasty,” Holm said. “It will fail within a year.”');
    expect(show(reading)).toEqual([['Holm', 'said', 'The plan is “thin and hasty,” … “It will fail within a year.”']]);
  });

  it('says which attribution holds another', () => {
    const reading = read('State television reported that the minister had said the talks were over.');
    expect(reading.attributions.map((one) => one.within)).toEqual([null, 0]);
  });

  it('reports an unbalanced mark and reads the rest of the article', () => {
    const reading = read(
      '“The road is closed, the officer told drivers. Nobody was hurt.\n\nHolm said the paper would not close.',
    );
    expect(reading.diagnostics.map((problem) => problem.code)).toEqual(['unbalanced-quotation-mark']);
    expect(show(reading)).toEqual([
      ['the officer', 'told', '“The road is closed'],
      ['Holm', 'said', 'the paper would not close'],
    ]);
  });

  it('resolves a source to the entity of its head, not to a name inside it', () => {
    const text = 'Ida Ravn said it was late. A spokesman for Ida Ravn said it was early.';
    const second = text.lastIndexOf('Ida Ravn');
    const reading = read(text, {
      entities: [{ id: 'e1', type: 'person', name: 'Ida Ravn', aliases: [] }],
      mentions: [
        { start: 0, end: 8, entity: 'e1', kind: 'name' },
        { start: second, end: second + 8, entity: 'e1', kind: 'name' },
      ],
    });
    expect(reading.attributions.map((one) => one.speaker)).toEqual([
      { entity: 'e1', name: 'Ida Ravn' },
      { entity: null, name: 'A spokesman for Ida Ravn' },
    ]);
  });

  it('resolves a source to the person whom its apposition names', () => {
    const text = 'Its director of operations, Ida Ravn, said the gates were open.';
    const start = text.indexOf('Ida Ravn');
    const reading = read(text, {
      entities: [{ id: 'e1', type: 'person', name: 'Ida Ravn', aliases: [] }],
      mentions: [{ start, end: start + 8, entity: 'e1', kind: 'name' }],
    });
    expect(reading.attributions[0]?.speaker).toEqual({ entity: 'e1', name: 'Ida Ravn' });
  });

  it('takes "the same source" for whoever was cited before', () => {
    const text =
      'The harbour board said that the crane had been checked. According to the same source, it fell at noon.';
    expect(read(text).attributions.map(({ speaker }) => speaker?.name)).toEqual([
      'The harbour board',
      'The harbour board',
    ]);
  });

  it('gives no speaker to a pronoun that no mention resolves', () => {
    expect(read('He said it was late.').attributions[0]?.speaker).toBeNull();
  });

  it('keeps every span in range on any input', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '’',
      '‘',
      '``',
      "''",
      ' said ',
      ' that ',
      'Holm',
      ' according to ',
      ', ',
      '. ',
      '\n\n',
      ': ',
      ';',
      '(',
      ')',
      ' the dam held',
      ' who ',
      ' he ',
      ' to close',
      ' which ',
      '—',
      ' reportedly ',
      '\u{1F30A}',
      'é',
      ' citing ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { text, attributions, quotations } = read(pieces.join(''));
        const spans = [...quotations, ...attributions.flatMap((one) => [...one.source, ...one.cue, ...one.content])];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const [index, { within }] of attributions.entries()) {
          expect(within).not.toBe(index);
          if (within !== null) expect(attributions[within]).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['10,000 quotation marks', (times: number) => '" said he. “No,” '.repeat(2_500 * times)],
    ['a line of 100,000 characters', (times: number) => 'the mayor said that the dam held and '.repeat(2_700 * times)],
  ])('takes time in proportion to the text: %s', (_name, make) => {
    const seconds = (text: string) => {
      const started = process.hrtime.bigint();
      readTokens(text);
      return Number(process.hrtime.bigint() - started) / 1e9;
    };
    seconds(make(1));
    const once = seconds(make(1));
    const twice = seconds(make(2));
    // Quadratic time would give 4; the slack is for a busy machine.
    expect(twice).toBeLessThan(3.2 * once + 0.5);
  });
});

/** Runs the stage on tokens cut by hand, so that only its own time is measured. */
function readTokens(text: string): void {
  const tokens: Token[] = [...text.matchAll(/[\p{L}]+|[^\s]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    lemma: match[0] === 'said' ? 'say' : match[0],
    pos:
      { said: 'VERB', held: 'VERB', that: 'SCONJ', the: 'DET', he: 'PRON', and: 'CCONJ' }[match[0]] ??
      (/\p{L}/u.test(match[0]) ? 'NOUN' : 'PUNCT'),
    sentence: 0,
  }));
  const block = { start: 0, end: text.length, role: 'body' as const };
  attribution.run({
    source: { id: 'a', text },
    blocks: [block],
    sentences: [{ start: 0, end: text.length, block: 0 }],
    tokens,
    entities: [],
    mentions: [],
    diagnose: () => undefined,
  });
}
