import { type Candidate, choice, type OptionDraft } from './candidate.ts';

const evidence = [{ article: 'a1', start: 0, end: 40, quote: 'The Coast Guard said 64 passengers were missing.' }];

export function draft(text: string): OptionDraft {
  return { text, why: `Of ${text} the article says something else.`, evidence };
}

/** A sound single-choice question, with what a test wants otherwise. */
export function soundCandidate(
  changes: Partial<Candidate> & { right?: string[]; wrong?: string[]; order?: string[] } = {},
): Candidate {
  const { right = ['Coast Guard'], wrong = ['Seafarers Union', 'Alder Lines'], order, ...rest } = changes;
  return {
    ...choice({
      kind: 'single-choice',
      level: 'about-the-reporting',
      stem: '“64 passengers were missing.” Who is the source of this statement?',
      right: right.map(draft),
      wrong: wrong.map(draft),
      ...(order ? { order } : {}),
      optionsAre: 'names',
      explanation: 'The sentence says so.',
      evidence,
      about: 'f1',
      mustCite: [['Coast Guard']],
      worth: 0.5,
    }),
    ...rest,
  };
}
