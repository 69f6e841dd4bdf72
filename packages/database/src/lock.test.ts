import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DataFolderLock, type LockHolder, lockDataFolder, readLock } from './lock.ts';

let program: string;
let folder: string;
let held: DataFolderLock[] = [];
let children: ChildProcess[] = [];

/** A program that locks a folder, says "locked" or the error's code, and holds the lock until it is killed. */
beforeAll(() => {
  const room = mkdtempSync(join(tmpdir(), 'parallax-lock-program-'));
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  for (const name of ['lock', 'errors']) {
    const source = readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8').replaceAll(".ts'", ".mjs'");
    writeFileSync(join(room, `${name}.mjs`), ts.transpileModule(source, { compilerOptions: options }).outputText);
  }
  program = join(room, 'program.mjs');
  writeFileSync(
    program,
    `import { lockDataFolder } from './lock.mjs';
     console.log('ready');
     process.stdin.once('data', () => {
       try { lockDataFolder(process.argv[2]); console.log('locked'); } catch (error) { console.log(error.code ?? error.stack); }
       setInterval(() => {}, 1000);
     });`,
  );
});
afterAll(() => rmSync(join(program, '..'), { recursive: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-lock-'));
});
afterEach(async () => {
  for (const lock of held) lock.release();
  await Promise.all(children.map((child) => kill(child)));
  held = [];
  children = [];
  rmSync(folder, { recursive: true });
});

function lock(): DataFolderLock {
  const taken = lockDataFolder(folder);
  held.push(taken);
  return taken;
}

async function start() {
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return {
    child,
    lock: async (): Promise<string> => {
      child.stdin.write('\n');
      return (await lines.next()).value;
    },
  };
}

async function kill(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const path = () => join(folder, 'lock.json');

function leave(holder: Partial<LockHolder>) {
  const whole = { id: 'old', pid: 1, host: hostname(), process: null, since: '2031-03-04', api: null, ...holder };
  writeFileSync(path(), JSON.stringify(whole));
}

describe('a data folder', () => {
  it('has one holder, who is named', () => {
    lock();
    expect(() => lock()).toThrow(
      expect.objectContaining({ name: 'DatabaseLockedError', code: 'DATA_FOLDER_IN_USE', pid: process.pid, folder }),
    );
    expect(() => lock()).toThrow(`"${folder}" is in use by process ${process.pid}`);
    expect(readLock(folder)).toMatchObject({ pid: process.pid, api: null });
  });

  it('is free again once it is given up, and leaves no file behind', () => {
    lock().release();
    expect(readLock(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    lock();
  });

  it('is made where it is missing', () => {
    folder = join(folder, 'a', 'b');
    lock();
    expect(readLock(folder)).not.toBeNull();
    held.pop()!.release();
    folder = join(folder, '..', '..');
  });

  it('is not given up by a holder who has lost it', () => {
    const first = lock();
    leave({ id: 'other', pid: process.pid });
    first.release();
    expect(readLock(folder)?.id).toBe('other');
  });

  it('is held by a process of its own', async () => {
    const other = await start();
    expect(await other.lock()).toBe('locked');
    expect(() => lock()).toThrow(expect.objectContaining({ pid: other.child.pid }));
  });

  it('is free at once after kill -9', async () => {
    const other = await start();
    await other.lock();
    await kill(other.child);
    expect(readLock(folder)).toBeNull();
    lock();
    expect(readLock(folder)?.pid).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(['lock.json']);
  });

  it('goes to one of many who find a dead holder at the same time', async () => {
    const dead = await start();
    await dead.lock();
    await kill(dead.child);
    const heirs = await Promise.all(Array.from({ length: 6 }, start));
    const outcomes = await Promise.all(heirs.map((heir) => heir.lock()));
    expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'DATA_FOLDER_IN_USE')).toHaveLength(5);
  });

  it('is taken over from one who died while taking it over', () => {
    leave({ id: 'first', pid: 2 ** 22 + 1 });
    writeFileSync(
      `${path()}.after-first`,
      JSON.stringify({ id: 'heir', pid: 2 ** 22 + 2, host: hostname(), since: '' }),
    );
    lock();
    expect(readdirSync(folder)).toEqual(['lock.json']);
  });

  it('is free where its holder’s number belongs to another process now', () => {
    leave({ pid: process.pid, process: 'another boot:123' });
    expect(readLock(folder)).toBeNull();
    lock();
  });

  it('is free where a power loss left a broken file', () => {
    writeFileSync(path(), '');
    lock();
  });

  it('of another host is free only when its heart has stopped', () => {
    leave({ host: 'another-host' });
    expect(() => lock()).toThrow(expect.objectContaining({ code: 'DATA_FOLDER_IN_USE' }));
    const before = Date.now() / 1000 - 30;
    utimesSync(path(), before, before);
    lock();
  });
});

describe('the address of the API', () => {
  it('is found by others of this user only, until it is taken back', () => {
    const mine = lock();
    const api = { url: 'http://127.0.0.1:4000/graphql', token: 'secret' };
    mine.publish(api);
    expect(readLock(folder)?.api).toEqual(api);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    mine.publish(null);
    expect(readLock(folder)?.api).toBeNull();
    expect(() => lock()).toThrow(expect.objectContaining({ code: 'DATA_FOLDER_IN_USE' }));
  });
});
