import { describe, expect, it } from 'vitest';
import { draft, soundCandidate } from './candidate.fixture.ts';
import type { Candidate } from './candidate.ts';
import { rejection, rules, rulesBetween } from './gate.ts';

const all = [...rules, ...rulesBetween];

/** The name of the first rule that a question breaks. */
function broken(candidate: Candidate, accepted: Candidate[] = []): string | undefined {
  return rejection(candidate, all, accepted)?.rule;
}

/** Whether one rule, by name, turns a question away. */
function turnsAway(name: string, candidate: Candidate, accepted: Candidate[] = []): boolean {
  const rule = all.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`There is no rule "${name}".`);
  return rule.check(candidate, accepted) !== null;
}

const numbers = (right: string, wrong: string[], order: string[]) =>
  soundCandidate({
    stem: 'How many were missing?',
    optionsAre: 'numbers',
    right: [right],
    wrong,
    order,
    mustCite: [['64']],
  });

const statements = (right: string, wrong: string[]) =>
  soundCandidate({ stem: 'Which of these is said by a source?', right: [right], wrong, optionsAre: 'statements' });

const gap = soundCandidate({
  kind: 'fill-number',
  stem: '“The Coast Guard said _____ passengers were missing.” Which number stands in the gap?',
  options: [],
  answer: { type: 'number', value: 64, tolerance: 0, unit: '' },
  answers: ['64'],
  mustCite: [['64']],
  about: 'n1',
});

