import type { Database } from '@parallax/database';
import { type Context, guest, schema, type Viewer } from '@parallax/schema';
import { createSourceEventStream, type ExecutionResult, execute, parse, validate } from 'graphql';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of many shapes, and say what they expect of them.
export type Data = any;

/** What is heard where nothing happens. */
async function* silence(): AsyncGenerator<never> {}

/** What the graph itself is asked with, without HTTP. Fails where the document is not valid. */
function asking(db: Database, query: string, variables: object, viewer: Viewer) {
  const document = parse(query);
  const problems = validate(schema, document);
  if (problems.length > 0) throw problems[0];
  const contextValue: Context = {
    db,
    now: () => new Date('2026-03-04T12:00:00Z'),
    viewer,
    publishing: { ingest: async () => [] },
    events: { listen: silence },
  };
  return { schema, document, variableValues: { ...variables }, contextValue };
}

/** Executes an operation on the graph itself. */
export async function askGraph(
  db: Database,
  query: string,
  variables: object = {},
  viewer: Viewer = guest,
): Promise<ExecutionResult<Data>> {
  return execute(asking(db, query, variables, viewer)) as Promise<ExecutionResult<Data>>;
}

/** Opens a subscription and ends it at once; gives why it was refused. */
export async function openGraph(db: Database, query: string, viewer: Viewer): Promise<ExecutionResult<Data>> {
  const source = await createSourceEventStream(asking(db, query, {}, viewer));
  if (!(Symbol.asyncIterator in source)) return source as ExecutionResult<Data>;
  await source[Symbol.asyncIterator]().return?.();
  return { data: { open: true } };
}

/** The data of an operation that is expected to succeed. */
export async function read(db: Database, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await askGraph(db, query, variables);
  if (errors) throw errors[0];
  return data;
}
