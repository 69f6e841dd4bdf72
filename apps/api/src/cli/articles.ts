import type { ArticleSource } from '@parallax/analysis';
import {
  findArticleFiles,
  IngestError,
  maxArticleBytes,
  readArticleFile,
  readRecord,
  recordId,
} from '@parallax/ingest';
import type { Command } from 'commander';
import { readLines } from './lines.ts';
import { say } from './output.ts';

/** Something that could not be read or worked on, in the place of what it would have been. */
export interface Failure {
  id: string | null;
  error: { code: string; message: string };
}

/** One article to work on, or why there is none in its place. `name` is what people know it by: a path, or "line 3". */
export type Input = { name: string; source: ArticleSource } | { name: string; failure: Failure };

export interface InputOptions {
  jsonl?: boolean;
}

/** Escapes can make JSON six times as long as what it says. */
const maxLineBytes = 6 * maxArticleBytes;

/** Adds to a verb what all verbs take: files and folders, or JSON Lines on standard input. */
export function takesArticles(command: Command): Command {
  return command
    .argument('[path...]', 'files (.txt, .md, .markdown, .html, .htm), or folders of them')
    .option(
      '--jsonl',
      'read JSON Lines from standard input: {"id", "text" or "html", "title"?, "publisher"?, …} a line',
    )
    .hook('preAction', (_, verb) => {
      const named = verb.args.length > 0;
      const { jsonl = false } = verb.opts<InputOptions>();
      if (named && jsonl) verb.error('error: give either paths or --jsonl, not both', { exitCode: 2 });
      if (!named && !jsonl) verb.error('error: name at least one file or folder, or give --jsonl', { exitCode: 2 });
    });
}

/** A failure from whatever was thrown. What is not about the input is a fault of ours, and its trace is shown. */
export function failureOf(error: unknown, id: string | null): Failure {
  if (error instanceof IngestError) return { id, error: { code: error.code, message: error.message } };
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { id, error: { code: 'internal-error', message: error instanceof Error ? error.message : String(error) } };
}

async function* readPaths(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) {
    try {
      const { files, skipped } = await findArticleFiles(path);
      for (const { path: name, reason } of skipped) say(`${name} left out: ${reason}`);
      for (const file of files) yield await attempt(file, () => readArticleFile(file));
    } catch (error) {
      yield { name: path, failure: failureOf(error, null) };
    }
  }
}

async function* readJsonLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  for await (const { number, text } of readLines(input, maxLineBytes)) {
    const name = `line ${number}`;
    if (text === null) {
      const message = `${name} is longer than ${maxLineBytes / 1024 / 1024} MB.`;
      yield { name, failure: { id: null, error: { code: 'too-large', message } } };
    } else
      yield await attempt(
        name,
        () => readRecord(text, name),
        () => recordId(text),
      );
  }
}

/** Reads one article; `idOf` is asked for an id only where that fails. */
export async function attempt(
  name: string,
  read: () => Promise<ArticleSource>,
  idOf: () => string | null = () => null,
): Promise<Input> {
  try {
    return { name, source: await read() };
  } catch (error) {
    return { name, failure: failureOf(error, idOf()) };
  }
}

/** The articles that a verb was given, one at a time and in order; what cannot be read does not stop the rest. */
export function readArticles(paths: readonly string[], { jsonl = false }: InputOptions): AsyncGenerator<Input> {
  return jsonl ? readJsonLines(process.stdin) : readPaths(paths);
}
