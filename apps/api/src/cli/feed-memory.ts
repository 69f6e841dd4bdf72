import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Validators } from '@parallax/ingest/web';
import { z } from 'zod';

const record = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  entries: z.number(),
});
const file = z.record(z.string(), record);

/**
 * What feeds answered when their entries were last brought in, so that an unchanged feed is not sent again. Kept in
 * `feeds.json` in the data folder, apart for each database: what one has, another may lack.
 */
export class FeedMemory {
  readonly #path: string;
  readonly #database: string;
  readonly #fresh = new Map<string, z.infer<typeof record>>();

  /** @param database the address of the database's server; undefined for the one in the data folder */
  constructor(dataFolder: string, database: string | undefined) {
    this.#path = join(dataFolder, 'feeds.json');
    // Hashed, because such an address may hold a password.
    this.#database = database === undefined ? '' : createHash('sha256').update(database).digest('hex').slice(0, 16);
  }

  /** What to send along; nothing where the feed is new, or where fewer entries were taken than are wanted now. */
  known(address: string, entries: number): Validators {
    const former = this.#read()[this.#key(address)];
    return former && former.entries >= entries ? { etag: former.etag, lastModified: former.lastModified } : {};
  }

  /** Notes an answer; `save` keeps it. */
  note(address: string, entries: number, { etag, lastModified }: Validators): void {
    if (etag !== undefined || lastModified !== undefined)
      this.#fresh.set(this.#key(address), { etag, lastModified, entries });
  }

  /** Keeps what was noted. To be called when all entries are in: a feed that counts as unchanged is not looked into. */
  save(): void {
    if (this.#fresh.size === 0) return;
    const all = { ...this.#read(), ...Object.fromEntries(this.#fresh) };
    mkdirSync(join(this.#path, '..'), { recursive: true });
    // Whole or not at all, whenever the process dies.
    writeFileSync(`${this.#path}.new`, JSON.stringify(all, null, 2));
    renameSync(`${this.#path}.new`, this.#path);
  }

  #key(address: string): string {
    return this.#database ? `${address} (${this.#database})` : address;
  }

  #read(): z.infer<typeof file> {
    try {
      return file.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      // Absent or damaged: the feeds are asked for whole, which loses nothing.
      return {};
    }
  }
}
