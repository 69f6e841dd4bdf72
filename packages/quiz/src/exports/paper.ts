import type { Citation } from '@parallax/briefing';
import type { Question, Quiz } from '../quiz.ts';
import { flat } from '../statement.ts';
import { keyTexts } from './key-texts.ts';

/** How a question is answered on paper. */
export type PaperAnswer =
  /** Boxes to tick, one for each option; `several` where more than one may be right. */
  | { form: 'boxes'; labels: string[]; several: boolean }
  /** A line to write on. */
  | { form: 'line' }
  /** One letter for each place, from the first event to the last. */
  | { form: 'order'; places: number[]; labels: string[] }
  /** One letter beside each numbered prompt. */
  | { form: 'pairs'; prompts: string[]; labels: string[] };

export interface PaperQuestion {
  /** From 1 on, in the quiz's order. */
  number: number;
  stem: string;
  /** What to do, in a sentence: "Tick one box." */
  instruction: string;
  /** Numbered with small Roman numerals. */
  prompts: { label: string; text: string }[];
  /** Lettered from A on, in the quiz's order. */
  options: { label: string; text: string }[];
  answer: PaperAnswer;
}

export interface PaperKey {
  number: number;
  /** As it stands on a sheet that is all right: "B", "A and C", "i B, ii A", "12,000". */
  answer: string;
  explanation: string;
  evidence: Citation[];
}

/** A quiz to be printed: the sheet that is handed out, and the key that is not. */
export interface PaperQuiz {
  title: string;
  questions: PaperQuestion[];
  key: PaperKey[];
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];

/** What the stem says of how to answer, where the instruction below it says so again in the words of paper. */
const howToAnswer = / (?:Choose every right one|Write the name)\.$/;

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function answerOf(question: Question, labels: string[], prompts: string[]): [string, PaperAnswer] {
  switch (question.answer.type) {
    case 'options':
      return question.kind === 'multiple-choice'
        ? ['Tick every box that is right.', { form: 'boxes', labels, several: true }]
        : ['Tick one box.', { form: 'boxes', labels, several: false }];
    case 'order':
      return [
        'Write the letters in order, the earliest first.',
        { form: 'order', places: labels.map((_, index) => index + 1), labels },
      ];
    case 'match':
      return ['Write a letter beside each number. No letter is used twice.', { form: 'pairs', prompts, labels }];
    case 'number':
      return ['Write the number.', { form: 'line' }];
    case 'text':
      return ['Write the name.', { form: 'line' }];
  }
}

function keyOf(question: Question): string {
  const { answer, options, prompts } = question;
  const label = (id: string) => letter(options.findIndex((option) => option.id === id));
  switch (answer.type) {
    case 'options':
      return [...answer.options.map(label)].sort().join(' and ');
    case 'order':
      return answer.options.map(label).join(', ');
    case 'match':
      return answer.pairs
        .map((pair) => [prompts.findIndex((prompt) => prompt.id === pair.prompt), label(pair.option)] as const)
        .sort(([one], [other]) => one - other)
        .map(([prompt, option]) => `${romans[prompt]} ${option}`)
        .join(', ');
    case 'number':
      return keyTexts(question)[0]!;
    case 'text':
      return keyTexts(question).join(' or ');
  }
}

/** A quiz as a sheet to be printed and answered by hand, and a key to be kept apart. Texts are on one line. */
export function quizPaper(quiz: Quiz): PaperQuiz {
  return {
    title: flat(quiz.title),
    questions: quiz.questions.map((question, index) => {
      const labels = question.options.map((_, place) => letter(place));
      const numerals = question.prompts.map((_, place) => romans[place]!);
      const [instruction, answer] = answerOf(question, labels, numerals);
      return {
        number: index + 1,
        stem: flat(question.stem).replace(howToAnswer, ''),
        instruction,
        prompts: question.prompts.map(({ text }, place) => ({ label: numerals[place]!, text: flat(text) })),
        options: question.options.map(({ text }, place) => ({ label: labels[place]!, text: flat(text) })),
        answer,
      };
    }),
    key: quiz.questions.map((question, index) => ({
      number: index + 1,
      answer: keyOf(question),
      explanation: flat(question.explanation),
      evidence: question.evidence,
    })),
  };
}
