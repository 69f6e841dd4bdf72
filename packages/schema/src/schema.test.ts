import { readFileSync } from 'node:fs';
import { outputIntrospectionFile } from '@gql.tada/internal';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  getNamedType,
  introspectionFromSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from './schema.ts';

/** The graph as SDL, sorted, so that a change of order in the code is no change here. */
function printSorted(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The graph as a type, for the typed documents: a type only, because it is imported and never run. */
function printIntrospection(schema: GraphQLSchema): string {
  const file = outputIntrospectionFile(
    introspectionFromSchema(lexicographicSortSchema(schema), { descriptions: false }),
    { fileType: '.d.ts', shouldPreprocess: true },
  );
  // What follows would set this graph for every user of gql.tada.
  const types = file.slice(0, file.indexOf('import * as gqlTada'));
  return `// biome-ignore-all format: generated\n// biome-ignore-all lint: generated\n${types}`;
}

const committed = new URL('../schema.graphql', import.meta.url);

/** Everything of the graph that has a description, or should: types, fields, arguments, values of enums. */
function* describable(graph: GraphQLSchema): Generator<{ name: string; description?: string | null | undefined }> {
  for (const type of Object.values(graph.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    yield type;
    if (isEnumType(type)) {
      for (const value of type.getValues()) yield { ...value, name: `${type.name}.${value.name}` };
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) yield { ...field, name: `${type.name}.${field.name}` };
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        yield { ...field, name: `${type.name}.${field.name}` };
        for (const arg of field.args) yield { ...arg, name: `${type.name}.${field.name}(${arg.name})` };
      }
    }
  }
}

describe('schema.graphql', () => {
  it('has no breaking change that is not committed', () => {
    const before = buildSchema(readFileSync(committed, 'utf8'));
    expect(findBreakingChanges(before, schema).map((change) => change.description)).toEqual([]);
  });

  it('is what the code says', async () => {
    await expect(printSorted(schema)).toMatchFileSnapshot('../schema.graphql');
  });

  it('is what the typed documents know', async () => {
    await expect(printIntrospection(schema)).toMatchFileSnapshot('./generated/introspection.ts');
  });

  it('describes every type, field, argument and value', () => {
    const bare = [...describable(schema)].filter((thing) => !thing.description).map((thing) => thing.name);
    expect(bare).toEqual([]);
  });

  it('pages every list of what many articles make', () => {
    const connections = Object.values(schema.getQueryType()!.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => field.name);
    expect(connections.sort()).toEqual([
      'accounts',
      'archive',
      'articles',
      'claims',
      'divergences',
      'entities',
      'findings',
      'jobs',
      'profiles',
      'quotations',
      'search',
      'stories',
    ]);
  });
});
