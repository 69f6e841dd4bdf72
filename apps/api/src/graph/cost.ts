import { costLimit } from '@parallax/schema';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { RequestError } from '../http/request-error.ts';
import type { OperationContext } from './request.ts';

/**
 * Refuses operations that cost too much, or more than the client has left, before anything is read. Every answer tells what
 * its operation cost and what is left.
 */
export function useCost(): Plugin<OperationContext> {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const { refusal, extensions } = await weigh(args as ExecutionArgs);
      if (refusal) {
        setResultAndStopExecution({ errors: [refusal], extensions });
        return;
      }
      const { forAll } = args.contextValue as OperationContext;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          if (forAll && result.errors) forAll.hasErrors = true;
          setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
        },
      };
    },
    // Of a subscription: what each of its events costs.
    async onSubscribe({ args, setResultAndStopExecution }) {
      const { refusal, extensions } = await weigh(args as ExecutionArgs);
      if (refusal) setResultAndStopExecution({ errors: [refusal], extensions });
    },
  };
}

async function weigh({ document, schema, contextValue, variableValues }: ExecutionArgs) {
  const variables = variableValues ?? {};
  const context = contextValue as OperationContext;
  const { complexity: requested } = complexityFromQuery(document, { schema, ctx: context, variables });
  const cost = { requested, limit: costLimit };
  if (requested > costLimit) {
    const refusal = new GraphQLError(
      `This operation costs ${requested}, and ${costLimit} is the limit: ask for fewer objects, or for less of each.`,
      { extensions: { code: 'COST_LIMIT', http: { status: 400 } } },
    );
    return { refusal, extensions: { cost } };
  }
  try {
    const left = await context.spend(requested);
    const isTold = left !== null && !context.forAll;
    const told = isTold ? { ...cost, remaining: left.remaining, resetSeconds: left.reset } : cost;
    return { refusal: null, extensions: { cost: told } };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const { message, code, status, headers } = error;
    const refusal = new GraphQLError(message, { extensions: { code, http: { status, headers } } });
    return { refusal, extensions: { cost } };
  }
}
