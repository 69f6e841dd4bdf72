import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Finding, note, ok, wrong } from './finding.ts';

const manifest = fileURLToPath(new URL('../../../../package.json', import.meta.url));

/** Below this, PostgreSQL may stop in the middle of a write; in bytes. */
const leastSpace = 500_000_000;

/** Whether this Node is as new as package.json asks for. */
export function checkNode(version: string = process.versions.node): Finding {
  const { engines } = JSON.parse(readFileSync(manifest, 'utf8')) as { engines: { node: string } };
  const wanted = engines.node.replace(/^\D+/, '').split('.').map(Number);
  const given = version.split('.').map(Number);
  const place = wanted.findIndex((number, index) => number !== given[index]);
  if (place < 0 || given[place]! > wanted[place]!) return ok('Node', `${version}, ${engines.node} is asked for.`);
  return wrong('Node', `${version} is too old.`, `Install Node ${engines.node}.`);
}

/** The clock, by what cannot be later than now: when this program was installed. */
export function checkClock(now: Date = new Date()): Finding {
  if (now >= statSync(manifest).mtime) return ok('Clock', `${now.toISOString()}.`);
  return wrong(
    'Clock',
    `it says ${now.toISOString()}, and this program is newer than that.`,
    'Set it: links, sessions and the order of events go by it.',
  );
}

/** Whether the data folder, or where it is to be made, can be written to, and what space there is. */
export function checkFolder(folder: string): Finding[] {
  const about = 'Data folder';
  let place = folder;
  while (!existsSync(place)) place = dirname(place);
  const probe = join(place, `.parallax-${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(probe, '', { flag: 'wx' });
    rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return [
      wrong(
        about,
        `${place} cannot be written to (${code}).`,
        'Give this user the right to, or set DATA_FOLDER to another.',
      ),
    ];
  }
  const is =
    place === folder ? ok(about, `${folder} can be written to.`) : note(about, `${folder} is made at the first start.`);
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  const says = `${(free / 1e9).toFixed(1)} GB free.`;
  return [
    is,
    free >= leastSpace
      ? ok('Disk', says)
      : wrong('Disk', says, `Make room on the disk of ${place}, or set DATA_FOLDER to a folder on another.`),
  ];
}

/** Whether a server could listen there. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}
