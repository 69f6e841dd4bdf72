// What `npm start`, `npm test` and `npm run parallax` share: a fresh clone with only Node and npm becomes an installed and
// built workspace, and a warm one is left alone within milliseconds. Plain Node, no dependencies. All that the tools print
// goes to standard error, so that standard output stays the caller's.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** For every tool that is started here: none of them may report home or look for newer versions. */
export const environment = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  CHECKPOINT_DISABLE: '1',
};

/** Ends with one clear line where this Node is older than package.json asks for. */
export function checkNode() {
  const wanted = manifest.engines.node.replace(/^\D+/, '').split('.').map(Number);
  const given = process.versions.node.split('.').map(Number);
  const place = wanted.findIndex((number, index) => number !== given[index]);
  if (place >= 0 && given[place] < wanted[place]) {
    console.error(`This is Node ${process.versions.node}; Parallax needs Node ${manifest.engines.node}.`);
    process.exit(1);
  }
}

/**
 * Runs the package manager that package.json names. npx brings it, because corepack's signatures fail, and because npx puts
 * it on PATH, where turbo looks for it.
 * @returns the exit status
 */
export function pnpm(...args) {
  const { status, error } = spawnSync('npx', ['--yes', manifest.packageManager, ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return status ?? 1;
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

const notSources = new Set(['node_modules', 'dist', 'generated', 'coverage', 'test-results', 'corpus']);

/** When a file or folder below `path` last changed, in milliseconds; a folder changes when something in it comes or goes. */
function newestBelow(path) {
  let newest = changedAt(path);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || notSources.has(entry.name)) continue;
    const below = join(path, entry.name);
    // A test is not built.
    if (entry.isDirectory()) newest = Math.max(newest, newestBelow(below));
    else if (!/\.test\.tsx?$/.test(entry.name)) newest = Math.max(newest, changedAt(below));
  }
  return newest;
}

function sourcesChangedAt() {
  const files = ['package.json', 'pnpm-lock.yaml', 'turbo.json', 'tsconfig.base.json', 'tsconfig.build.json'];
  return Math.max(
    ...['apps', 'packages', 'prisma'].map((folder) => newestBelow(join(root, folder))),
    ...files.map((file) => changedAt(join(root, file))),
  );
}

const stampFolder = join(root, 'node_modules', '.parallax');
const lockFolder = join(root, '.cache', 'workspace.lock');
const lockOwner = join(lockFolder, 'pid');

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Whether the lock was left behind: its owner is gone, or it never got as far as saying who it is. */
function isLockStale() {
  try {
    return !isRunning(Number(readFileSync(lockOwner, 'utf8')));
  } catch {
    return Date.now() - changedAt(lockFolder) > 10_000;
  }
}

let holdsLock = false;

/** Does `work` while no other run of ours installs or builds in this workspace. */
function alone(work) {
  if (holdsLock) return work();
  mkdirSync(dirname(lockFolder), { recursive: true });
  for (let told = false; !holdsLock; ) {
    try {
      mkdirSync(lockFolder);
      holdsLock = true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isLockStale()) rmSync(lockFolder, { recursive: true, force: true });
      else {
        if (!told) console.error('Waiting for another run to finish installing or building …');
        told = true;
        sleep(200);
      }
    }
  }
  const release = () => rmSync(lockFolder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    writeFileSync(lockOwner, String(process.pid));
    return work();
  } finally {
    process.off('exit', release);
    release();
    holdsLock = false;
  }
}

/** When what the stamp stands for was last begun, in milliseconds; 0 where it never was. */
function begunAt(name) {
  try {
    return Number(readFileSync(join(stampFolder, name), 'utf8'));
  } catch {
    return 0;
  }
}

/** Does `work` where it was last done before `changed()`; the stamp holds the time at which it was begun. */
function whenStale(name, changed, work) {
  const isFresh = () => begunAt(name) > changed();
  if (isFresh()) return;
  alone(() => {
    // Another run may have done it while we waited.
    if (isFresh()) return;
    const begun = Date.now();
    work();
    mkdirSync(stampFolder, { recursive: true });
    writeFileSync(join(stampFolder, name), String(begun));
  });
}

function must(status, what) {
  if (status === 0) return;
  console.error(`${what} failed.`);
  process.exit(status);
}

/** Installs what the lockfile names, where it has changed since the last time. */
export function ensureInstalled() {
  whenStale(
    'installed',
    () => changedAt(join(root, 'pnpm-lock.yaml')),
    () => {
      console.error('Installing …');
      must(pnpm('install', '--frozen-lockfile', '--config.confirm-modules-purge=false'), 'Installing');
    },
  );
}

/**
 * Builds what has changed since the last time.
 * @param {string} [only] a package's name: it and what it depends on, not the whole workspace
 */
export function ensureBuilt(only) {
  // Whoever has built everything has built each package.
  const name = only && begunAt('built') < sourcesChangedAt() ? `built-${only.replace(/\W+/g, '-')}` : 'built';
  const isGone = () => changedAt(join(root, 'apps/api/dist/parallax.js')) === 0;
  const changed = () => (isGone() ? Number.POSITIVE_INFINITY : sourcesChangedAt());
  whenStale(name, changed, () => {
    console.error('Building …');
    must(pnpm('exec', 'turbo', 'run', 'build', ...(only ? [`--filter=${only}`] : [])), 'Building');
  });
}
