import { figureInWords } from '../../words/figure.ts';
import type { Feedback, Question, Reply } from './fragments.ts';

const textOf = (items: readonly { key: string; text: string }[], key: string): string =>
  items.find((item) => item.key === key)?.text ?? key;

/** What a reader answered, in words, one line for each choice; empty where nothing was chosen. */
export function replyInWords(question: Question, reply: Reply): string[] {
  if (question.kind === 'MATCH')
    return reply.pairs.map(
      ({ prompt, option }) => `${textOf(question.prompts, prompt)} – ${textOf(question.options, option)}`,
    );
  if (question.kind === 'FILL_NAME' || question.kind === 'FILL_NUMBER')
    return reply.text?.trim() ? [reply.text.trim()] : [];
  return reply.options.map((key) => textOf(question.options, key));
}

/** The right answer in words, one line for each choice. */
export function keyInWords(question: Question, feedback: Feedback): string[] {
  if (question.kind === 'MATCH')
    return feedback.correctPairs.map(
      ({ prompt, option }) => `${textOf(question.prompts, prompt)} – ${textOf(question.options, option)}`,
    );
  if (feedback.correctNumber !== null) {
    const { unit } = feedback;
    const number = figureInWords(feedback.correctNumber);
    return [/^[$€£]/.test(unit ?? '') ? `${unit}${number}` : `${number}${unit === '%' ? '' : ' '}${unit ?? ''}`.trim()];
  }
  if (feedback.correctOptions.length > 0) return feedback.correctOptions.map((key) => textOf(question.options, key));
  return feedback.acceptedTexts.slice(0, 1);
}
