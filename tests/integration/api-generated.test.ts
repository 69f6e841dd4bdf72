import type { OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { encodeGlobalId, schema } from '@parallax/schema';
import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServedApi, serveApi } from './api-serve.ts';
import { storeStory } from './api-story.ts';

/** How many requests in all, of three kinds. `npm run bench generated` sends 10,000. */
const requests = Number(process.env.GENERATED_REQUESTS ?? 1_000);
const longest = 1_000;

let database: OpenedDatabase;
let api: ServedApi;
let ids: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const { storyId, quizId } = await storeStory(database.prisma, 1);
  ids = [encodeGlobalId('Story', storyId), encodeGlobalId('Quiz', quizId), encodeGlobalId('Article', 'a1')];
  api = await serveApi(database);
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await database.close();
});

const words = fc.oneof(
  fc.constantFrom(
    'ferry-1-aground',
    'ferry',
    'Coast Guard',
    '',
    '2026-03-02',
    'a'.repeat(300),
    '\u0000',
    '\ud800',
    '%',
    "'",
    '"; --',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);

/** A value of an input type, as it stands in a document. */
function literal(type: GraphQLInputType, depth = 0): fc.Arbitrary<string> {
  if (isNonNullType(type)) return literal(type.ofType, depth);
  if (isListType(type))
    return fc.array(literal(type.ofType, depth), { maxLength: 3 }).map((all) => `[${all.join(', ')}]`);
  const named = getNamedType(type);
  if (isEnumType(named)) return fc.constantFrom(...named.getValues().map(({ name }) => name));
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter((field) => depth < 2 || isNonNullType(field.type));
    return fc
      .tuple(
        ...fields.map((field) =>
          fc.option(literal(field.type, depth + 1), isNonNullType(field.type) ? { freq: 9 } : {}),
        ),
      )
      .map(
        (values) =>
          `{${fields.flatMap(({ name }, i) => (values[i] === null ? [] : [`${name}: ${values[i]}`])).join(', ')}}`,
      );
  }
  if (named.name === 'Int') return fc.oneof(fc.integer({ min: -3, max: 300 }), fc.integer()).map(String);
  if (named.name === 'Float')
    return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => String(value).replace('+', ''));
  if (named.name === 'Boolean') return fc.boolean().map(String);
  if (named.name === 'ID') return fc.oneof(fc.constantFrom(...ids), words).map((id) => JSON.stringify(id));
  return words.map((text) => JSON.stringify(text));
}

function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> {
  const args = fc
    .tuple(
      ...field.args.map((arg) => fc.option(literal(arg.type), isRequiredArgument(arg) ? { freq: 20 } : { freq: 1 })),
    )
    .map((values) => field.args.flatMap(({ name }, i) => (values[i] === null ? [] : [`${name}: ${values[i]}`])))
    .map((all) => (all.length > 0 ? `(${all.join(', ')})` : ''));
  const type = getNamedType(field.type);
  const below = isCompositeType(type) ? selection(type, depth - 1).map((text) => ` ${text}`) : fc.constant('');
  return fc.tuple(args, below).map(([given, text]) => `${field.name}${given}${text}`);
}

/** A selection of a type: some of its fields, no deeper than so many levels. */
function selection(type: GraphQLNamedType, depth: number): fc.Arbitrary<string> {
  const members = isAbstractType(type)
    ? schema
        .getPossibleTypes(type)
        .slice(0, 3)
        .map((member) => selection(member, depth - 1).map((text) => `... on ${member.name} ${text}`))
    : [];
  const fields =
    isObjectType(type) || 'getFields' in type
      ? Object.values((type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields())
      : [];
  const usable = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(getNullableType(field.type))));
  const parts = [fc.constant('__typename'), ...(depth > 0 ? members : [])];
  return fc
    .shuffledSubarray(usable, { minLength: 0, maxLength: Math.min(3, usable.length) })
    .chain((chosen) =>
      fc.tuple(
        fc.constantFrom(...parts).chain((part) => part),
        ...chosen.map((field) => fieldOf(field, depth)),
      ),
    )
    .map((all) => `{ ${[...new Set(all)].join(' ')} }`);
}

const operations = fc.oneof(
  { weight: 5, arbitrary: fc.constant(schema.getQueryType()!).chain((type) => selection(type, 4)) },
  {
    weight: 1,
    arbitrary: fc
      .constant(schema.getMutationType()!)
      .chain((type) => selection(type, 2))
      .map((text) => `mutation ${text}`),
  },
);

/** An operation with something cut out, doubled or put in. */
const nearly = fc
  .tuple(
    operations,
    fc.nat(),
    fc.nat(12),
    fc.constantFrom('', '{', '}', '(', '"', '$x', '@skip(if: true)', '...', '\u0000', 'ß', '#'),
  )
  .map(([text, at, length, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + length));

const rubbish = fc.oneof(
  fc.string({ maxLength: 200, unit: 'binary' }),
  fc.json({ maxDepth: 6 }),
  fc
    .record(
      { query: fc.anything(), variables: fc.anything(), operationName: fc.anything(), documentId: fc.anything() },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? ''),
);

async function send(body: string): Promise<void> {
  const begun = performance.now();
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body,
  });
  const text = await response.text();
  const took = performance.now() - begun;
  expect(response.status, `${body}\n${text}\n${api.logged.at(-1) ?? ''}`).toBeLessThan(500);
  expect(text, `${body}\n${api.logged.at(-1) ?? ''}`).not.toContain('INTERNAL_SERVER_ERROR');
  expect(took, body).toBeLessThan(longest);
  if (!text.startsWith('{')) throw new Error(`No JSON: ${text.slice(0, 200)}`);
}

const share = (part: number) => ({ numRuns: Math.ceil(requests * part), endOnFailure: true });
const asBody = (query: string) => JSON.stringify({ query });

it('answers every valid operation, and none with a fault of its own', () =>
  fc.assert(
    fc.asyncProperty(operations, (query) => send(asBody(query))),
    share(0.4),
  ));

it('answers operations that are nearly valid', () =>
  fc.assert(
    fc.asyncProperty(nearly, (query) => send(asBody(query))),
    share(0.4),
  ));

it('answers rubbish', () => fc.assert(fc.asyncProperty(rubbish, send), share(0.2)));
