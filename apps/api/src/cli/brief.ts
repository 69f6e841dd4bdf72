import { Command, Option } from 'commander';
import { write, writeJson } from './output.ts';
import { compareArticles, type StoryOptions, takesStories } from './stories.ts';

/** `parallax brief`: the cited account of every story. */
export function briefCommand(): Command {
  return takesStories(new Command('brief'))
    .description('write the cited briefing of every story')
    .addOption(new Option('--format <format>', 'how to print it').choices(['json', 'markdown']).default('json'))
    .action(async (paths: string[], options: StoryOptions) => {
      const { comparison, analyses } = await compareArticles(paths, options);
      const { brief, briefingMarkdown } = await import('@parallax/briefing');
      for (const [index, story] of comparison.stories.entries()) {
        const briefing = brief(story, analyses);
        if (options.format === 'json') await writeJson(briefing);
        else await write(`${index > 0 ? '\n' : ''}${briefingMarkdown(briefing, analyses).trimEnd()}\n`);
      }
    });
}
