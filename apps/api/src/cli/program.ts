import { Command, CommanderError } from 'commander';
import { analyzeCommand } from './analyze.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { briefCommand } from './brief.ts';
import { compareCommand } from './compare.ts';
import { doctorCommand } from './doctor.ts';
import { exitStatus } from './exit-status.ts';
import { feedsCommand } from './feeds.ts';
import { ingestCommand } from './ingest.ts';
import { jobsCommand } from './jobs.ts';
import { linkCommand } from './link.ts';
import { endQuietlyWhenNobodyReads } from './output.ts';
import { quizCommand } from './quiz.ts';
import { workerCommand } from './worker.ts';

/** The whole command line. A verb is one file here and one line below; it loads what it needs only when it is called. */
export function createProgram(): Command {
  return new Command('parallax')
    .description('Sets news articles about one event side by side: what they report, who says so, where they differ.')
    .addCommand(analyzeCommand())
    .addCommand(compareCommand())
    .addCommand(briefCommand())
    .addCommand(quizCommand())
    .addCommand(ingestCommand())
    .addCommand(feedsCommand())
    .addCommand(jobsCommand())
    .addCommand(workerCommand())
    .addCommand(linkCommand())
    .addCommand(doctorCommand())
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addHelpText(
      'after',
      '\nExit status: 0 all went well, 1 some input could not be read (the rest was done), 2 wrong usage.',
    );
}

/**
 * Runs the command line.
 * @param args without the program's own name
 * @returns the exit status
 */
export async function run(args: readonly string[]): Promise<number> {
  endQuietlyWhenNobodyReads();
  const program = createProgram();
  const all = program.commands.flatMap((command) => [command, ...command.commands]);
  for (const command of [program, ...all]) command.exitOverride().showHelpAfterError('(--help says more)');
  try {
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? exitStatus.ok);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitStatus.ok : exitStatus.usage;
  }
}
