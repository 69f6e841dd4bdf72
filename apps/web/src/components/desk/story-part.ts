import { graphql } from '@parallax/schema/documents';

/** A story as the desk shows it. */
export const StoryPart = graphql(`
  fragment StoryPart on Story @_unmask {
    id
    slug
    title
    isStale
    isHeld
    isSettled
    retraction { at note }
    briefing { revision publishedAt }
    quiz { questionCount }
    articles(first: 100) { nodes { id title name isPinned published publisher { name } } }
  }
`);
