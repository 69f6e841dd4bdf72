import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { RequestError } from '../http/request-error.ts';

/** The texts of operations that are known here, by id. */
export type PersistedOperations = ReadonlyMap<string, string>;

/** What the website's build leaves for us: every operation of its pages. */
export const websiteOperations = fileURLToPath(new URL('../../../web/dist/operations.json', import.meta.url));

const manifest = z.record(z.string().regex(/^sha256:[0-9a-f]{64}$/), z.string());

/**
 * Reads persisted operations from a file: an object of texts by id. None where there is no such file: an API without a website.
 * @throws Error where the file holds something else.
 */
export function readPersistedOperations(path: string): PersistedOperations {
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries(manifest.parse(JSON.parse(readFileSync(path, 'utf8')))));
}

/**
 * The parameters of a request with the text in the place of its id.
 * @throws RequestError `PERSISTED_OPERATION_NOT_FOUND`
 */
export function withText(
  { documentId, ...params }: Record<string, unknown>,
  operations: PersistedOperations,
): Record<string, unknown> {
  if (documentId === undefined || documentId === null) return params;
  const query = typeof documentId === 'string' ? operations.get(documentId) : undefined;
  if (query === undefined) {
    throw new RequestError(
      404,
      'PERSISTED_OPERATION_NOT_FOUND',
      'No operation is known here by this documentId. Send its text as `query`.',
    );
  }
  return { ...params, query };
}
