import { Command } from 'commander';
import { writeJson } from './output.ts';
import { compareArticles, type StoryOptions, takesStories } from './stories.ts';

/** `parallax compare`: one line, the comparison of all articles, grouped into stories. */
export function compareCommand(): Command {
  return takesStories(new Command('compare'))
    .description('set articles side by side: stories, findings, divergences, positions, numbers, timeline')
    .action(async (paths: string[], options: StoryOptions) => {
      const { comparison } = await compareArticles(paths, options);
      await writeJson(comparison);
    });
}
