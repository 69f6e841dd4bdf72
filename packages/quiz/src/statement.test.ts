import { describe, expect, it } from 'vitest';
import { statement } from './statement.ts';

/** The statement made from what stands between the square marks. */
function read(marked: string): string | null {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return statement(marked.replace(/[⟦⟧]/g, ''), start, end);
}

describe('statement', () => {
  it.each([
    ['⟦The ferry sank off Port Alder on Tuesday.⟧', 'The ferry sank off Port Alder on Tuesday.'],
    ['Brandt said ⟦that the ferry had left two hours late⟧.', 'The ferry had left two hours late.'],
    ['Brandt said ⟦the ferry had left two hours late⟧, adding nothing.', 'The ferry had left two hours late.'],
    ['⟦PORT ALDER, Varnland (MP) — A ferry sank off the coast on Tuesday.⟧', 'A ferry sank off the coast on Tuesday.'],
    [
      '⟦The divers who found the hull said the doors were open.⟧',
      'The divers who found the hull said the doors were open.',
    ],
    ['⟦“The ferry had passed every inspection,”⟧ Brandt said.', 'The ferry had passed every inspection.'],
    ['⟦The crew sent “a clear distress call” before dawn⟧.', 'The crew sent “a clear distress call” before dawn.'],
  ])('makes one from %j', (marked, wanted) => {
    expect(read(marked)).toBe(wanted);
  });

  it.each([
    ['⟦It had left two hours late on Monday.⟧', 'a pronoun as its subject'],
    ['⟦This was the first such accident in years.⟧', 'a pointing word'],
    ['⟦However, the ferry had passed every inspection.⟧', 'a link to what went before'],
    ['The ferry ⟦was seen drifting south at dawn⟧.', 'no subject'],
    ['⟦Divers searched the hull for the⟧ missing.', 'cut off'],
    ['⟦Divers searched the hull⟧ of the ship.', 'cut off before its end'],
    ['⟦The crew sent “a clear distress call before dawn⟧.', 'an open quotation mark'],
    ['⟦The crew sent a clear” call and “waited before dawn⟧.', 'marks the wrong way round'],
    ['⟦Signed in the spring, it obliges both lines to help.⟧', 'a pronoun behind an opening phrase'],
    ['⟦Fishing boats carried 30 of them to the harbour.⟧', 'a pronoun behind a count'],
    ['⟦More are on the way to the island.⟧', 'a subject without its noun'],
    ['Captain Vance said the ⟦report reached the company in July⟧.', 'cut from its article'],
    ['⟦Owners can keep using them until spring comes.⟧', 'a pronoun as an early object'],
    ['⟦A figure announced by the board on the pier.⟧', 'a noun with a participle'],
    ['⟦Owners to switch off the old radio for good.⟧', 'a noun with an infinitive'],
    ['⟦Two divers who have worked at the harbour.⟧', 'a clause inside, and no main verb'],
    ['⟦The threat to the coast if the hull is moved.⟧', 'a condition, and no main verb'],
    ['⟦Members of the board have asked her to come.⟧', 'a pronoun with nobody before it'],
    ['⟦The hull had been cracked and that nobody knew.⟧', 'a second “that” without the first'],
    ['⟦The lines will meet in the harbour next wee⟧', 'an end without a mark'],
    ['⟦34 injured when the ferry was hit by a wave.⟧', 'a headline’s grammar'],
    ['⟦A ferry off the coast of Varnland⟧.', 'no verb'],
    ['⟦Larger numbers are going round the harbour.⟧', 'a comparison without its standard'],
    ['⟦For a line that has never lost a ship, that would be a first blow.⟧', '“that” for what was said before'],
    ['⟦The figure could now be far higher.⟧', 'a figure of nobody knows what'],
    ['⟦One day before, on Thursday, the mayor had spoken to the crew.⟧', 'a time counted from another'],
    ['⟦The mayor of Port Alder resigned on Monday, two days after.⟧', 'a time counted from nothing'],
    ['⟦The ministry considers such warnings too loud.⟧', 'a kind that was spoken of before'],
    ['⟦A treaty of the two lines laid the ground.⟧', 'half an idiom'],
    ['⟦The middle one of its three doors was open all night.⟧', 'a part of something unnamed'],
    ['⟦“Call the harbour first,” said its chair, Orla Brandt.⟧', 'the chair of something unnamed'],
    ['⟦The line cannot confirm the count but that it may change.⟧', 'a “but that” without the first'],
    ['⟦Two divers who have been at the wreck, and who asked not to be named.⟧', 'clauses inside, and no main verb'],
    ['⟦The value of the ferry due to its outdated engine and the crew.⟧', 'a participle before a noun, and no verb'],
    ['⟦The headline and two paragraphs were changed at noon.⟧', 'an article about itself'],
    ['⟦Divers searched on⟧.', 'too short'],
    ['⟦Port Alder\n\nThe ferry sank on Tuesday⟧.', 'two blocks'],
  ])('makes none from %j: %s', (marked) => {
    expect(read(marked)).toBeNull();
  });
});
