import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { AnnotatedText } from './annotated-text.tsx';
import type { Layer } from './cut.ts';

export const BlockFragment = graphql(`
  fragment ArticleBlock on Block {
    start
    end
    role
    reason
  }
`);

const tags = {
  HEADLINE: 'h1',
  STANDFIRST: 'p',
  BYLINE: 'p',
  SUBHEADING: 'h2',
  BODY: 'p',
  CAPTION: 'p',
  BOILERPLATE: 'p',
} as const;

interface ArticleBlockProps {
  block: FragmentOf<typeof BlockFragment>;
  text: string;
  layers: readonly Layer[];
  highlight: { start: number; end: number } | null;
  /** The page has a headline already: another one is a heading inside the text. */
  isFirstHeadline: boolean;
}

/** One part of an article, set as what it is for. */
export function ArticleBlock({ block, text, layers, highlight, isFirstHeadline }: ArticleBlockProps) {
  const { start, end, role } = readFragment(BlockFragment, block);
  const Tag = role === 'HEADLINE' && !isFirstHeadline ? 'h2' : tags[role];
  return (
    <Tag className={`block block-${role.toLowerCase()}`}>
      {role === 'CAPTION' && <span className="block-label">Caption </span>}
      <AnnotatedText text={text} start={start} end={end} layers={layers} highlight={highlight} />
    </Tag>
  );
}
