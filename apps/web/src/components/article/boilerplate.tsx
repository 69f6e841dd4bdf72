import { type FragmentOf, readFragment } from '@parallax/schema/documents';
import { count } from '../../words/count.ts';
import { AnnotatedText } from './annotated-text.tsx';
import { BlockFragment } from './article-block.tsx';

interface BoilerplateProps {
  blocks: readonly FragmentOf<typeof BlockFragment>[];
  text: string;
  highlight: { start: number; end: number } | null;
}

/** Neighbouring parts that were left out, folded, each with why; open where a link leads into them. */
export function Boilerplate({ blocks, text, highlight }: BoilerplateProps) {
  const parts = blocks.map((block) => readFragment(BlockFragment, block));
  const isAsked = parts.some((part) => highlight && highlight.start < part.end && highlight.end > part.start);
  return (
    <details className="boilerplate" open={isAsked || undefined}>
      <summary>Left out as boilerplate, and why: {count(parts.length, 'part')}</summary>
      <ul>
        {parts.map((part) => (
          <li key={part.start}>
            <p className="boilerplate-text">
              <AnnotatedText text={text} start={part.start} end={part.end} layers={[]} highlight={highlight} />
            </p>
            <p className="boilerplate-reason">{part.reason ?? 'no reason was kept'}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
