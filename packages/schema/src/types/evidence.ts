import type { Evidence as EvidenceRow } from '@parallax/database';
import { claimsOfArticle, sentencesOfArticle } from '../article-parts.ts';
import { builder } from '../builder.ts';
import { Article } from './article.ts';
import { Claim } from './claim.ts';
import { Sentence } from './sentence.ts';

/** Has no global id on purpose: evidence of a question must not be reachable before its answer is in. */
export const Evidence = builder.objectRef<EvidenceRow>('Evidence');

Evidence.implement({
  description:
    'A place in an article that something rests on, with its words and what stands around them, so that it is found again.',
  fields: (t) => ({
    article: t.field({ type: Article, description: 'The article.', resolve: (evidence) => evidence.articleId }),
    start: t.exposeInt('start', { description: "Where it starts in the article's raw text, in UTF-16 units." }),
    end: t.exposeInt('end', { description: 'Where it ends; the unit at `end` is no longer part of it.' }),
    exact: t.exposeString('exact', { description: 'The words themselves.' }),
    prefix: t.exposeString('prefix', { description: 'The words before them.' }),
    suffix: t.exposeString('suffix', { description: 'The words after them.' }),
    sentence: t.field({
      type: Sentence,
      nullable: true,
      description: 'The sentence in which it starts; null inside boilerplate.',
      resolve: async ({ articleId, start }, _args, context) => {
        const sentences = await sentencesOfArticle(context).load(articleId);
        return sentences.find((sentence) => sentence.start <= start && start < sentence.end) ?? null;
      },
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims of the article that it overlaps: the way from a cited sentence to what carries it.',
      resolve: async ({ articleId, start, end }, _args, context) => {
        const claims = await claimsOfArticle(context).load(articleId);
        return claims.filter((claim) => claim.start < end && start < claim.end);
      },
    }),
  }),
});