it('names every rule, in kebab-case, and no two alike', () => {
  const names = all.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

describe('the gate lets sound questions pass', () => {
  it.each<[string, Candidate]>([
    ['a single choice', soundCandidate()],
    ['numbers in order', numbers('64', ['51', '90'], ['51', '64', '90'])],
    ['a gap', gap],
    [
      'a stem that quotes a negation',
      soundCandidate({
        stem: '“The ship was not overloaded.” Who said this?',
        evidence: [{ article: 'a1', start: 0, end: 50, quote: 'The ship was not overloaded, the Coast Guard said.' }],
      }),
    ],
  ])('%s', (_, candidate) => {
    expect(broken(candidate)).toBeUndefined();
  });
});

describe('the gate turns away', () => {
  it.each<[string, string, Candidate]>([
    ['has-evidence', 'a question without evidence', soundCandidate({ evidence: [] })],
    [
      'has-evidence',
      'an answer that the evidence does not name',
      soundCandidate({ mustCite: [['Transport Ministry']] }),
    ],
    ['has-evidence', 'a number that only looks like one of the evidence', soundCandidate({ mustCite: [['640']] })],
    [
      'has-evidence',
      'a right option with nothing cited',
      soundCandidate({ options: soundCandidate().options.map((option) => ({ ...option, evidence: [] })) }),
    ],
    ['one-best-answer', 'two options that say the same', soundCandidate({ wrong: ['The Coast Guard', 'Alder Lines'] })],
    ['one-best-answer', 'one number in two forms', numbers('1,200', ['51', '1200'], ['51', '1,200', '1200'])],
    [
      'one-best-answer',
      'a distractor that an article supports',
      soundCandidate({ answers: ['Coast Guard', 'Alder Lines'] }),
    ],
    [
      'one-best-answer',
      'two right options in a single choice',
      soundCandidate({ right: ['Coast Guard', 'Meridian Press'] }),
    ],
    ['parallel-options', 'two options only', soundCandidate({ wrong: ['Alder Lines'] })],
    [
      'parallel-options',
      'five options in a single choice',
      soundCandidate({ wrong: ['A Corp', 'B Corp', 'C Corp', 'D Corp'] }),
    ],
    ['parallel-options', 'a sentence among names', soundCandidate({ wrong: ['Alder Lines', 'The union said so.'] })],
    ['parallel-options', 'an option without a capital', soundCandidate({ wrong: ['Alder Lines', 'union'] })],
    ['parallel-options', 'a percentage among counts', numbers('64', ['51%', '90'], ['51%', '64', '90'])],
    ['numbers-in-order', 'numbers out of order', numbers('64', ['51', '90'], ['90', '51', '64'])],
    [
      'no-all-of-the-above',
      'an option about the others',
      soundCandidate({ wrong: ['Alder Lines', 'All of the above'] }),
    ],
    [
      'no-negative-stem',
      'a negative stem',
      soundCandidate({ stem: 'Which of these did not speak of missing passengers?' }),
    ],
    ['no-negative-stem', 'an exception', soundCandidate({ stem: 'All of these spoke of it except one. Which one?' })],
    ['no-word-echo', 'a stem that points at the key', soundCandidate({ stem: 'Whose boats guard the harbour?' })],
    [
      'no-length-clue',
      'a key that is far longer',
      soundCandidate({ right: ['Coast Guard of the Northern Islands and Provinces'] }),
    ],
    [
      'no-length-clue',
      'a key that is far shorter',
      soundCandidate({ right: ['VCG'], wrong: ['Seafarers Union of Varnland', 'Alder Passenger Shipping Lines'] }),
    ],
    [
      'stands-alone',
      'a dangling pronoun',
      soundCandidate({ stem: '“They were carrying too many vehicles.” Who said this?' }),
    ],
    [
      'stands-alone',
      'a definite noun that was named before',
      soundCandidate({ stem: '“The agency has not confirmed the claims.” Who said this?' }),
    ],
    [
      'true-to-the-articles',
      'a quotation that the evidence does not hold',
      soundCandidate({ stem: '“The captain left the bridge at midnight.” Who said this?' }),
    ],
    [
      'options-explained',
      'a reason that fits any question',
      soundCandidate({ options: soundCandidate().options.map((option) => ({ ...option, why: 'It is wrong.' })) }),
    ],
    [
      'options-explained',
      'one reason for two options',
      soundCandidate({
        options: soundCandidate().options.map((option) => ({ ...option, why: 'The guard said otherwise.' })),
      }),
    ],
    [
      'options-explained',
      'a wrong option with nothing cited',
      soundCandidate({
        options: soundCandidate().options.map((option) => (option.correct ? option : { ...option, evidence: [] })),
      }),
    ],
    [
      'no-odd-one-out',
      'the only body among people',
      soundCandidate({
        wrong: ['Orla Brandt', 'Mateo Ruiz'],
        sorts: new Map([
          ['Coast Guard', 'organisation'],
          ['Orla Brandt', 'person'],
          ['Mateo Ruiz', 'person'],
        ]),
      }),
    ],
    [
      'no-odd-one-out',
      'the only statement with a figure',
      statements('Divers found 12 cars on the deck.', ['Divers found cars on the deck.', 'Boats came in the night.']),
    ],
    [
      'no-odd-one-out',
      'the only hedged statement',
      statements('The hull may have been cracked.', ['The hull was painted in March.', 'The crew was new to it.']),
    ],
    [
      'no-odd-one-out',
      'the only statement without a figure',
      statements('Boats came in the night.', [
        'Divers found 12 cars.',
        'Boats brought 30 people.',
        'Rescue took 9 hours.',
      ]),
    ],
    [
      'no-grammar-clue',
      'an article that fits the key alone',
      soundCandidate({ stem: 'The ship was an', right: ['Old ferry'], wrong: ['Tanker', 'Freighter'] }),
    ],
    [
      'no-grammar-clue',
      'a plural that the key alone is not',
      soundCandidate({ stem: 'Which body is the source?', wrong: ['Local media', 'Divers'] }),
    ],
    ['no-offence', 'abuse', soundCandidate({ stem: '“The owners are bastards.” Who said this?' })],
    ['readable', 'an open quotation mark', soundCandidate({ stem: '“The ferry sank. Who said this?' })],
    ['readable', 'two full stops', soundCandidate({ stem: '“The ferry sank..” Who said this?' })],
    ['readable', 'no end', soundCandidate({ stem: 'Who said this' })],
    [
      'readable',
      'a stem too long to hold in mind',
      soundCandidate({ stem: `“${'word '.repeat(120)}end.” Who said this?` }),
    ],
  ])('%s: %s', (name, _, candidate) => {
    expect(turnsAway(name, candidate)).toBe(true);
    expect(turnsAway(name, soundCandidate())).toBe(false);
  });
});

describe('independent', () => {
  it('turns away a question whose answer stands in another stem', () => {
    const teller = soundCandidate({
      stem: '“The Coast Guard said 64 passengers were missing.” Which articles report this?',
      about: 'f9',
    });
    expect(turnsAway('independent', gap, [teller])).toBe(true);
  });

  it('turns away a gap in a sentence whose half another question shows whole', () => {
    const long = soundCandidate({
      ...gap,
      stem: '“Alder Lines runs _____ ships, one of the largest fleets of the coast, but it has built none since the spring of the great storm.” Which number stands in the gap?',
      answer: { type: 'number', value: 38, tolerance: 0, unit: '' },
      answers: ['38'],
      about: 'n7',
    });
    const teller = soundCandidate({
      stem: '“Alder Lines runs 38 ships, one of the largest fleets of the coast.” True, false or not stated?',
      about: 'f7',
    });
    expect(turnsAway('independent', long, [teller])).toBe(true);
  });

  it('turns away a stem that answers an earlier question', () => {
    const teller = soundCandidate({
      stem: '“The Coast Guard said 64 passengers were missing.” Which articles report this?',
      about: 'f9',
    });
    expect(turnsAway('independent', teller, [gap])).toBe(true);
  });

  it('turns away a second question about one statement', () => {
    const again = soundCandidate({
      kind: 'multiple-choice',
      stem: '“64 passengers were missing.” Which articles say so?',
      right: ['Gazette'],
      mustCite: [],
      about: 'f2',
    });
    expect(turnsAway('independent', again, [soundCandidate()])).toBe(true);
  });

  it('turns away a second gap for one name', () => {
    const asks = (stem: string, about: string) =>
      soundCandidate({
        kind: 'fill-name',
        stem,
        options: [],
        answer: { type: 'text', accept: ['Orla Brandt'] },
        about,
      });
    expect(turnsAway('independent', asks('Who opened the hall?', 'q1'), [asks('Who closed the port?', 'q2')])).toBe(
      true,
    );
  });

  it('turns away a second question about who stands behind a figure', () => {
    const one = soundCandidate({ stem: 'Who is the source of the figure 1,900?', about: 'n1' });
    const two = soundCandidate({
      stem: 'Match each figure with its source.',
      prompts: [{ id: 'p1', text: '1,900 (missing passengers)' }],
      about: 'numbers',
    });
    expect(turnsAway('independent', one, [two])).toBe(true);
  });

  it('keeps questions about different statements apart', () => {
    const other = soundCandidate({
      stem: '“The vessel was bought second-hand in 2009.” Who says so?',
      about: 'f3',
      evidence: [{ article: 'a4', start: 0, end: 43, quote: 'The vessel was bought second-hand in 2009.' }],
    });
    expect(turnsAway('independent', other, [soundCandidate()])).toBe(false);
  });

  it('sees what a matching question shows in its prompts', () => {
    const matching = soundCandidate({
      kind: 'match',
      stem: 'Match each quotation with its speaker.',
      prompts: [{ id: 'p1', text: '“64 passengers were missing.”' }],
      options: [draft('Coast Guard')].map((option) => ({ id: 'o1', correct: true, ...option })),
      answer: { type: 'match', pairs: [{ prompt: 'p1', option: 'o1' }] },
      about: 'q1',
    });
    expect(turnsAway('independent', soundCandidate(), [matching])).toBe(true);
  });
});

it.each<[string, string, boolean]>([
  ['The firm had chosen caution.', 'too few words to be found again', true],
  ['Three deaths are under review.', 'a figure does not make it more', true],
  ['The reservoir was fuller than at any time in nine years.', 'enough words', false],
  ['The firm recalled the Lumo.', 'few words, and a name', false],
])('says-enough: %s (%s)', (statement, _, turned) => {
  const candidate = soundCandidate({
    kind: 'true-false-not-stated',
    stem: `“${statement}” Going by the article alone, is this statement true, false or not stated?`,
    optionsAre: 'verdicts',
    right: ['True'],
    wrong: ['False', 'Not stated'],
  });
  expect(turnsAway('says-enough', candidate)).toBe(turned);
});

it('well-formed: a key that names what is not there, or is of another form, is turned away', () => {
  expect(turnsAway('well-formed', soundCandidate())).toBe(false);
  expect(turnsAway('well-formed', soundCandidate({ answer: { type: 'options', options: ['o7'] } }))).toBe(true);
  expect(turnsAway('well-formed', soundCandidate({ answer: { type: 'text', accept: ['Coast Guard'] } }))).toBe(true);
});

it('reports the stem, the kind, the rule and why', () => {
  expect(rejection(soundCandidate({ evidence: [] }), rules)).toEqual({
    stem: soundCandidate().stem,
    kind: 'single-choice',
    rule: 'has-evidence',
    message: expect.stringMatching(/\.$/),
  });
});
