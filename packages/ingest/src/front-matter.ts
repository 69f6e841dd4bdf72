import { parseDocument } from 'yaml';
import { readDate } from './dates.ts';
import { IngestError } from './errors.ts';
import { readLanguage, readUrl } from './fields.ts';
import type { KnownFields } from './source.ts';

export interface FrontMatter {
  fields: KnownFields;
  /** What follows the front matter, unchanged. */
  body: string;
  /** Whether there was any. */
  present: boolean;
}

const block = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Takes the YAML between `---` lines off the top of a file: title, publisher, byline (or author), published (or date),
 * updated, url, language, id. Other keys are left aside.
 * @throws IngestError `bad-front-matter` where it is not YAML, or a field is not what it should be
 */
export function readFrontMatter(text: string, name: string): FrontMatter {
  const match = block.exec(text);
  if (!match) return { fields: {}, body: text, present: false };
  const bad = (reason: string, cause?: unknown) => new IngestError('bad-front-matter', `${name}: ${reason}`, { cause });
  // Fail-safe schema: every scalar stays the string that was written, so that `published: 2024-10` is no number.
  const document = parseDocument(match[1] ?? '', { schema: 'failsafe', prettyErrors: false });
  const [problem] = document.errors;
  if (problem) {
    const line = (match[1] ?? '').slice(0, problem.pos[0]).split('\n').length + 1;
    throw bad(`the front matter is not YAML (line ${line}): ${problem.message}`, problem);
  }
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch (error) {
    throw bad('the front matter refers to itself (YAML aliases are not read).', error);
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw bad('the front matter has no fields.');

  const record = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value as unknown]));
  const line = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const value = record.get(key);
      const parts = (Array.isArray(value) ? value : [value]).filter((part) => part !== undefined && part !== null);
      if (parts.some((part) => typeof part !== 'string')) throw bad(`"${key}" in the front matter must be text.`);
      const joined = parts.join(', ').replace(/\s+/g, ' ').trim();
      if (joined) return joined;
    }
    return undefined;
  };
  const read = (
    key: string,
    given: string | undefined,
    reader: (value: string) => string | undefined,
    kind: string,
  ) => {
    if (given === undefined) return undefined;
    const value = reader(given);
    if (value === undefined) throw bad(`"${key}" in the front matter is "${given}", which is no ${kind}.`);
    return value;
  };
  const fields: KnownFields = {
    id: line('id'),
    title: line('title', 'headline'),
    publisher: line('publisher', 'outlet', 'source'),
    byline: line('byline', 'author', 'authors'),
    published: read('published', line('published', 'date'), readDate, 'ISO 8601 date'),
    updated: read('updated', line('updated', 'modified'), readDate, 'ISO 8601 date'),
    url: read('url', line('url', 'link'), readUrl, 'http(s) address'),
    language: read('language', line('language', 'lang'), readLanguage, 'language tag'),
  };
  return { fields, body: text.slice(match[0].length), present: true };
}
