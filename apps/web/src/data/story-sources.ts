import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { headlineBeside } from '../words/headline.ts';

/** The articles of a story, as evidence names them. */
export const StorySourcesFragment = graphql(`
  fragment StorySources on Story {
    articles(first: 100) {
      nodes {
        id
        title
        name
      }
    }
  }
`);

/** What evidence on a page of a quiz looks its articles up in: there are no numbered citations there. */
export function storySources(story: FragmentOf<typeof StorySourcesFragment>) {
  const { articles } = readFragment(StorySourcesFragment, story);
  return {
    articles: new Map(
      articles.nodes.map((article) => [
        article.id,
        { id: article.id, headline: headlineBeside(article), outlet: article.name, letter: '' },
      ]),
    ),
    numberOf: () => undefined,
  };
}
