import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../open.ts';
import { emptyDatabase } from '../template.ts';
import { backUp, restore } from './backup.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const story = { id: 's', slug: 's', title: 'Kept', createdAt: new Date('2031-03-04T23:59:59.999Z') };
const at = (name: string) => ({ url: undefined, dataFolder: join(folder, name) });

const server = process.env.TEST_DATABASE_URL;

// Where the tests run on a server, they have run without one before.
it.skipIf(server)(
  'brings an embedded database back as it was, and never over another without being told to',
  {
    timeout: 120_000,
  },
  async () => {
    const from = at('from');
    const file = join(folder, 'embedded.backup');
    await expect(backUp(from, file)).rejects.toThrow('holds no database');
    {
      await using opened = await openDatabase({ ...from, template: await emptyDatabase() });
      await opened.prisma.story.create({ data: story });
      // Beside a process that has it open.
      await expect(backUp(from, file)).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
    }
    writeFileSync(join(from.dataFolder, 'auth-secret'), 'signs-sessions');
    expect(await backUp(from, file)).toMatchObject({ kind: 'embedded', files: { 'auth-secret': 'signs-sessions' } });
    expect(statSync(file).mode & 0o077).toBe(0);
    await expect(backUp(from, file)).rejects.toThrow('exists already');

    const to = at('to');
    await restore(to, file, false);
    expect(readFileSync(join(to.dataFolder, 'auth-secret'), 'utf8')).toBe('signs-sessions');
    await expect(restore(to, file, false)).rejects.toThrow('--replace');
    {
      await using opened = await openDatabase(to);
      expect(opened.migrated).toEqual([]);
      expect(await opened.prisma.story.findMany()).toMatchObject([story]);
      await opened.prisma.story.create({ data: { ...story, id: 't', slug: 't' } });
      await expect(restore(to, file, true)).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
    }

    const damaged = join(folder, 'damaged.backup');
    writeFileSync(damaged, readFileSync(file).subarray(0, -100));
    await expect(restore(to, damaged, true)).rejects.toThrow('damaged');
    writeFileSync(damaged, 'Something else.\n');
    await expect(restore(to, damaged, true)).rejects.toThrow('no backup of Parallax');
    await expect(restore({ ...to, url: 'postgresql://127.0.0.1:1/none' }, file, true)).rejects.toThrow('embedded');
    {
      await using opened = await openDatabase(to);
      expect(await opened.prisma.story.count()).toBe(2);
    }
    await restore(to, file, true);
    await using opened = await openDatabase(to);
    expect(await opened.prisma.story.count()).toBe(1);
  },
);

type Place = { url: string; dataFolder: string };

it.skipIf(!server)(
  'brings a PostgreSQL database back as it was, or leaves it as it is',
  { timeout: 120_000 },
  async () => {
    const administrator = new pg.Client({ connectionString: server });
    await administrator.connect();
    const names = ['from', 'to'].map((name) => `parallax_${name}_${randomUUID().replaceAll('-', '')}`);
    const [from, to] = names.map((name) => {
      const url = new URL(server!);
      url.pathname = `/${name}`;
      return { url: url.href, dataFolder: join(folder, 'beside') };
    }) as [Place, Place];
    const file = join(folder, 'server.backup');
    try {
      for (const name of names) await administrator.query(`CREATE DATABASE ${name}`);
      await expect(backUp(from, file)).rejects.toThrow('nothing to back up');
      {
        await using opened = await openDatabase(from);
        await opened.prisma.story.create({ data: story });
        // While others work.
        expect(await backUp(from, file)).toMatchObject({ kind: 'server' });
      }
      await restore(to, file, false);
      {
        await using opened = await openDatabase(to);
        expect(opened.migrated).toEqual([]);
        expect(await opened.prisma.story.findMany()).toMatchObject([story]);
        await opened.prisma.story.create({ data: { ...story, id: 't', slug: 't' } });
        await expect(restore(to, file, true)).rejects.toThrow('other connections');
      }
      await expect(restore(to, file, false)).rejects.toThrow('--replace');
      await restore(to, file, true);
      {
        await using opened = await openDatabase(to);
        expect(await opened.prisma.story.count()).toBe(1);
      }
      await expect(restore(at('else'), file, true)).rejects.toThrow('DATABASE_URL');
      expect(existsSync(at('else').dataFolder)).toBe(false);
    } finally {
      for (const name of names) await administrator.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await administrator.end();
    }
  },
);
