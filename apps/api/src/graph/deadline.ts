import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { OperationContext } from './request.ts';

/** How long an operation may take, in milliseconds. */
export const operationDeadline = 10_000;

/** A statement may take so much longer than an operation, so that it is the operation that ends with its own error. */
export const statementDeadline = operationDeadline + 500;

/**
 * Ends operations that take too long with an error of their own. What they would still read is not asked for: loaders look at
 * the signal before each statement, and PostgreSQL ends a statement that runs longer than an operation may.
 */
export function useDeadline(milliseconds: number): Plugin<OperationContext> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const context = args.contextValue as OperationContext;
      const { over } = context;
      context.signal = over.signal;
      setExecuteFn((execution) => {
        const result: ExecutionResult | Promise<ExecutionResult> = executeFn(execution as never);
        if (!(result instanceof Promise)) return result;
        return new Promise((resolve, reject) => {
          const timer = setTimeout(() => {
            const error = new GraphQLError(
              `The operation took longer than ${milliseconds / 1000} seconds. Ask for fewer objects, or page by page.`,
              { extensions: { code: 'DEADLINE', http: { status: 503 } } },
            );
            over.abort(error);
            resolve({ errors: [error] });
          }, milliseconds);
          result.then(resolve, reject).finally(() => clearTimeout(timer));
        });
      });
    },
  };
}
