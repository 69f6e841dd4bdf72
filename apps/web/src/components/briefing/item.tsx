import { type FragmentOf, graphql } from '@parallax/schema/documents';
import { EvidenceFragment } from '../citation.tsx';

export const ItemFragment = graphql(
  `
    fragment Item on BriefingItem @_unmask {
      id
      text
      about {
        __typename
        ... on Node { id }
      }
      citations { ...Evidence }
    }
  `,
  [EvidenceFragment],
);

/** One sentence of a briefing with its evidence and the id of what it was made from. */
export type Item = FragmentOf<typeof ItemFragment>;

/** What of the comparison an item was made from: null in an old revision, where the comparison has moved on. */
export function subjectOf<Subject extends { id: string }>(
  item: Item,
  subjects: readonly Subject[] | null,
): Subject | null {
  const id = item.about && 'id' in item.about ? item.about.id : null;
  return subjects?.find((subject) => subject.id === id) ?? null;
}
