import { Command, InvalidArgumentError, Option } from 'commander';
import { takesArticles } from './articles.ts';
import { write, writeJson } from './output.ts';
import { compareArticles, type StoryOptions } from './stories.ts';

interface QuizCommandOptions extends StoryOptions {
  size?: number;
  seed?: number;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number of at least 0.');
  return Number(text);
}

/** `parallax quiz`: questions about every story, with their evidence. */
export function quizCommand(): Command {
  return takesArticles(new Command('quiz'))
    .description('make a comprehension quiz about every story')
    .addOption(new Option('--format <format>', 'how to print it').choices(['json', 'markdown', 'gift']).default('json'))
    .option('--size <number>', 'how many questions at most', wholeNumber)
    .option('--seed <number>', 'the same seed makes the same quiz', wholeNumber)
    .action(async (paths: string[], { size, seed, ...options }: QuizCommandOptions) => {
      const { comparison, analyses } = await compareArticles(paths, options);
      const { makeQuiz, quizGift, quizMarkdown } = await import('@parallax/quiz');
      for (const [index, story] of comparison.stories.entries()) {
        const quiz = makeQuiz(story, analyses, {
          ...(size === undefined ? {} : { size }),
          ...(seed === undefined ? {} : { seed }),
        });
        if (options.format === 'json') await writeJson(quiz);
        else {
          const text = options.format === 'gift' ? quizGift(quiz) : quizMarkdown(quiz);
          await write(`${index > 0 ? '\n' : ''}${text.trimEnd()}\n`);
        }
      }
    });
}
