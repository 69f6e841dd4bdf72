import { nameOfArticle } from '../article-name.ts';
import { blocksOfArticle, claimsOfArticle, sentencesOfArticle } from '../article-parts.ts';
import { articleText } from '../article-text.ts';
import { builder } from '../builder.ts';
import { groupLoader } from '../group-loader.ts';
import { node } from '../node.ts';
import { readability } from '../readability.ts';
import { selects } from '../selects.ts';
import { ArticleEntity } from './article-entity.ts';
import { Attribution } from './attribution.ts';
import { Block } from './block.ts';
import { Claim } from './claim.ts';
import { Correction } from './correction.ts';
import { DateExpression } from './date-expression.ts';
import { Diagnostic } from './diagnostic.ts';
import { Mention } from './mention.ts';
import { Origin } from './origin.ts';
import { Publisher } from './publisher.ts';
import { Quantity } from './quantity.ts';
import { Quotation } from './quotation.ts';
import { Sentence } from './sentence.ts';
import { Story } from './story.ts';

/** Everything of an article but its raw text, its mark-up and its fingerprint, which are large and seldom wanted. */
export const withoutText = { text: true, marks: true, fingerprint: true } as const;

export const Article = node('Article', ({ db }, ids) =>
  db.article.findMany({ where: { id: { in: ids } }, omit: withoutText }),
);

const entitiesOf = groupLoader(
  ({ db }, ids) => db.articleEntity.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
  (entity) => entity.articleId,
);

const quotationsOf = groupLoader(
  ({ db }, ids) => db.quotation.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
  (quotation) => quotation.articleId,
);

const attributionsOf = groupLoader(
  ({ db }, ids) => db.attribution.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
  (attribution) => attribution.articleId,
);

export const ArticleEdge = builder.edgeObject({
  type: Article,
  name: 'ArticleEdge',
  description: 'An article with its cursor.',
});
export const ArticleConnection = builder.connectionObject(
  { type: Article, name: 'ArticleConnection', description: 'A page of articles.' },
  ArticleEdge,
);

Article.implement({
  description: 'One text that one publisher put out. The raw text is kept for ever and never changed.',
  fields: (t) => ({
    isPinned: t.boolean({
      description: 'Whether an editor said that it belongs to its story.',
      resolve: (article) => article.pinnedAt !== null,
    }),
    title: t.exposeString('title', { description: 'The headline.' }),
    name: t.string({
      description:
        'How it is called in sentences: by its publisher without a note in brackets, else by the beginning of its headline or of its text, in quotation marks.',
      resolve: async (article, _args, context) => {
        const { publisherId } = article;
        const publisher = publisherId === null ? null : await Publisher.getDataloader(context).load(publisherId);
        return nameOfArticle(article, publisher?.name ?? null, context);
      },
    }),
    text: t.string({
      description: 'The raw text. All offsets are UTF-16 units of it.',
      resolve: (article, _args, context) => articleText(context).load(article.id),
    }),
    publisher: t.field({
      type: Publisher,
      nullable: true,
      description: 'Who put it out, where known.',
      resolve: (article) => article.publisherId,
    }),
    byline: t.exposeString('byline', { nullable: true, description: 'Who wrote it, where known.' }),
    url: t.string({
      nullable: true,
      description: 'Where it was put out, where known: an address of the web.',
      // What articles say of themselves becomes a link on pages: `javascript:` is no address.
      resolve: ({ url }) => (url !== null && /^https?:\/\//i.test(url) ? url : null),
    }),
    language: t.exposeString('language', { description: 'Its language, a BCP 47 tag.' }),
    published: t.exposeString('published', {
      nullable: true,
      description: 'When it was put out: ISO 8601, as precise as the source has it.',
    }),
    updated: t.exposeString('updated', {
      nullable: true,
      description: 'When it was last changed: ISO 8601, as precise as the source has it.',
    }),
    ingestedAt: t.expose('ingestedAt', { type: 'DateTime', description: 'When it was brought in here.' }),
    stages: t.exposeStringList('stages', {
      description: 'The stages that read it, each with its version: `name@version`.',
    }),
    story: t.field({
      type: Story,
      nullable: true,
      description: 'The story that it belongs to.',
      resolve: (article) => article.storyId,
    }),
    origin: t.field({
      type: Origin,
      nullable: true,
      description: 'Where its reporting comes from; null until its story is compared.',
      resolve: (article) => article.originId,
    }),
    blocks: t.field({
      type: [Block],
      description: 'Its parts, in order. They hold all of the text that is not white space.',
      resolve: (article, _args, context) => blocksOfArticle(context).load(article.id),
    }),
    sentences: t.field({
      type: [Sentence],
      description: 'Its sentences, in order, boilerplate left out.',
      // Read side by side, so that the words of a thousand sentences need no promise each.
      resolve: async (article, _args, context, info) => {
        const [sentences] = await Promise.all([
          sentencesOfArticle(context).load(article.id),
          selects(info, 'text') ? articleText(context).load(article.id) : null,
        ]);
        return sentences;
      },
    }),
    entities: t.field({
      type: [ArticleEntity],
      description: 'The persons, organisations and places that it names, in order of first mention.',
      resolve: (article, _args, context) => entitiesOf(context).load(article.id),
    }),
    mentions: t.loadableGroup({
      type: Mention,
      description: 'The words that name them, in order.',
      load: (ids: string[], { db }) =>
        db.mention.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (mention) => mention.articleId,
      resolve: (article) => article.id,
    }),
    quantities: t.loadableGroup({
      type: Quantity,
      description: 'Its numbers, in order.',
      load: (ids: string[], { db }) =>
        db.quantity.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (quantity) => quantity.articleId,
      resolve: (article) => article.id,
    }),
    dates: t.loadableGroup({
      type: DateExpression,
      description: 'Its dates, in order.',
      load: (ids: string[], { db }) =>
        db.dateExpression.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (date) => date.articleId,
      resolve: (article) => article.id,
    }),
    quotations: t.field({
      type: [Quotation],
      description: 'Its quotations, in order.',
      resolve: (article, _args, context) => quotationsOf(context).load(article.id),
    }),
    attributions: t.field({
      type: [Attribution],
      description: 'Its attributions, in order.',
      resolve: (article, _args, context) => attributionsOf(context).load(article.id),
    }),
    claims: t.field({
      type: [Claim],
      description: 'What it claims, in order.',
      resolve: (article, _args, context) => claimsOfArticle(context).load(article.id),
    }),
    corrections: t.loadableGroup({
      type: Correction,
      description: 'What editors said against what was read in it, the first first.',
      load: (ids: string[], { db }) =>
        db.correction.findMany({
          where: { articleId: { in: ids }, isWithdrawn: false },
          orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
        }),
      group: (correction) => correction.articleId,
      resolve: (article) => article.id,
    }),
    diagnostics: t.loadableGroup({
      type: Diagnostic,
      description: 'Problems of the content that its analysis met.',
      load: (ids: string[], { db }) =>
        db.diagnostic.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (diagnostic) => diagnostic.articleId,
      resolve: (article) => article.id,
    }),
    wordCount: t.int({
      description: 'How many words its sentences have.',
      resolve: async (article, _args, context) => (await readability(article.id, context)).words,
    }),
    readingLevel: t.float({
      nullable: true,
      description:
        'How hard it is to read, as a school grade of the United States (automated readability index, Smith and Senter 1967); null below 100 words.',
      resolve: async (article, _args, context) => (await readability(article.id, context)).grade,
    }),
  }),
});
