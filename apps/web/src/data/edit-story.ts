import { graphql } from '@parallax/schema/documents';
import { ask } from './api.ts';
import type { Asker } from './asker.ts';
import type { Fields } from './form.ts';
import type { GoTo } from './serve.ts';

const FindStory = graphql(`
  query FindStory($slug: String!) { story(slug: $slug) { id title } }
`);
const Merge = graphql(`
  mutation Merge($into: ID!, $stories: [ID!]!) {
    done: mergeStories(into: $into, stories: $stories) { __typename ... on Failure { message } }
  }
`);
const Split = graphql(`
  mutation Split($story: ID!, $articles: [ID!]!) {
    done: splitStory(story: $story, articles: $articles) { __typename ... on Story { slug } ... on Failure { message } }
  }
`);
const Pin = graphql(`
  mutation Pin($article: ID!, $story: ID!) {
    done: pinArticle(article: $article, story: $story) { __typename ... on Failure { message } }
  }
`);
const Unpin = graphql(`
  mutation Unpin($article: ID!) { done: unpinArticle(article: $article) { __typename ... on Failure { message } } }
`);
const Hold = graphql(`
  mutation Hold($story: ID!) { done: holdStory(story: $story) { __typename ... on Failure { message } } }
`);
const Publish = graphql(`
  mutation Publish($story: ID!) { done: publishStory(story: $story) { __typename ... on Failure { message } } }
`);
const Retract = graphql(`
  mutation Retract($story: ID!, $note: String!) {
    done: retractStory(story: $story, note: $note) { __typename ... on Failure { message } }
  }
`);
const Restore = graphql(`
  mutation Restore($story: ID!) { done: restoreStory(story: $story) { __typename ... on Failure { message } } }
`);

/** What came of a form of the desk, for the page that shows its result. */
export interface Done {
  said: string | null;
  refusal: string | null;
}

/** The slug inside what an editor pasted: the address of a story's page, or the slug itself. */
const slugIn = (text: string): string => /([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(text.trim())?.[1] ?? '';

/** What a mutation says where it was refused. */
const messageOf = (done: object): string | null =>
  'message' in done && typeof done.message === 'string' ? done.message : null;

/** Does what a form on the desk's page of a story asks for. */
export async function editStory(fields: Fields, { id: story }: { id: string }, asker: Asker): Promise<Done | GoTo> {
  const refused = (refusal: string): Done => ({ said: null, refusal });
  const outcome = ({ done }: { done: object }, said: string): Done => {
    const refusal = messageOf(done);
    return refusal === null ? { said, refusal: null } : refused(refusal);
  };
  const articles = fields('article');
  const what = fields('do')[0];
  switch (what) {
    case 'merge': {
      const { story: other } = await ask(FindStory, { slug: slugIn(fields('other')[0] ?? '') }, asker);
      if (!other) return refused('There is no story at this address.');
      const merged = await ask(Merge, { into: story, stories: [other.id] }, asker);
      return outcome(merged, `“${other.title}” is part of this story now.`);
    }
    case 'split': {
      const { done } = await ask(Split, { story, articles }, asker);
      if (done.__typename !== 'Story') return refused(done.message);
      return { goTo: `/desk/stories/${done.slug}?said=${encodeURIComponent('This is the new story.')}` };
    }
    case 'pin':
    case 'unpin': {
      if (articles.length === 0) return refused('Tick at least one article.');
      for (const article of articles) {
        const pinned =
          what === 'pin' ? await ask(Pin, { article, story }, asker) : await ask(Unpin, { article }, asker);
        const refusal = messageOf(pinned.done);
        if (refusal !== null) return refused(refusal);
      }
      return { said: what === 'pin' ? 'Pinned: only an editor moves it.' : 'Unpinned.', refusal: null };
    }
    case 'hold':
      return outcome(await ask(Hold, { story }, asker), 'Held. What changes from now on waits for you.');
    case 'publish':
      return outcome(await ask(Publish, { story }, asker), 'It is being published.');
    case 'retract':
      return outcome(
        await ask(Retract, { story, note: fields('note')[0] ?? '' }, asker),
        'Retracted. Its page shows your note.',
      );
    case 'restore':
      return outcome(await ask(Restore, { story }, asker), 'It is being published again.');
    default:
      return refused('Nothing was done.');
  }
}
