import { Command } from 'commander';
import { failureOf, type InputOptions, readArticles, takesArticles } from './articles.ts';
import { exitStatus } from './exit-status.ts';
import { say, writeJson } from './output.ts';

/** `parallax analyze`: one analysis a line, each written as soon as it is ready. */
export function analyzeCommand(): Command {
  return takesArticles(new Command('analyze'))
    .description('read articles one by one: blocks, sentences, entities, quantities, dates, attributions, claims')
    .action(async (paths: string[], options: InputOptions) => {
      const { analyze } = await import('@parallax/analysis');
      for await (const input of readArticles(paths, options)) {
        let failure = 'failure' in input ? input.failure : null;
        if ('source' in input) {
          try {
            await writeJson(analyze(input.source));
            continue;
          } catch (error) {
            failure = failureOf(error, input.source.id);
          }
        }
        process.exitCode = exitStatus.someFailed;
        if (options.jsonl) await writeJson(failure);
        else say(failure!.error.message);
      }
    });
}
