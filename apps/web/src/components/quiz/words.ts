/** How a question is answered, where the answer is found, when feedback comes: in words for readers. */
export const levelWords = {
  ONE_SPAN: 'One place in one article',
  ONE_ARTICLE: 'Several places in one article',
  ACROSS_ARTICLES: 'Across articles',
  ABOUT_THE_REPORTING: 'About the reporting itself',
} as const;

export type Level = keyof typeof levelWords;

export const instructions = {
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

export const modeWords = {
  PRACTICE: { label: 'Practice', meaning: 'You see at once whether an answer is right, and why.' },
  TEST: { label: 'Test', meaning: 'You see the results at the end, and may change answers until then.' },
} as const;

/** 9.5 as “9½”, 9.67 as “9.7”, 9 as “9”. */
export function points(score: number): string {
  const rounded = Math.round(score * 10) / 10;
  return rounded % 1 === 0.5 ? `${Math.floor(rounded) || ''}½` : String(rounded);
}
