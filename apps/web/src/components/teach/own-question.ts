import { type FragmentOf, graphql } from '@parallax/schema/documents';
import { figureInWords } from '../../words/figure.ts';

export const OwnQuestionFragment = graphql(`
  fragment OwnQuestion on KeyedQuestion @_unmask {
    id
    kind
    level
    stem
    prompts { key text }
    options { key text isCorrect why }
    order
    pairs { prompt option }
    number
    accepted
    explanation
    evidence { articleId quote }
    withheld
    waived
  }
`);

export type OwnQuestion = FragmentOf<typeof OwnQuestionFragment>;

/** The key in words, as a teacher reads it. */
export function keyOfOwn(question: OwnQuestion): string {
  const optionText = (key: string) => question.options.find((option) => option.key === key)?.text ?? key;
  if (question.order.length > 0) return question.order.map(optionText).join(' → ');
  if (question.pairs.length > 0) {
    const promptText = (key: string) => question.prompts.find((prompt) => prompt.key === key)?.text ?? key;
    return question.pairs.map(({ prompt, option }) => `${promptText(prompt)} – ${optionText(option)}`).join('; ');
  }
  if (question.number !== null) return figureInWords(question.number);
  if (question.accepted.length > 0) return question.accepted.join(', or ');
  return question.options
    .filter(({ isCorrect }) => isCorrect)
    .map(({ text }) => text)
    .join('; ');
}

export const withheldWords = {
  EVIDENCE_GONE: 'Withheld: the words that it cites are no longer in the story.',
  CLAIM_CHANGED: 'Withheld: a statement that it cites is read in another way now.',
  ARTICLES_CHANGED: 'Withheld: it speaks of the articles as a whole, and the story has others now.',
  DROPPED: 'You took it out.',
  REPLACED: 'You put another version in its place.',
} as const;

export const kindWords = {
  SINGLE_CHOICE: 'One right option',
  MULTIPLE_CHOICE: 'Several right options',
  TRUE_FALSE_NOT_STATED: 'True, false or not stated',
  FILL_NUMBER: 'A number, typed',
  FILL_NAME: 'A name, typed',
  ORDER: 'Put in order',
  MATCH: 'Match',
  WHICH_ARTICLE: 'Which article',
  SPOT_THE_DRIFT: 'Spot the drift',
} as const;
