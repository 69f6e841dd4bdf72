import { Command } from 'commander';
import { exitStatus } from './exit-status.ts';
import type { FeedMemory } from './feed-memory.ts';
import type { Arrival, Destination } from './ingest/destination.ts';
import { readSources, type SourceOptions, takesSources } from './ingest-sources.ts';
import { say, write } from './output.ts';

/** So many articles, or so much text, go in one batch: what is in is told soon, and no request grows large. */
const batch = { articles: 10, characters: 2_000_000 } as const;

interface Tally {
  stored: number;
  known: number;
  failed: number;
}

/** `parallax ingest`: brings articles in and publishes their stories. */
export function ingestCommand(): Command {
  return takesSources(new Command('ingest'))
    .description('bring articles in: into the database, or through the API that has it open')
    .action(async (paths: string[], options: SourceOptions) => {
      const [{ readSettings, SettingsError }, { openDestination }, { DestinationError }, { FeedMemory }] =
        await Promise.all([
          import('../settings.ts'),
          import('./ingest/open-destination.ts'),
          import('./ingest/destination.ts'),
          import('./feed-memory.ts'),
        ]);
      const tally: Tally = { stored: 0, known: 0, failed: 0 };
      try {
        const settings = readSettings(process.env);
        const memory = new FeedMemory(settings.dataFolder, settings.databaseUrl);
        const destination = await openDestination(settings);
        try {
          await bring(paths, options, destination, tally, memory);
          await destination.finish();
          if (tally.failed === 0) memory.save();
        } finally {
          await destination[Symbol.asyncDispose]();
        }
      } catch (error) {
        if (!(error instanceof DestinationError) && !(error instanceof SettingsError)) throw error;
        say(error.message);
        tally.failed++;
      }
      await write(`${tally.stored} brought in, ${tally.known} already in, ${tally.failed} failed.\n`);
      if (tally.failed > 0) process.exitCode = exitStatus.someFailed;
    });
}

async function bring(
  paths: string[],
  options: SourceOptions,
  destination: Destination,
  tally: Tally,
  memory: FeedMemory,
): Promise<void> {
  let waiting: Arrival[] = [];
  let characters = 0;
  const flush = async () => {
    if (waiting.length === 0) return;
    const outcomes = await destination.put(waiting);
    for (const [index, outcome] of outcomes.entries()) tell(waiting[index]!.name, outcome, tally);
    waiting = [];
    characters = 0;
  };
  for await (const input of readSources(paths, options, {}, memory)) {
    if ('failure' in input) {
      tell(input.name, { status: 'rejected', message: input.failure.error.message }, tally);
      continue;
    }
    if (characters + input.source.text.length > batch.characters) await flush();
    waiting.push({ name: input.name, source: input.source });
    characters += input.source.text.length;
    if (waiting.length === batch.articles) await flush();
  }
  await flush();
}

function tell(name: string, outcome: Awaited<ReturnType<Destination['put']>>[number], tally: Tally): void {
  if (outcome.status === 'stored' || outcome.status === 'queued') tally.stored++;
  else if (outcome.status === 'already in') tally.known++;
  else tally.failed++;
  say(outcome.status === 'rejected' ? `not in: ${name}: ${outcome.message}` : `${outcome.status}: ${name}`);
}
