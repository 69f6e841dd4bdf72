import type { ArticleSource } from '@parallax/analysis';
import { readDate } from './dates.ts';
import { IngestError } from './errors.ts';
import { checkSize } from './limits.ts';
import { readHtml, readPlainText } from './readers.ts';
import type { KnownFields } from './source.ts';

const textFields = ['id', 'title', 'publisher', 'byline', 'published', 'updated', 'url', 'language'] as const;

/**
 * One record of JSON Lines as an article: `text` or `html`, and what else is known of it. Of plain text, all offsets are
 * offsets in the record's own `text`.
 * @throws IngestError `bad-json`, `bad-record`, `too-large`, and what the readers of text and pages throw; `name` is for the
 *   message ("line 3")
 */
export async function readRecord(json: string, name: string): Promise<ArticleSource> {
  let record: unknown;
  try {
    record = JSON.parse(json);
  } catch (error) {
    throw new IngestError('bad-json', `${name} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new IngestError('bad-record', `${name} is not an object with "text" or "html".`);
  const { text, html, ...rest } = record as Record<string, unknown>;
  const known: KnownFields = {};
  for (const field of textFields) {
    const value = rest[field] ?? undefined;
    if (value === undefined) continue;
    if (field === 'id' && typeof value === 'number') known.id = String(value);
    else if (typeof value === 'string') known[field] = value;
    else throw new IngestError('bad-record', `${name}: "${field}" must be a string.`);
  }
  for (const field of ['published', 'updated'] as const) {
    const given = known[field];
    if (given === undefined) continue;
    const date = readDate(given);
    if (date === undefined)
      throw new IngestError('bad-record', `${name}: "${field}" is "${given}", which is no ISO 8601 date.`);
    known[field] = date;
  }
  const content = text ?? html;
  if (typeof content !== 'string' || (text != null && html != null))
    throw new IngestError('bad-record', `${name} needs either "text" or "html", and it must be a string.`);
  checkSize(Buffer.byteLength(content), name);
  return text != null ? readPlainText(content, known, name) : readHtml(content, known, name);
}

/** The id that a record gives itself, if it can be made out; for reporting a record that could not be read. */
export function recordId(json: string): string | null {
  try {
    const id = (JSON.parse(json) as { id?: unknown } | null)?.id;
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  } catch {
    return null;
  }
}
