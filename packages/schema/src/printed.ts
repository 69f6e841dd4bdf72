import { outputIntrospectionFile } from '@gql.tada/internal';
import { type GraphQLSchema, introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The graph as SDL, sorted, so that a change of order in the code is no change here. */
export function printSorted(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The graph as a type, for the typed documents: a type only, because it is imported and never run. */
export function printIntrospection(schema: GraphQLSchema): string {
  const file = outputIntrospectionFile(
    introspectionFromSchema(lexicographicSortSchema(schema), { descriptions: false }),
    { fileType: '.d.ts', shouldPreprocess: true },
  );
  // What follows would set this graph for every user of gql.tada.
  const types = file.slice(0, file.indexOf('import * as gqlTada'));
  return `// biome-ignore-all format: generated\n// biome-ignore-all lint: generated\n${types}`;
}
