import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './generated/introspection.ts';

/** Parses an operation or a fragment; its type says what it gives and which variables it takes. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; ID: string };
}>();

export { type FragmentOf, type ResultOf, readFragment, type VariablesOf } from 'gql.tada';
