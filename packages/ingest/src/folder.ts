import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { IngestError } from './errors.ts';
import { fileError, isArticleFile } from './file.ts';

/** The article files that a path stands for, and what in it was passed over. */
export interface ArticleFiles {
  files: string[];
  /** Files that look like articles and are not taken for one. */
  skipped: { path: string; reason: string }[];
}

/** A README describes its folder, unless it begins as an article of ours does. */
async function isReadme(path: string): Promise<boolean> {
  if (!/^readme\.(?:md|markdown|txt|html?)$/i.test(basename(path))) return false;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return !/^\uFEFF?---[ \t\r\n]/.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

async function collect(folder: string, found: ArticleFiles): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await collect(path, found);
    else if (isArticleFile(entry.name)) {
      if (await isReadme(path)) found.skipped.push({ path, reason: 'a README without front matter is no article' });
      else found.files.push(path);
    }
  }
}

/**
 * The article files of a path: the file itself, or those of the folder and its folders, sorted by name at every level.
 * Hidden files and folders are passed over, and links to folders are not followed.
 * @throws IngestError `not-found`, `unreadable-file`, `empty-folder`
 */
export async function findArticleFiles(path: string): Promise<ArticleFiles> {
  const found: ArticleFiles = { files: [], skipped: [] };
  try {
    if (!(await stat(path)).isDirectory()) return { files: [path], skipped: [] };
    await collect(path, found);
  } catch (error) {
    throw fileError(path, error);
  }
  if (found.files.length === 0) throw new IngestError('empty-folder', `${path} holds no article file.`);
  return found;
}
