import type { Plugin } from 'graphql-yoga';
import type { GraphRequest } from './request.ts';
import { writeJson } from './write-json.ts';

/**
 * Writes answers as bytes, beside Yoga's response, which takes one text only: of a large answer, that text was half of what the
 * server did.
 */
export function useBytes(): Plugin<object, GraphRequest> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      // As an event or as a part of several, a result stands inside of more text.
      if (/text\/|multipart\//.test(serverContext.req.headers.accept ?? '')) return;
      setResult({
        ...result,
        stringify: (stripped) => {
          serverContext.written = writeJson(stripped);
          return '';
        },
      });
    },
  };
}
