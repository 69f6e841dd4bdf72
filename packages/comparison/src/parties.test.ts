import { expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { storyEntities } from './entities.ts';
import { Parties } from './parties.ts';

const analysis = sketch({
  id: 'a1',
  text: 'Prime Minister Orla Venn and the former mayor Tomas Reik met at the Harbour Savings Bank. The prime minister smiled. The mayor did not, and the bank was shut.',
  entities: [
    { name: 'Orla Venn', type: 'person', role: 'Prime Minister' },
    { name: 'Tomas Reik', type: 'person', role: 'the former mayor' },
    { name: 'Harbour Savings Bank' },
  ],
});
const parties = new Parties([analysis], storyEntities([analysis]));
const party = (words: string) => parties.of(analysis, null, words, analysis.text.length)?.name;

it('takes an office for the one person of the story who holds it', () => {
  expect(party('The prime minister')).toBe('Orla Venn');
  expect(party('the mayor')).toBeUndefined();
  expect(party('the deputy prime minister')).toBeUndefined();
});

it('takes a kind of organisation for the one of that kind', () => {
  expect(party('the bank')).toBe('Harbour Savings Bank');
});
