import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { emptyDatabase } from '@parallax/database/testing';
import { extract } from 'tar-fs';

/**
 * A data folder of one's own, with an empty database of the present schema in it: a process that starts on it need not create
 * one, which takes it ten seconds of work. That a process fills a folder in which there is nothing, the end-to-end tests show.
 */
export async function newDataFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `parallax-${name}-`));
  await pipeline((await emptyDatabase()).stream(), extract(join(folder, 'database')));
  return folder;
}
