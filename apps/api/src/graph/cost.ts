import { costLimit } from '@parallax/schema';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Refuses operations that cost too much before anything is read, and tells the cost of the others in every answer. */
export function useCost(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { refusal, extensions } = weigh(args);
      if (refusal) {
        setResultAndStopExecution({ errors: [refusal], extensions });
        return;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
        },
      };
    },
    // Of a subscription: what each of its events costs.
    onSubscribe({ args, setResultAndStopExecution }) {
      const { refusal, extensions } = weigh(args);
      if (refusal) setResultAndStopExecution({ errors: [refusal], extensions });
    },
  };
}

function weigh({ document, schema, contextValue, variableValues }: ExecutionArgs) {
  const variables = variableValues ?? {};
  const { complexity: cost } = complexityFromQuery(document, { schema, ctx: contextValue as object, variables });
  const extensions = { cost: { value: cost, limit: costLimit } };
  const refusal =
    cost > costLimit
      ? new GraphQLError(
          `This operation costs ${cost}, and ${costLimit} is the limit: ask for fewer objects, or for less of each.`,
          { extensions: { code: 'COST_LIMIT', http: { status: 400 } } },
        )
      : null;
  return { refusal, extensions };
}
