import type { Context } from '@parallax/schema';
import { createSourceEventStream, type ExecutionResult, execute } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Each event of a subscription is answered with a context of its own: what was loaded for the one before is not what is
 * there now.
 */
export function useFreshContext(): Plugin<Context> {
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args) => {
        const source = await createSourceEventStream(args);
        if (!(Symbol.asyncIterator in source)) return source;
        return answers(source, (event) =>
          execute({ ...args, rootValue: event, contextValue: { ...args.contextValue } }),
        );
      });
    },
  };
}

function answers(
  source: AsyncIterable<unknown>,
  answer: (event: unknown) => ExecutionResult | Promise<ExecutionResult>,
): AsyncIterableIterator<ExecutionResult> {
  const events = source[Symbol.asyncIterator]();
  return {
    async next() {
      const { value, done } = await events.next();
      return done ? { value: undefined, done } : { value: await answer(value), done: false };
    },
    // A generator would hand this on only at the next event, and keep the subscription till then.
    async return() {
      await events.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
