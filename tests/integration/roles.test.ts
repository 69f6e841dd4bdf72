import type { OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { encodeGlobalId, guest, operator, type Role, type Scope, schema, scopes, type Viewer } from '@parallax/schema';
import {
  astFromValue,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  print,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askGraph, openGraph } from './api-ask.ts';

let database: OpenedDatabase;
const viewers = new Map<string, Viewer>();

beforeAll(async () => {
  database = await createTestDatabase();
  viewers.set('guest', guest);
  for (const role of ['reader', 'teacher', 'editor', 'admin'] as const) {
    viewers.set(role, { id: await userOf(role), role, scopes: null, kind: 'session' });
  }
  viewers.set('operator', operator);
  // An administrator's, so that nothing but the scope limits them.
  const id = await userOf('admin', 'of-tokens');
  for (const scope of Object.keys(scopes) as Scope[]) {
    viewers.set(`token ${scope}`, { id, role: 'admin', scopes: [scope], kind: 'token' });
  }
});

afterAll(() => database.close());

async function userOf(role: Exclude<Role, 'guest'>, more = ''): Promise<string> {
  const shouted = role.toUpperCase() as Uppercase<typeof role>;
  const data = { name: role, email: `${role}${more}@example.org`, role: shouted };
  return (await database.prisma.user.create({ data })).id;
}

/** Some value of a type: a right one in form, which names nothing that is there. */
function someValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return [someValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.value;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, someValue(field.type)]));
  }
  switch (type.name) {
    case 'ID':
      return encodeGlobalId('Nothing', 'x');
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return false;
    case 'DateTime':
      return new Date(0);
    default:
      return 'x';
  }
}

/** A field with all that must be said of it, and as little as can be asked of it. */
function asked(field: GraphQLField<unknown, unknown>): string {
  const args = field.args
    .filter(isRequiredArgument)
    .map((arg) => `${arg.name}: ${print(astFromValue(someValue(arg.type), arg.type)!)}`);
  const type = getNamedType(field.type);
  const mayFail =
    isUnionType(type) &&
    type.getTypes().some((member) => member.getInterfaces().some(({ name }) => name === 'Failure'));
  const selection = isCompositeType(type) ? ` { __typename${mayFail ? ' ... on Failure { code nextStep }' : ''} }` : '';
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection}`;
}

const refusals: Record<string, string> = { NOT_SIGNED_IN: 'sign in', NOT_ALLOWED: 'no' };

/** `yes`, also where there is nothing to give or the values are refused; `no` or `sign in` where the viewer is. */
async function outcome(viewer: Viewer, operation: string, path: string[]): Promise<string> {
  const { data, errors } = operation.startsWith('subscription')
    ? await openGraph(database.prisma, operation, viewer)
    : await askGraph(database.prisma, operation, {}, viewer);
  const refusal = errors
    ?.map(({ originalError }) => refusals[(originalError as { code?: string } | undefined)?.code ?? ''])
    .find(Boolean);
  if (refusal) return refusal;
  let value = data;
  for (const name of path) value = value?.[name];
  if (value?.code) expect(value.nextStep, `${operation}: ${value.code}`).toMatch(/^[A-Z].*\.$/);
  return refusals[value?.code] ?? (value === null || value === undefined ? 'nothing' : 'yes');
}

it('lets each role and each scope do what the table says, and nothing else', async () => {
  const rows: [string, string, string[]][] = [];
  for (const [kind, root] of [
    ['mutation', schema.getMutationType()!],
    ['query', schema.getQueryType()!],
    ['subscription', schema.getSubscriptionType()!],
  ] as const) {
    for (const field of Object.values(root.getFields())) {
      rows.push([
        `${root.name}.${field.name}`,
        `${kind} { ${asked(field)} }`,
        [kind === 'subscription' ? 'open' : field.name],
      ]);
    }
  }
  // What an account holds is reached through these fields only.
  for (const field of Object.values((schema.getType('Account') as GraphQLObjectType).getFields())) {
    const one = asked(field);
    rows.push([`own Account.${field.name}`, `{ viewer { account { ${one} } } }`, ['viewer', 'account', field.name]]);
    const others = `{ accounts(search: "reader@") { nodes { ${one} } } }`;
    rows.push([`another's Account.${field.name}`, others, ['accounts', 'nodes', '0', field.name]]);
  }
  const cells: string[][] = [];
  for (const [name, operation, path] of rows.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const row = [name];
    for (const viewer of viewers.values()) row.push(await outcome(viewer, operation, path));
    cells.push(row);
  }
  const head = ['', ...viewers.keys()];
  const widths = head.map((_name, column) => Math.max(...[head, ...cells].map((row) => row[column]!.length)));
  const table = [head, ...cells].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('./roles.table');
});
