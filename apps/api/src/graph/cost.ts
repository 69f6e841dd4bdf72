import { costLimit } from '@parallax/schema';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Refuses operations that cost too much before anything is read, and tells the cost of the others in every answer. */
export function useCost(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { complexity: cost } = complexityFromQuery(args.document, {
        schema: args.schema,
        ctx: args.contextValue,
        variables: args.variableValues ?? {},
      });
      const extensions = { cost: { value: cost, limit: costLimit } };
      if (cost > costLimit) {
        const error = new GraphQLError(
          `This operation costs ${cost}, and ${costLimit} is the limit: ask for fewer objects, or for less of each.`,
          { extensions: { code: 'COST_LIMIT', http: { status: 400 } } },
        );
        setResultAndStopExecution({ errors: [error], extensions });
        return;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
        },
      };
    },
  };
}
