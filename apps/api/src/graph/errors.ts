import { randomUUID } from 'node:crypto';
import { FailureError } from '@parallax/schema';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';

/** PostgreSQL has no place for NUL (22021), and Prisma says so in its own words. */
const unstorable = /22021|invalid byte sequence|null byte|\\u0000/i;

/**
 * What a client is told of an error. What the graph itself says (syntax, validation, codes of ours) goes out as it is;
 * anything else is a fault of ours: the client gets an id, and the log has the rest under that id.
 */
export function maskErrors(log: Logger): (error: unknown, message: string) => Error {
  return (error) => {
    if (error instanceof GraphQLError) {
      const { originalError } = error;
      const path = { nodes: error.nodes, source: error.source, positions: error.positions, path: error.path };
      // Pothos checks cursors and page sizes, and writes its messages for clients.
      if (originalError?.name === 'PothosValidationError') {
        return new GraphQLError(originalError.message, { ...path, extensions: { code: 'BAD_INPUT' } });
      }
      if (!originalError || originalError instanceof GraphQLError) {
        if (error.extensions.code !== undefined || error.extensions.http !== undefined) return error;
        // graphql's own words on variables and arguments. Else it speaks of what resolvers gave: that is ours.
        if (/^(Variable|Argument) "|^Expected value of type|^(Int|Float|String|Boolean|ID|Enum) /.test(error.message)) {
          return new GraphQLError(error.message, { ...path, extensions: { code: 'BAD_INPUT' } });
        }
        if (/operation/.test(error.message)) {
          return new GraphQLError(error.message, { ...path, extensions: { code: 'BAD_REQUEST' } });
        }
        return fault(log, error, path);
      }
      // A field that the viewer may not read, where no result type says so.
      if (originalError instanceof FailureError) {
        return new GraphQLError(originalError.message, { ...path, extensions: { code: originalError.code } });
      }
      if (unstorable.test(originalError.message)) {
        return new GraphQLError('The input holds a NUL character.', { ...path, extensions: { code: 'BAD_INPUT' } });
      }
      return fault(log, originalError, path);
    }
    return fault(log, error, {});
  };
}

function fault(log: Logger, error: unknown, path: object): GraphQLError {
  const id = randomUUID();
  log.error({ err: error, id }, 'Unexpected error');
  return new GraphQLError('Something went wrong on our side.', {
    ...path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  });
}
