import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What lies in a data folder beside the database and is not made again: it signs sessions, and knows what feeds answered. */
const names = ['auth-secret', 'feeds.json'] as const;

export function readKeptFiles(dataFolder: string): Record<string, string> {
  const there = names.filter((name) => existsSync(join(dataFolder, name)));
  return Object.fromEntries(there.map((name) => [name, readFileSync(join(dataFolder, name), 'utf8')]));
}

/** Names that a backup may not hold are passed over: a file from elsewhere must not write where it likes. */
export function writeKeptFiles(dataFolder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(dataFolder, { recursive: true });
  for (const name of names) {
    const text = files[name];
    if (typeof text === 'string') writeFileSync(join(dataFolder, name), text, { mode: 0o600 });
  }
}
