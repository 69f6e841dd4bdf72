import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { pageSize } from './cost.ts';
import { decodeNodeId, encodeGlobalId } from './global-id.ts';

/** The shape of the graph's building: what resolvers get, and what a scalar holds. */
export interface Types {
  Context: Context;
  Connection: { totalCount: () => Promise<number> | number };
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  DefaultFieldNullability: false;
  Scalars: {
    DateTime: { Input: Date; Output: Date };
    ID: { Input: string; Output: string };
  };
}

/**
 * Reads go through loaders rather than through Pothos' Prisma plugin: they take the same number of statements whatever the
 * size of the answer, whoever executes it, and cost less than half as much.
 */
export const builder = new SchemaBuilder<Types>({
  plugins: [ErrorsPlugin, ComplexityPlugin, RelayPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  // The server checks the cost of an operation as a whole, and tells it.
  complexity: { defaultComplexity: 1, defaultListMultiplier: 5, disabled: true },
  errors: { directResult: true, unsafelyHandleInputErrors: true },
  relay: {
    idFieldOptions: { description: 'Names this object in the whole graph: `node(id)` finds it again.' },
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: decodeNodeId,
    cursorType: 'String',
    nodesOnConnection: {
      description: 'The objects of this page, for whoever needs no cursors.',
      complexity: { field: 0, multiplier: 1 },
    },
    nodeTypeOptions: { description: 'Anything that has an id.' },
    nodeQueryOptions: {
      description: 'The object with this id, null where there is none.',
      nullable: true,
      args: { id: { description: 'A global id.' } },
    },
    nodesQueryOptions: {
      description: 'The objects with these ids, in this order; null in the place of what is not there. At most 100.',
      args: { ids: { description: 'Global ids.' } },
      complexity: (args) => ({ field: 1, multiplier: Math.min(args.ids.length, 100) }),
    },
    pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether more follows.' },
    hasPreviousPageFieldOptions: { description: 'Whether something stands before.' },
    startCursorFieldOptions: { description: 'Cursor of the first edge.' },
    endCursorFieldOptions: { description: 'Cursor of the last edge: the `after` of the next page.' },
    edgesFieldOptions: {
      description: 'The objects of this page with their cursors.',
      nullable: false,
      complexity: { field: 0, multiplier: 1 },
    },
    nodeFieldOptions: { description: 'The object.', nullable: false },
    cursorFieldOptions: { description: 'Where it stands in the list.' },
    firstArgOptions: { description: 'How many from the start; 20 where nothing is said, at most 100.' },
    lastArgOptions: { description: 'How many from the end; at most 100.' },
    afterArgOptions: { description: 'Only what follows this cursor.' },
    beforeArgOptions: { description: 'Only what stands before this cursor.' },
    defaultConnectionFieldOptions: {
      complexity: (args) => ({ field: 1, multiplier: pageSize(args) }),
    },
  },
});

builder.scalarType('DateTime', {
  description: 'A moment: an ISO 8601 date and time with its zone, `2026-11-02T09:30:00.000Z`.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = new Date(String(value));
    if (Number.isNaN(date.getTime())) throw new TypeError('Not an ISO 8601 date and time.');
    return date;
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many there are in all.',
    resolve: (connection) => connection.totalCount(),
  }),
);

builder.queryType({ description: 'What can be read.' });
builder.mutationType({ description: 'What can be changed.' });
builder.subscriptionType({
  description:
    'What can be followed, over Server-Sent Events. It tells of what happens from the moment on; what was missed while a connection was broken is to be read again.',
});
