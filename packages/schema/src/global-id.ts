import { GraphQLError } from 'graphql';

/** A global id: type and key in base64url, so that it can stand in the address of a page as it is. */
export function encodeGlobalId(typename: string, id: bigint | number | string): string {
  return Buffer.from(`${typename}:${id}`, 'utf8').toString('base64url');
}

/**
 * Reads a global id.
 * @throws GraphQLError with the code BAD_ID, where `globalId` is none.
 */
export function decodeGlobalId(globalId: string): { typename: string; id: string } {
  const plain = Buffer.from(globalId, 'base64url').toString('utf8');
  const colon = plain.indexOf(':');
  if (colon < 1 || colon === plain.length - 1 || !/^\w+$/.test(plain.slice(0, colon)) || plain.includes('\0')) {
    throw badId();
  }
  return { typename: plain.slice(0, colon), id: plain.slice(colon + 1) };
}

const badId = () => new GraphQLError('This is not an id of the graph.', { extensions: { code: 'BAD_ID' } });

/** The types whose objects are found by their ids. */
export const nodeTypes = new Set<string>();

/**
 * Reads the global id of something that the graph finds by its id.
 * @throws GraphQLError with the code BAD_ID, where `globalId` is none, or names a type without ids.
 */
export function decodeNodeId(globalId: string): { typename: string; id: string } {
  const decoded = decodeGlobalId(globalId);
  if (!nodeTypes.has(decoded.typename)) throw badId();
  return decoded;
}

/** The key inside a global id of this type; null where it is the id of something else. */
export function localId(globalId: string, typename: string): string | null {
  const decoded = decodeGlobalId(globalId);
  return decoded.typename === typename ? decoded.id : null;
}
