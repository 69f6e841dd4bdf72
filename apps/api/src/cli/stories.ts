import type { Analysis } from '@parallax/analysis';
import type { Comparison } from '@parallax/comparison';
import { type SentenceModelName, sentenceModelNames } from '@parallax/embedding';
import { contentHash } from '@parallax/ingest';
import { type Command, Option } from 'commander';
import { type Failure, failureOf, type InputOptions, readArticles, takesArticles } from './articles.ts';
import { exitStatus } from './exit-status.ts';
import { say, writeJson } from './output.ts';
import { textVectors } from './text-vectors.ts';

export interface StoryOptions extends InputOptions {
  /** `json` where the verb knows only that. */
  format?: string;
  sentenceModel: SentenceModelName;
}

/** Adds to a verb what all verbs that compare take. */
export function takesStories(command: Command): Command {
  return takesArticles(command).addOption(
    new Option('--sentence-model <name>', 'find statements in other words by a sentence model too')
      .choices(sentenceModelNames)
      .default('none'),
  );
}

/** The articles compared, and their analyses by id. */
export interface Compared {
  comparison: Comparison;
  analyses: ReadonlyMap<string, Analysis>;
}

/**
 * Reads, analyses and compares all articles that a verb was given. What cannot be read is reported and left out: as a line of
 * its own where both input and output are JSON Lines, otherwise on standard error.
 */
export async function compareArticles(paths: readonly string[], options: StoryOptions): Promise<Compared> {
  const [{ analyze }, { compare }] = await Promise.all([import('@parallax/analysis'), import('@parallax/comparison')]);
  const analyses = new Map<string, Analysis>();
  const seen = new Map<string, { name: string; hash: string }>();

  const report = async (failure: Failure) => {
    process.exitCode = exitStatus.someFailed;
    if (options.jsonl && (options.format ?? 'json') === 'json') await writeJson(failure);
    else say(failure.error.message);
  };

  for await (const input of readArticles(paths, options)) {
    if ('failure' in input) {
      await report(input.failure);
      continue;
    }
    const { name, source } = input;
    const hash = contentHash(source);
    const twin = seen.get(source.id);
    if (twin) {
      if (twin.hash === hash) say(`${name} left out: it is the same article as ${twin.name}`);
      else {
        const message = `${name} has the id "${source.id}", which ${twin.name} has too.`;
        await report({ id: source.id, error: { code: 'duplicate-id', message } });
      }
      continue;
    }
    seen.set(source.id, { name, hash });
    try {
      analyses.set(source.id, analyze(source));
    } catch (error) {
      await report(failureOf(error, source.id));
    }
  }
  const articles = [...analyses.values()];
  const vectors = options.sentenceModel === 'none' ? null : await textVectors(articles);
  return { comparison: compare(articles, vectors), analyses };
}
