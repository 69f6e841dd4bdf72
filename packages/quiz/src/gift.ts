import { carriedEvidence } from './carried-evidence.ts';
import type { Option, Question, Quiz } from './quiz.ts';
import { flat } from './statement.ts';

/** Text with GIFT's own marks escaped; the arrow of matching questions has no escape, so it becomes a sign. */
function escaped(text: string): string {
  return flat(text)
    .replace(/->/g, '→')
    .replace(/[\\~=#{}:]/g, '\\$&');
}

/** Share of the mark for one of several right answers, with the five decimals that Moodle knows thirds by. */
function percent(share: number): string {
  return String(Number((100 * share).toFixed(5)));
}

/**
 * A quiz in Moodle's GIFT format (https://docs.moodle.org/en/GIFT_format), feedback for every option.
 * GIFT has no question about an order: it becomes a matching question of places and events.
 */
export function quizGift(quiz: Quiz): string {
  const head = `// ${flat(quiz.title)}`;
  return [head, ...quiz.questions.map(giftQuestion)].join('\n\n').concat('\n');
}

/** Begins a comment, which other readers of the format pass over, with what the question below it rests on. */
export const giftEvidence = '// Parallax evidence: ';

function giftQuestion(question: Question): string {
  const name = `::${escaped(question.id)} ${question.kind}::`;
  return [
    `${giftEvidence}${carriedEvidence(question)}`,
    `${name}${escaped(question.stem)} {`,
    ...answers(question).map((line) => `\t${line}`),
    `\t####${escaped(question.explanation)}`,
    '}',
  ].join('\n');
}

function feedback(option: Option): string {
  return option.why === '' ? '' : `#${escaped(option.why)}`;
}

function answers(question: Question): string[] {
  const { answer, options, prompts } = question;
  const text = (id: string) => escaped(options.find((option) => option.id === id)?.text ?? '');
  switch (answer.type) {
    case 'options': {
      if (answer.options.length === 1 && question.kind !== 'multiple-choice')
        return options.map((option) => `${option.correct ? '=' : '~'}${escaped(option.text)}${feedback(option)}`);
      // A wrong choice costs what a right one gives, as in our own grading.
      const share = percent(1 / answer.options.length);
      return options.map(
        (option) => `~%${option.correct ? '' : '-'}${share}%${escaped(option.text)}${feedback(option)}`,
      );
    }
    case 'number':
      return [`#${answer.value}:${answer.tolerance}`];
    case 'text':
      return answer.accept.map((name) => `=${escaped(name)}`);
    case 'match':
      return answer.pairs.map(
        (pair) =>
          `=${escaped(prompts.find((prompt) => prompt.id === pair.prompt)?.text ?? '')} -> ${text(pair.option)}`,
      );
    case 'order':
      return answer.options.map((id, index) => `=${text(id)} -> ${index + 1}`);
  }
}
