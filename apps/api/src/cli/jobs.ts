import { Command, Option } from 'commander';
import { exitStatus } from './exit-status.ts';
import { say, write } from './output.ts';
import { withGraph } from './with-graph.ts';

const states = ['waiting', 'scheduled', 'running', 'retrying', 'dead'];

interface Listed {
  jobs: {
    totalCount: number;
    nodes: {
      id: string;
      kind: string;
      state: string;
      about: string;
      attempts: number;
      mostAttempts: number;
      error: string | null;
    }[];
  };
}

interface Changed {
  changed: { ids?: string[]; message?: string };
}

/** `parallax jobs`: what is to be done in the background, and what failed. */
export function jobsCommand(): Command {
  return new Command('jobs')
    .description('what is to be done in the background, and what failed')
    .addCommand(
      new Command('list')
        .description('lists jobs, 100 at most; those that failed for good are “dead”')
        .addOption(new Option('--state <state>', 'only those in this state').choices(states))
        .action(({ state }: { state?: string }) =>
          withGraph(async (ask) => {
            const { jobs } = await ask<Listed>(
              `query ($states: [JobState!]) { jobs(first: 100, states: $states) { totalCount
                nodes { id kind state about attempts mostAttempts error } } }`,
              { states: state ? [state.toUpperCase()] : null },
            );
            for (const { id, kind, state, about, attempts, mostAttempts, error } of jobs.nodes) {
              const why = error ? `\n    ${error.split('\n')[0]}` : '';
              await write(
                `${id}  ${word(state)}  ${word(kind)}  ${about}  (try ${attempts} of ${mostAttempts})${why}\n`,
              );
            }
            await write(`${jobs.totalCount} ${jobs.totalCount === 1 ? 'job' : 'jobs'}.\n`);
          }),
        ),
    )
    .addCommand(changing('retry', 'retryJobs', 'tries jobs that failed again at once', 'will be tried again'))
    .addCommand(changing('drop', 'dropJobs', 'takes jobs that failed for good out of the queue', 'dropped'));
}

const word = (name: string) => name.toLowerCase().replaceAll('_', ' ');

function changing(name: string, mutation: string, description: string, done: string): Command {
  return new Command(name)
    .description(description)
    .argument('<id...>', 'the ids that “jobs list” shows; “dead” for all that failed for good, 100 at a time')
    .action((given: string[]) =>
      withGraph(async (ask) => {
        const ids = given[0] === 'dead' ? await deadOnes(ask) : given;
        if (ids.length === 0) {
          await write('There is no such job.\n');
          return;
        }
        const { changed } = await ask<Changed>(
          `mutation ($ids: [ID!]!) { changed: ${mutation}(ids: $ids) { ... on JobsChanged { ids } ... on Failure { message } } }`,
          { ids },
        );
        if (!changed.ids) {
          say(changed.message ?? 'The API did not say why.');
          process.exitCode = exitStatus.someFailed;
          return;
        }
        await write(`${changed.ids.length} of ${ids.length} ${done}.\n`);
        if (changed.ids.length < ids.length) process.exitCode = exitStatus.someFailed;
      }),
    );
}

async function deadOnes(ask: <Data>(query: string) => Promise<Data>): Promise<string[]> {
  const { jobs } = await ask<Listed>('{ jobs(first: 100, states: [DEAD]) { totalCount nodes { id } } }');
  return jobs.nodes.map(({ id }) => id);
}
