import type { Database } from '@parallax/database';
import { type Context, guest, schema, type Viewer } from '@parallax/schema';
import { type ExecutionResult, execute, parse, validate } from 'graphql';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of many shapes, and say what they expect of them.
export type Data = any;

/** What is heard where nothing happens. */
async function* silence(): AsyncGenerator<never> {}

/** Executes an operation on the graph itself, without HTTP. Fails where it is not valid. */
export async function askGraph(
  db: Database,
  query: string,
  variables: object = {},
  viewer: Viewer = guest,
): Promise<ExecutionResult<Data>> {
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
  return execute({ schema, document, variableValues: { ...variables }, contextValue }) as Promise<
    ExecutionResult<Data>
  >;
}

/** The data of an operation that is expected to succeed. */
export async function read(db: Database, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await askGraph(db, query, variables);
  if (errors) throw errors[0];
  return data;
}
