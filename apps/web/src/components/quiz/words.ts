/** How a question is answered, where the answer is found, when feedback comes: in words for readers. */
export const levelWords = {
  ONE_SPAN: 'One place in one article',
  ONE_ARTICLE: 'Several places in one article',
  ACROSS_ARTICLES: 'Across articles',
  ABOUT_THE_REPORTING: 'About the reporting itself',
} as const;

export type Level = keyof typeof levelWords;

const instructions = {
  SINGLE_CHOICE: 'Choose one.',
  MULTIPLE_CHOICE: 'Choose every right one.',
  TRUE_FALSE_NOT_STATED: 'Choose one.',
  FILL_NUMBER: 'Type a number, in digits or in words.',
  FILL_NAME: 'Type a name. Small slips do not matter.',
  ORDER: 'Put them in order.',
  MATCH: 'Choose one for each.',
  WHICH_ARTICLE: 'Choose one.',
  SPOT_THE_DRIFT: 'Choose one.',
} as const;

/** What to do, where the question does not say so itself. */
export const instructionOf = ({ kind, stem }: { kind: keyof typeof instructions; stem: string }): string =>
  stem.endsWith(instructions[kind]) ? '' : instructions[kind];

export const modeWords = {
  PRACTICE: { label: 'Practice', meaning: 'You see at once whether an answer is right, and why.' },
  TEST: { label: 'Test', meaning: 'You see the results at the end, and may change answers until then.' },
} as const;

/** 9.67 as “9.7”, 9.5 as “9.5”, 9 as “9”: in one form, since they stand below one another. */
export const points = (score: number): string => String(Math.round(score * 10) / 10);
