import { resolve } from 'node:path';
import { Command } from 'commander';
import { exitStatus } from './exit-status.ts';
import { say, write } from './output.ts';

/** `parallax backup`: the database and what belongs to it, as one file. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('write the database into one file (it holds secrets); the embedded one while nothing runs on it')
    .argument('<file>', 'a file that does not exist yet')
    .action((file: string) =>
      onPlace(async (place, { backUp }) => {
        const { kind, bytes } = await backUp(place, resolve(file));
        const of = kind === 'server' ? 'the PostgreSQL database' : 'the embedded database';
        await write(
          `${file} holds ${of}, ${(bytes / 1e6).toFixed(1)} MB. It holds secrets: keep it as safe as passwords.\n`,
        );
      }),
    );
}

/** `parallax restore`: a backup back into the database. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('put a backup into an empty database, while nothing runs on it')
    .argument('<file>', 'what “parallax backup” wrote')
    .option('--replace', 'into one that is not empty: all that it holds is lost')
    .action((file: string, { replace = false }: { replace?: boolean }) =>
      onPlace(async (place, { openDatabase, restore }) => {
        const { madeAt } = await restore(place, resolve(file), replace);
        // Brings an older backup up to date, and shows that it can be worked on.
        await using opened = await openDatabase(place);
        const [stories, articles] = await Promise.all([opened.prisma.story.count(), opened.prisma.article.count()]);
        const of = `of ${madeAt}: ${stories} stories, ${articles} articles`;
        await write(`Restored the backup ${of}; ${opened.migrated.length} migrations applied.\n`);
      }),
    );
}

type Store = typeof import('@parallax/database');

async function onPlace(
  work: (place: { url: string | undefined; dataFolder: string }, store: Store) => Promise<void>,
): Promise<void> {
  const [{ readSettings, SettingsError }, store] = await Promise.all([
    import('../settings.ts'),
    import('@parallax/database'),
  ]);
  try {
    const { databaseUrl, dataFolder } = readSettings(process.env);
    await work({ url: databaseUrl, dataFolder }, store);
  } catch (error) {
    const isExpected = [SettingsError, store.BackupError, store.DatabaseLockedError].some(
      (kind) => error instanceof kind,
    );
    if (!isExpected) throw error;
    say((error as Error).message);
    process.exitCode = exitStatus.someFailed;
  }
}
