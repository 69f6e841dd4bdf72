import { IngestError } from './errors.ts';

/** No article that people wrote comes near it; what does is a dump, a book or an attack. */
export const maxArticleBytes = 5 * 1024 * 1024;

/** @throws IngestError `too-large` where `bytes` is more than an article may have; `name` is for the message. */
export function checkSize(bytes: number, name: string): void {
  if (bytes > maxArticleBytes)
    throw new IngestError(
      'too-large',
      `${name} has ${(bytes / 1024 / 1024).toFixed(1)} MB; an article may have ${maxArticleBytes / 1024 / 1024} MB.`,
    );
}
