import type { Quiz } from '@parallax/quiz';
import { Command, InvalidArgumentError, Option } from 'commander';
import { say, write, writeJson } from './output.ts';
import { compareArticles, type StoryOptions, takesStories } from './stories.ts';

interface QuizCommandOptions extends StoryOptions {
  size?: number;
  seed?: number;
  explain?: boolean;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number of at least 0.');
  return Number(text);
}

type QuizPackage = typeof import('@parallax/quiz');

/** The formats that are text, by name: a quiz of each story follows the one before. */
const texts: Readonly<Record<string, (quizzes: QuizPackage, quiz: Quiz) => string>> = {
  markdown: ({ quizMarkdown }, quiz) => quizMarkdown(quiz),
  gift: ({ quizGift }, quiz) => quizGift(quiz),
  'moodle-xml': ({ quizMoodleXml }, quiz) => quizMoodleXml(quiz),
  anki: ({ quizAnki }, quiz) => quizAnki(quiz),
  csv: ({ quizCsv }, quiz) => quizCsv(quiz),
};

/** Formats of which one file holds one quiz. */
const single = new Set(['moodle-xml', 'qti', 'anki', 'csv']);

/** `parallax quiz`: questions about every story, with their evidence. */
export function quizCommand(): Command {
  const verb = takesStories(new Command('quiz'));
  return verb
    .description('make a comprehension quiz about every story')
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['json', ...Object.keys(texts), 'qti'])
        .default('json'),
    )
    .option('--size <number>', 'how many questions at most', wholeNumber)
    .option('--seed <number>', 'the same seed makes the same quiz', wholeNumber)
    .option('--explain', 'print on standard error what the gate turned away, and why')
    .action(async (paths: string[], { size, seed, explain, ...options }: QuizCommandOptions) => {
      const { comparison, analyses } = await compareArticles(paths, options);
      const quizzes = await import('@parallax/quiz');
      const format = options.format ?? 'json';
      if (single.has(format) && comparison.stories.length > 1)
        verb.error(`error: ${format} holds one quiz, and the articles tell ${comparison.stories.length} stories`, {
          exitCode: 2,
        });
      for (const [index, story] of comparison.stories.entries()) {
        const quiz = quizzes.makeQuiz(story, analyses, {
          ...(size === undefined ? {} : { size }),
          ...(seed === undefined ? {} : { seed }),
        });
        if (explain === true) say(quizzes.explainQuiz(quiz));
        const text = texts[format];
        if (text !== undefined) await write(`${index > 0 ? '\n' : ''}${text(quizzes, quiz).trimEnd()}\n`);
        else if (format === 'qti') await write(quizzes.quizQti(quiz));
        else await writeJson(quiz);
      }
    });
}
