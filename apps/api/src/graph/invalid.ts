import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** How many errors of one document are told: whoever reads them mends the first ones first. */
const mostErrors = 10;

/**
 * What is told of a document that is no valid one: each error with a code, and without what would have been right. The whole
 * graph can be asked for by introspection, whose cost is bounded; suggestions are paid for by comparing with every name.
 */
export function useInvalid(): Plugin {
  return {
    onParse() {
      return ({ result, replaceParseResult }) => {
        if (result instanceof GraphQLError) replaceParseResult(withCode(result, 'GRAPHQL_PARSE_FAILED') as never);
      };
    },
    onValidate() {
      return ({ result, setResult }) => {
        if (result.length === 0) return;
        setResult(
          result
            .slice(0, mostErrors)
            .map((error) =>
              withCode(
                error as GraphQLError,
                error.message.startsWith('Maximum introspection depth')
                  ? 'INTROSPECTION_LIMIT'
                  : 'GRAPHQL_VALIDATION_FAILED',
              ),
            ),
        );
      };
    },
  };
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { nodes, source, positions, path, extensions } = error;
  return new GraphQLError(error.message.replace(/ ?Did you mean [^?]*\?/, ''), {
    nodes,
    source,
    positions,
    path,
    extensions: { code, ...extensions },
  });
}
