import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLock } from './lock.ts';
import { openDatabase } from './open.ts';
import { emptyDatabase } from './template.ts';
import { createTestDatabase } from './testing.ts';

let dataFolder: string;
beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'parallax-open-'));
});
afterAll(() => rmSync(dataFolder, { recursive: true }));

const story = { id: 's', slug: 's', title: 'Kept', createdAt: new Date('2031-03-04T23:59:59.999Z') };

describe('an embedded database', { timeout: 60_000 }, () => {
  it('keeps what is written, and holds its folder while it is open', async () => {
    const statements: string[] = [];
    const template = await emptyDatabase();
    {
      await using first = await openDatabase({ dataFolder, template, log: ({ sql }) => statements.push(sql) });
      expect(first.kind).toBe('embedded');
      await first.prisma.story.create({ data: story });
      expect(statements.some((sql) => sql.startsWith('INSERT'))).toBe(true);
      await expect(openDatabase({ dataFolder })).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
      first.lock!.publish({ url: 'http://127.0.0.1:4000', token: 't' });
      expect(readLock(dataFolder)?.api?.url).toBe('http://127.0.0.1:4000');
    }
    expect(readLock(dataFolder)).toBeNull();
    await using second = await openDatabase({ url: `pglite:${dataFolder}`, template });
    expect(second.migrated).toEqual([]);
    expect(await second.prisma.story.findMany()).toMatchObject([story]);
    // Where the clock of this machine stands must not matter.
    expect(await second.prisma.$queryRaw`SELECT to_char("createdAt", 'HH24:MI') AS time FROM "Story"`).toEqual([
      { time: '23:59' },
    ]);
  });

  it('rolls a transaction back as a whole', async () => {
    await using database = await openDatabase({ dataFolder });
    const { prisma } = database;
    await expect(
      prisma.$transaction(async (tx) => {
        await tx.story.create({ data: { id: 't', slug: 't', title: 'Half' } });
        throw new Error('No.');
      }),
    ).rejects.toThrow('No.');
    expect(await prisma.story.findUnique({ where: { id: 't' } })).toBeNull();
    await database.close();
    await database.close();
    expect(existsSync(join(dataFolder, 'lock.json'))).toBe(false);
  });
});

it('goes on after statements that fail, in a transaction or not', async () => {
  await using database = await createTestDatabase();
  const { prisma } = database;
  for (let i = 0; i < 5; i++) {
    await expect(prisma.$queryRaw`SELECT 1 / ${0}::int`).rejects.toThrow('division by zero');
    await expect(prisma.story.delete({ where: { id: 'nowhere' } })).rejects.toThrow();
    const failing = prisma.$transaction(async (tx) => tx.$queryRaw`SELECT 1 / ${0}::int`);
    await expect(failing).rejects.toThrow('division by zero');
    expect(await prisma.$queryRaw`SELECT ${i}::int AS i`).toEqual([{ i }]);
  }
});

it('opens no other kind of address', async () => {
  await expect(openDatabase({ url: 'mysql://secret@host/db' })).rejects.toThrow('not "mysql:"');
});
