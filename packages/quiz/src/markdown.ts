import { keyTexts } from './exports/key-texts.ts';
import { quoted } from './phrases.ts';
import type { Question, Quiz } from './quiz.ts';
import { flat } from './statement.ts';

/** Letters for options, as in print. */
export function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

/** Text that Markdown must show as it stands. */
function plain(text: string): string {
  return flat(text).replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

/**
 * A quiz as Markdown to be handed out: the questions first, the key with explanations and evidence after them.
 */
export function quizMarkdown(quiz: Quiz): string {
  const questions = quiz.questions.map((question, index) => asked(question, index + 1));
  const answers = quiz.questions.map((question, index) => answered(question, index + 1));
  return [`# ${plain(quiz.title)}: quiz`, ...questions, '## Answers', ...answers].join('\n\n').concat('\n');
}

function asked(question: Question, number: number): string {
  const lines = [`**${number}.** ${plain(question.stem)}`];
  if (question.prompts.length > 0)
    lines.push('', ...question.prompts.map((prompt, index) => `${index + 1}. ${plain(prompt.text)}`));
  if (question.options.length > 0)
    lines.push('', ...question.options.map((option, index) => `- ${letter(index)}) ${plain(option.text)}`));
  return lines.join('\n');
}

/** The key in the letters of the question sheet. */
function key(question: Question): string {
  const { answer, options, prompts } = question;
  const name = (id: string) => letter(options.findIndex((option) => option.id === id));
  switch (answer.type) {
    case 'options':
      return answer.options.map(name).join(', ');
    case 'order':
      return answer.options.map(name).join(' → ');
    case 'match':
      return answer.pairs
        .map((pair) => `${prompts.findIndex((prompt) => prompt.id === pair.prompt) + 1} ${name(pair.option)}`)
        .join(', ');
    case 'number':
    case 'text':
      return plain(keyTexts(question)[0] ?? '');
  }
}

function answered(question: Question, number: number): string {
  const right = `${key(question)}.`;
  const explanation = plain(question.explanation);
  // An explanation of what was to be written begins with it.
  const lines = [`**${number}.** ${explanation.startsWith(`${right} `) ? explanation : `${right} ${explanation}`}`];
  const notes = question.options.filter((option) => option.why !== '' && question.answer.type === 'options');
  if (notes.length > 0)
    lines.push(
      '',
      ...notes.map(
        (option) =>
          `- ${letter(question.options.indexOf(option))}) ${option.correct ? 'Right' : 'Wrong'}. ${plain(option.why)}`,
      ),
    );
  lines.push('', ...question.evidence.map((citation) => `> ${plain(quoted(flat(citation.quote)))}`));
  return lines.join('\n');
}
