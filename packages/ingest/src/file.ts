import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ArticleSource } from '@parallax/analysis';
import { decode } from './decode.ts';
import { IngestError } from './errors.ts';
import { checkSize } from './limits.ts';
import { type Reader, readHtml, readMarkdown, readPlainText } from './readers.ts';

const readers = new Map<string, Reader>([
  ['.txt', readPlainText],
  ['.md', readMarkdown],
  ['.markdown', readMarkdown],
  ['.html', readHtml],
  ['.htm', readHtml],
]);

/** Whether a file can be an article, by its name. */
export function isArticleFile(path: string): boolean {
  return readers.has(extname(path).toLowerCase());
}

/** An error of the file system in our own words. */
export function fileError(path: string, error: unknown): IngestError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new IngestError('not-found', `${path} does not exist.`, { cause: error });
  const reason =
    code === 'EACCES' || code === 'EPERM' ? 'permission denied' : code === 'EISDIR' ? 'it is a folder' : code;
  return new IngestError('unreadable-file', `${path} cannot be read: ${reason}.`, { cause: error });
}

/**
 * Reads a file of plain text, Markdown or HTML as an article; its name's ending says which.
 * @throws IngestError of any code but those of records and folders
 */
export async function readArticleFile(path: string): Promise<ArticleSource> {
  let bytes: Buffer;
  const read = readers.get(extname(path).toLowerCase());
  try {
    const { size } = await stat(path);
    if (!read)
      throw new IngestError(
        'unsupported-type',
        `${path} is no article file; its name must end in ${[...readers.keys()].join(', ')}.`,
      );
    checkSize(size, path);
    bytes = await readFile(path);
  } catch (error) {
    throw error instanceof IngestError ? error : fileError(path, error);
  }
  return read(decode(bytes, path, read === readHtml), {}, path);
}
