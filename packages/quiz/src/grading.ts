import { isName } from './grading/name.ts';
import { readNumber } from './grading/number.ts';
import { ReplyError } from './grading/reply-error.ts';
import { shareOfChoices, shareOfOrder, shareOfPairs } from './grading/shares.ts';
import type { Grade, Question, Reply } from './quiz.ts';

/** The longest text that is read as an answer, in UTF-16 units: no name or number is longer. */
const longestText = 500;

function checkOptions(question: Question, options: readonly string[]): void {
  const known = new Set(question.options.map((option) => option.id));
  for (const option of options) {
    if (!known.has(option))
      throw new ReplyError('unknown-option', `The question has no option "${option.slice(0, 40)}".`);
  }
  if (new Set(options).size !== options.length) throw new ReplyError('repeated-option', 'An option was given twice.');
}

function checkPairs(question: Question, pairs: readonly { prompt: string; option: string }[]): void {
  const prompts = new Set(question.prompts.map((prompt) => prompt.id));
  const options = new Set(question.options.map((option) => option.id));
  for (const pair of pairs) {
    if (!prompts.has(pair.prompt))
      throw new ReplyError('unknown-prompt', `The question has no prompt "${pair.prompt.slice(0, 40)}".`);
    if (!options.has(pair.option))
      throw new ReplyError('unknown-option', `The question has no option "${pair.option.slice(0, 40)}".`);
  }
  if (new Set(pairs.map((pair) => pair.prompt)).size !== pairs.length)
    throw new ReplyError('repeated-option', 'A prompt was answered twice.');
}

function grade(score: number): Grade {
  return { score, correct: score >= 1 };
}

/**
 * Grades one reply. An empty reply of the right type is a wrong answer, not an error.
 * @throws ReplyError where the reply is of another type than the question asks for, or names what the question has not.
 */
export function gradeReply(question: Question, reply: Reply): Grade {
  const { answer } = question;
  if (answer.type === 'options' && reply.type === 'options') {
    checkOptions(question, reply.options);
    if (question.kind === 'multiple-choice') return grade(shareOfChoices(reply.options, answer.options));
    if (reply.options.length > 1)
      throw new ReplyError('wrong-reply-type', 'The question takes one option, and more were given.');
    return grade(reply.options.length === 1 && answer.options.includes(reply.options[0]!) ? 1 : 0);
  }
  if (answer.type === 'order' && reply.type === 'order') {
    checkOptions(question, reply.options);
    return grade(shareOfOrder(reply.options, answer.options));
  }
  if (answer.type === 'match' && reply.type === 'match') {
    checkPairs(question, reply.pairs);
    return grade(shareOfPairs(reply.pairs, answer.pairs));
  }
  if ((answer.type === 'number' || answer.type === 'text') && reply.type === 'text') {
    if (reply.text.length > longestText)
      throw new ReplyError('reply-too-long', `An answer has at most ${longestText} characters.`);
    if (answer.type === 'text') return grade(isName(reply.text, answer.accept) ? 1 : 0);
    const value = readNumber(reply.text);
    return grade(value !== null && Math.abs(value - answer.value) <= answer.tolerance ? 1 : 0);
  }
  throw new ReplyError('wrong-reply-type', `The question takes "${answer.type}", and "${reply.type}" was given.`);
}
