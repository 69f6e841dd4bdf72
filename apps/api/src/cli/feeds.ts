import { Command, InvalidArgumentError } from 'commander';
import { exitStatus } from './exit-status.ts';
import { say, write } from './output.ts';
import { withGraph } from './with-graph.ts';

interface Feed {
  id: string;
  url: string;
  title: string | null;
  everyMinutes: number;
  fetchedAt: string | null;
  dueAt: string;
  error: string | null;
}

/** `parallax feeds`: the feeds that are fetched regularly. */
export function feedsCommand(): Command {
  return new Command('feeds')
    .description('the feeds that are fetched regularly, while the API or a worker runs')
    .addCommand(
      new Command('add')
        .description('has a feed fetched from now on')
        .argument('<address>', 'RSS, Atom or JSON Feed')
        .option('--every <minutes>', 'how often', readNumber, 30)
        .option('--entries <number>', 'take so many entries from its top', readNumber, 30)
        .action((url: string, { every, entries }: { every: number; entries: number }) =>
          withGraph(async (ask) => {
            const { addFeed } = await ask<{ addFeed: { url?: string; message?: string } }>(
              `mutation ($url: String!, $every: Int!, $entries: Int!) { addFeed(url: $url, everyMinutes: $every, entries: $entries) {
                ... on Feed { url } ... on Failure { message } } }`,
              { url, every, entries },
            );
            if (addFeed.url) await write(`${addFeed.url} is fetched every ${every} minutes.\n`);
            else refuse(addFeed.message);
          }),
        ),
    )
    .addCommand(
      new Command('list').description('lists them').action(() =>
        withGraph(async (ask) => {
          const { feeds } = await ask<{ feeds: Feed[] }>(
            '{ feeds { id url title everyMinutes fetchedAt dueAt error } }',
          );
          for (const { id, url, title, everyMinutes, fetchedAt, dueAt, error } of feeds) {
            const last = error ? `failed: ${error}` : fetchedAt ? `fetched ${fetchedAt}` : 'not fetched yet';
            await write(
              `${id}  ${url}${title ? `  “${title}”` : ''}\n    every ${everyMinutes} minutes, ${last}, next ${dueAt}\n`,
            );
          }
          await write(`${feeds.length} ${feeds.length === 1 ? 'feed' : 'feeds'}.\n`);
        }),
      ),
    )
    .addCommand(
      new Command('remove')
        .description('has a feed not fetched any more; its articles stay')
        .argument('<id>', 'the id that “feeds list” shows')
        .action((id: string) =>
          withGraph(async (ask) => {
            const { removeFeed } = await ask<{ removeFeed: { url?: string; message?: string } }>(
              'mutation ($id: ID!) { removeFeed(id: $id) { ... on RemovedFeed { url } ... on Failure { message } } }',
              { id },
            );
            if (removeFeed.url) await write(`${removeFeed.url} is not fetched any more.\n`);
            else refuse(removeFeed.message);
          }),
        ),
    );
}

function refuse(message = 'The API did not say why.'): void {
  say(message);
  process.exitCode = exitStatus.someFailed;
}

function readNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}
