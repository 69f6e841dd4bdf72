import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { outletName } from '../words/outlet.ts';

/** The articles of a story, as evidence names them. */
export const StorySourcesFragment = graphql(`
  fragment StorySources on Story {
    articles(first: 100) {
      nodes {
        id
        title
        publisher { name }
      }
    }
  }
`);

/** What evidence on a page of a quiz looks its articles up in: there are no numbered citations there. */
export function storySources(story: FragmentOf<typeof StorySourcesFragment>) {
  const { articles } = readFragment(StorySourcesFragment, story);
  return {
    articles: new Map(
      articles.nodes.map(({ id, title, publisher }, index) => [
        id,
        { id, title, outlet: outletName({ title, publisher }, index + 1), letter: '' },
      ]),
    ),
    numberOf: () => undefined,
  };
}
