import { Command } from 'commander';

/** `parallax worker`: works on jobs until it is stopped. */
export function workerCommand(): Command {
  return new Command('worker')
    .description('work on jobs (reading, comparing, fetching) beside API processes on one PostgreSQL')
    .action(async () => {
      await import('../worker.ts');
      // It ends by a signal.
      await new Promise(() => {});
    });
}
