import { readFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { expect, it } from 'vitest';
import { schema } from './schema.ts';

/** The graph as it was last released; replaced by `schema.graphql` at a release. */
const released = buildSchema(readFileSync(new URL('../released.graphql', import.meta.url), 'utf8'));

/** What a type consists of, by the name that GraphQL gives each: `Story.articles`, `Story.articles(first:)`. */
function partsOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
  if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, args }) => [
    `${type.name}.${name}`,
    ...args.map((arg) => `${type.name}.${name}(${arg.name}:)`),
  ]);
}

function additions(before: GraphQLSchema, after: GraphQLSchema): string[] {
  return Object.values(after.getTypeMap()).flatMap((type) => {
    if (isIntrospectionType(type)) return [];
    const old = before.getType(type.name);
    if (!old) return [type.name];
    const known = new Set(partsOf(old));
    return partsOf(type).filter((part) => !known.has(part));
  });
}

const list = (lines: readonly string[]) =>
  lines.length === 0
    ? 'None.'
    : [...new Set(lines)]
        .sort()
        .map((line) => `- ${line}`)
        .join('\n');

it('tells every change since the last release', async () => {
  const breaking = findBreakingChanges(released, schema).map(({ description }) => description);
  const dangerous = findDangerousChanges(released, schema).map(({ description }) => description);
  const text = `# Changes of the graph since its last release

Generated with \`schema.graphql\` (\`print\` in package.json); a change that is not in here fails the tests. At a release,
\`schema.graphql\` becomes \`released.graphql\`, and this list its notes.

## Breaking: what was valid is not, or gives something else

${list(breaking)}

## Dangerous: a client may meet what it does not know

${list(dangerous)}

## Added

${list(additions(released, schema).map((name) => `\`${name}\``))}
`;
  await expect(text).toMatchFileSnapshot('../CHANGES.md');
});
