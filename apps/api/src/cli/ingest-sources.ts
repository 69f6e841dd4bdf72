import type { FetchedFeed, FetchOptions } from '@parallax/ingest/web';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { attempt, failureOf, type Input, type InputOptions, readArticles, takesArticles } from './articles.ts';
import type { FeedMemory } from './feed-memory.ts';
import { say } from './output.ts';

export interface SourceOptions extends InputOptions {
  feed?: boolean;
  entries: number;
}

/** Adds to a verb what all verbs take, and the web: pages and feeds by their addresses. */
export function takesSources(command: Command): Command {
  return takesArticles(command)
    .usage('[options] [path or web address...]')
    .addOption(new Option('--feed', 'what is named are feeds: RSS, Atom or JSON Feed').conflicts('jsonl'))
    .option('--entries <number>', 'take so many entries from the top of each feed', readNumber, 30)
    .addHelpText(
      'after',
      '\nWeb addresses are fetched as a guest would: http and https, public hosts, what robots.txt allows, a second apart.',
    );
}

function readNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

/**
 * The articles that the verb was given, one at a time and in order; what cannot be fetched or read does not stop the rest.
 * @param guard for tests: how fetching is told apart from the usual
 * @param memory what feeds answered before; without it, all are read whole
 */
export async function* readSources(
  paths: readonly string[],
  { feed = false, entries, jsonl }: SourceOptions,
  guard: FetchOptions = {},
  memory?: FeedMemory,
): AsyncGenerator<Input> {
  const isWebAddress = (path: string) => /^[a-z][a-z\d+.-]+:\/\//i.test(path);
  if (jsonl || (!feed && !paths.some(isWebAddress))) {
    yield* readArticles(paths, { jsonl });
    return;
  }
  const { fetchArticle, Manners } = await import('@parallax/ingest/web');
  // One for all: hosts are asked a second apart, whichever argument names them.
  const options: FetchOptions = { manners: new Manners(), ...guard };
  for (const path of paths) {
    if (feed) yield* readFeedArticles(path, entries, options, memory);
    else if (isWebAddress(path)) {
      say(`fetching ${path}`);
      yield await attempt(path, () => fetchArticle(path, options));
    } else yield* readArticles([path], {});
  }
}

async function* readFeedArticles(
  address: string,
  entries: number,
  options: FetchOptions,
  memory: FeedMemory | undefined,
): AsyncGenerator<Input> {
  const { fetchEntry, fetchFeed } = await import('@parallax/ingest/web');
  let feed: FetchedFeed | undefined;
  try {
    say(`fetching the feed ${address}`);
    feed = await fetchFeed(address, memory?.known(address, entries), options);
  } catch (error) {
    yield { name: address, failure: failureOf(error, null) };
    return;
  }
  if (feed === undefined) {
    say(`${address} has not changed since it was last brought in`);
    return;
  }
  memory?.note(address, entries, feed);
  const taken = feed.entries.slice(0, entries);
  if (taken.length < feed.entries.length)
    say(`${address} has ${feed.entries.length} entries; the first ${taken.length} are taken (--entries)`);
  for (const [index, entry] of taken.entries()) {
    const name = entry.url ?? entry.title ?? `entry ${index + 1} of ${address}`;
    say(`fetching ${index + 1} of ${taken.length}: ${name}`);
    yield await attempt(name, () => fetchEntry(entry, feed, options));
  }
}
