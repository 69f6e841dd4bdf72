import { batchName } from '../batch-name.ts';
import { builder } from '../builder.ts';
import { InvalidInput, NotAllowed } from '../failures.ts';
import type { BlockMark, IngestOutcome as IngestOutcomeValue } from '../publishing.ts';
import { Article } from '../types/article.ts';
import { BlockRole } from '../types/enums.ts';
import { requireScope } from '../viewer.ts';

const mostArticles = 50;

const BlockMarkInput = builder.inputType('BlockMarkInput', {
  description:
    'What is known already of a part of the text, from mark-up that is no longer there. The analysis takes it as advice.',
  fields: (t) => ({
    start: t.int({ required: true, description: 'Where it starts in `text`, in UTF-16 units.' }),
    end: t.int({ required: true, description: 'Where it ends.' }),
    role: t.field({ type: BlockRole, required: true, description: 'What it is for.' }),
    reason: t.string({ required: true, description: 'Why, in a few words.' }),
  }),
});

const ArticleInput = builder.inputType('ArticleInput', {
  description: 'An article to bring in: its text, the HTML of its page, or a Markdown file.',
  fields: (t) => ({
    key: t.string({ required: true, description: "The caller's own name for it; it comes back with the outcome." }),
    text: t.string({ description: 'The raw text. It is kept as it is.' }),
    html: t.string({ description: 'The page, where there is no plain text: the text is read from it.' }),
    markdown: t.string({ description: 'A Markdown file, with or without front matter, where it is neither.' }),
    title: t.string({ description: 'The headline, where the text does not hold it.' }),
    publisher: t.string({ description: 'Who put it out.' }),
    byline: t.string({ description: 'Who wrote it.' }),
    published: t.string({ description: 'When it was put out: an ISO 8601 date or date and time.' }),
    updated: t.string({ description: 'When it was last changed: an ISO 8601 date or date and time.' }),
    url: t.string({ description: 'Where it was put out.' }),
    marks: t.field({ type: [BlockMarkInput], description: 'Parts of `text`, in order.' }),
    language: t.string({ description: 'A BCP 47 tag; English where nothing is said.' }),
  }),
});

const IngestStatus = builder.enumType('IngestStatus', {
  description: 'What became of an article.',
  values: {
    STORED: { description: 'It is durably stored, with all that was read in it.' },
    QUEUED: { description: 'It is durably in the queue, and will be read: see Subscription.ingestProgress.' },
    ALREADY_IN: { description: 'The same text is in already.' },
    REJECTED: { description: 'It could not be read; `code` and `message` say why.' },
  } as const,
});

const IngestOutcome = builder.objectRef<IngestOutcomeValue>('IngestOutcome').implement({
  description: 'What became of one article.',
  fields: (t) => ({
    key: t.exposeString('key', { description: "The caller's name for it." }),
    status: t.field({ type: IngestStatus, description: 'What became of it.', resolve: (outcome) => outcome.status }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article; null where it was rejected, or is not read yet.',
      resolve: (outcome) => outcome.articleId,
    }),
    code: t.exposeString('code', { nullable: true, description: 'Why it was rejected, stable.' }),
    message: t.exposeString('message', { nullable: true, description: 'Why it was rejected, for people.' }),
  }),
});

const IngestReport = builder.objectRef<{ outcomes: IngestOutcomeValue[] }>('IngestReport').implement({
  description: 'What became of the articles.',
  fields: (t) => ({
    outcomes: t.field({
      type: [IngestOutcome],
      description: 'One for each article, in order.',
      resolve: (report) => report.outcomes,
    }),
  }),
});

builder.mutationField('ingestArticles', (t) =>
  t.field({
    type: IngestReport,
    description: `Brings articles in, at most ${mostArticles} at once. Their stories are compared and published soon after: see Story.isStale. For editors.`,
    errors: {
      types: [NotAllowed, InvalidInput],
      union: { name: 'IngestArticlesResult', description: 'What became of the articles, or why none was looked at.' },
    },
    args: {
      articles: t.arg({ type: [ArticleInput], required: true, description: 'The articles.' }),
      batch: t.arg.string({
        description:
          'A name of yours for what belongs together, such as a UUID: Subscription.ingestProgress tells of it.',
      }),
      wait: t.arg.boolean({
        defaultValue: true,
        description: 'Whether to answer once the articles are read (after eight seconds at the latest), or at once.',
      }),
    },
    resolve: async (_root, { articles, batch, wait }, { viewer, publishing }) => {
      requireScope(viewer, 'ingest');
      if (articles.length === 0 || articles.length > mostArticles) {
        throw new InvalidInput('articles', `Send 1 to ${mostArticles} articles at once.`);
      }
      const name = batchName(batch);
      for (const [index, { text, html, markdown }] of articles.entries()) {
        if ([text, html, markdown].filter((form) => form != null).length !== 1) {
          throw new InvalidInput(
            `articles.${index}`,
            'An article has either a text, or the HTML of its page, or Markdown.',
          );
        }
      }
      const outcomes = await publishing.ingest(
        articles.map((article) => ({
          key: article.key,
          text: article.text ?? null,
          html: article.html ?? null,
          markdown: article.markdown ?? null,
          title: article.title ?? null,
          publisher: article.publisher ?? null,
          byline: article.byline ?? null,
          published: article.published ?? null,
          updated: article.updated ?? null,
          url: article.url ?? null,
          language: article.language ?? null,
          marks: (article.marks ?? []).map((mark) => ({ ...mark, role: mark.role.toLowerCase() as BlockMark['role'] })),
        })),
        { batch: name, wait: wait ?? true },
      );
      return { outcomes };
    },
  }),
);
