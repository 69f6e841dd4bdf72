import type { Option, Question, Quiz } from '../quiz.ts';
import { xmlText } from './xml.ts';

function text(tag: string, words: string, attributes = ''): string {
  return `<${tag}${attributes}><text>${xmlText(words)}</text></${tag}>`;
}

function answer(fraction: number, words: string, feedback: string): string {
  return `<answer fraction="${Number(fraction.toFixed(5))}" format="plain_text"><text>${xmlText(words)}</text>${text('feedback', feedback)}</answer>`;
}

function choices(question: Question, right: readonly string[]): string {
  const several = question.kind === 'multiple-choice';
  // A wrong choice costs what a right one gives, as in our own grading.
  const fraction = (option: Option) => (option.correct ? 100 / right.length : several ? -100 / right.length : 0);
  const answers = question.options.map((option) => answer(fraction(option), option.text, option.why));
  return `<single>${!several}</single><shuffleanswers>false</shuffleanswers><answernumbering>abc</answernumbering>${answers.join('')}`;
}

function pairs(list: readonly (readonly [string, string])[]): string {
  return `<shuffleanswers>true</shuffleanswers>${list
    .map(
      ([prompt, option]) =>
        `<subquestion format="plain_text"><text>${xmlText(prompt)}</text>${text('answer', option)}</subquestion>`,
    )
    .join('')}`;
}

const types = {
  options: 'multichoice',
  number: 'numerical',
  text: 'shortanswer',
  match: 'matching',
  order: 'matching',
};

function body(question: Question): string {
  const { answer: key, options, prompts } = question;
  const option = (id: string) => options.find((candidate) => candidate.id === id)?.text ?? '';
  switch (key.type) {
    case 'options':
      return choices(question, key.options);
    case 'number':
      return `<answer fraction="100"><text>${key.value}</text><tolerance>${key.tolerance}</tolerance></answer>`;
    case 'text':
      return `<usecase>0</usecase>${key.accept.map((name) => answer(100, name, '')).join('')}`;
    case 'match':
      return pairs(
        key.pairs.map((pair) => [prompts.find((prompt) => prompt.id === pair.prompt)?.text ?? '', option(pair.option)]),
      );
    case 'order':
      return pairs(key.options.map((id, index) => [option(id), String(index + 1)]));
  }
}

/**
 * A quiz in Moodle's XML format (https://docs.moodle.org/en/Moodle_XML_format). As GIFT, it has no question about an
 * order that every Moodle knows: it becomes a matching question of events and places.
 */
export function quizMoodleXml(quiz: Quiz): string {
  const category = `<question type="category">${text('category', `$course$/${quiz.title.replace(/\//g, '//')}`)}</question>`;
  const questions = quiz.questions.map(
    (question) =>
      `<question type="${types[question.answer.type]}">${text('name', `${question.id} ${question.kind}`)}${text('questiontext', question.stem, ' format="plain_text"')}${text('generalfeedback', question.explanation, ' format="plain_text"')}<defaultgrade>1</defaultgrade>${body(question)}</question>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${[category, ...questions].join('\n')}\n</quiz>\n`;
}
