// Reads and compares the sample articles once for all files of end-to-end tests: each starts from a copy of what comes of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { fillDataFolder } from './servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder. */
    filled: string;
  }
}

export default async function fill({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'parallax-filled-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  await fillDataFolder(folder).catch(async (error) => {
    await remove();
    throw error;
  });
  provide('filled', folder);
  return remove;
}
