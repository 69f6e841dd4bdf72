import { wordsAt } from '../article-text.ts';
import { builder } from '../builder.ts';

export interface SpanShape {
  articleId: string;
  start: number;
  end: number;
}

/** What stands at one place of an article's raw text. */
export const Span = builder.interfaceRef<SpanShape>('Span').implement({
  description:
    "A place in the raw text of an article: a half-open range of UTF-16 units, as JavaScript's `slice` takes it.",
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it starts.' }),
    end: t.exposeInt('end', { description: 'Where it ends; the unit at `end` is no longer part of it.' }),
    text: t.string({
      description: 'The words that stand there.',
      resolve: (span, _args, context) => wordsAt(span, context),
    }),
  }),
});
