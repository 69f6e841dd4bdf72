import { mergeStories, pinArticle, StoreError, splitStory, unpinArticle } from '@parallax/database';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { InvalidInput, NotAllowed, NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { Article } from '../types/article.ts';
import { Story } from '../types/story.ts';
import { requireScope } from '../viewer.ts';

const mostAtOnce = 50;

/** The key inside a global id of something that must be there. */
function keyOf(id: number | string, typename: 'Article' | 'Story'): string {
  const key = localId(String(id), typename);
  if (key === null) throw new NotFound(`There is no such ${typename.toLowerCase()}.`);
  return key;
}

function keysOf(ids: readonly (number | string)[], typename: 'Article' | 'Story', path: string): string[] {
  if (ids.length === 0 || ids.length > mostAtOnce) throw new InvalidInput(path, `Name 1 to ${mostAtOnce}.`);
  return ids.map((id) => keyOf(id, typename));
}

/** Does an editor's work; the stories that it changes are compared again soon. */
async function edit<Result>({ viewer }: Context, work: () => Promise<Result>): Promise<Result> {
  requireScope(viewer, 'edit');
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === 'NOTHING_TO_SPLIT') throw new InvalidInput('articles', error.message);
    if (error.code === 'STORY_NOT_FOUND' || error.code === 'ARTICLE_NOT_FOUND') throw new NotFound(error.message);
    throw error;
  }
}

const failures = [NotAllowed, NotFound, InvalidInput];

builder.mutationFields((t) => ({
  mergeStories: t.field({
    type: Story,
    description:
      'Makes one story of several. It stands when articles arrive or are analysed again; the addresses of the others lead to it. For editors.',
    errors: {
      types: failures,
      union: { name: 'MergeStoriesResult', description: 'The story, or why nothing was done.' },
    },
    args: {
      into: t.arg.id({ required: true, description: 'The story that stays.' }),
      stories: t.arg.idList({ required: true, description: `The stories that go into it, at most ${mostAtOnce}.` }),
    },
    resolve: (_root, args, context) =>
      edit(context, async () => {
        const into = keyOf(args.into, 'Story');
        await mergeStories(context.db, into, keysOf(args.stories, 'Story', 'stories'));
        return into;
      }),
  }),
  splitStory: t.field({
    type: Story,
    description:
      "Makes a story of its own of some of a story's articles. It stands when articles arrive or are analysed again. For editors.",
    errors: {
      types: failures,
      union: { name: 'SplitStoryResult', description: 'The new story, or why nothing was done.' },
    },
    args: {
      story: t.arg.id({ required: true, description: 'The story that the articles are in.' }),
      articles: t.arg.idList({
        required: true,
        description: `The articles of the new story, not all of them, at most ${mostAtOnce}.`,
      }),
    },
    resolve: (_root, args, context) =>
      edit(context, () =>
        splitStory(context.db, keyOf(args.story, 'Story'), keysOf(args.articles, 'Article', 'articles')),
      ),
  }),
  pinArticle: t.field({
    type: Article,
    description: 'Puts an article into a story, whichever it is in now, to stay there. For editors.',
    errors: {
      types: failures,
      union: { name: 'PinArticleResult', description: 'The article, or why nothing was done.' },
    },
    args: {
      article: t.arg.id({ required: true, description: 'Which article.' }),
      story: t.arg.id({ required: true, description: 'The story that it belongs to.' }),
    },
    resolve: (_root, args, context) =>
      edit(context, async () => {
        const article = keyOf(args.article, 'Article');
        await pinArticle(context.db, article, keyOf(args.story, 'Story'));
        return article;
      }),
  }),
  unpinArticle: t.field({
    type: Article,
    description: 'Lets an article that was pinned leave its story as others may. For editors.',
    errors: {
      types: failures,
      union: { name: 'UnpinArticleResult', description: 'The article, or why nothing was done.' },
    },
    args: { article: t.arg.id({ required: true, description: 'Which article.' }) },
    resolve: (_root, args, context) =>
      edit(context, async () => {
        const article = keyOf(args.article, 'Article');
        await unpinArticle(context.db, article);
        return article;
      }),
  }),
}));
