import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { MarkedSentence } from './marked-sentence.tsx';

export const MarkedTextFragment = graphql(`
  fragment MarkedWords on MarkedText {
    text
    marks { start end }
  }
`);

/** A text with what was searched for marked in it. */
export function MarkedText({ of }: { of: FragmentOf<typeof MarkedTextFragment> }) {
  const { text, marks } = readFragment(MarkedTextFragment, of);
  return <MarkedSentence sentence={{ start: 0, end: text.length, text }} marks={marks} />;
}
