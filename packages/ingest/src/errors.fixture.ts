import { IngestError } from './errors.ts';

/** The code of the IngestError that `work` fails with, or what happened instead. */
export async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'no error';
  } catch (error) {
    return error instanceof IngestError ? error.code : `unexpected: ${error}`;
  }
}
