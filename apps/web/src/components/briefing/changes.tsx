import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { momentInWords } from '../../words/moment.ts';
import { Section } from './section.tsx';

export const RevisionFragment = graphql(`
  fragment Revision on Briefing {
    revision
    publishedAt
    changes { text }
  }
`);

interface ChangesProps {
  slug: string;
  shown: number;
  revisions: readonly FragmentOf<typeof RevisionFragment>[];
}

/** The dated log of changes; each revision has an address that stays. */
export function Changes({ slug, shown, revisions }: ChangesProps) {
  return (
    <Section id="changes" heading="Changes to this briefing" lead="Every revision is kept.">
      <ol className="changes" reversed>
        {revisions.map((each) => {
          const { revision, publishedAt, changes } = readFragment(RevisionFragment, each);
          return (
            <li key={revision}>
              <p className="change-head">
                <a
                  href={`/stories/${slug}/revisions/${revision}`}
                  aria-current={revision === shown ? 'page' : undefined}
                >
                  Revision {revision}
                </a>{' '}
                <time dateTime={publishedAt}>{momentInWords(publishedAt)}</time>
              </p>
              {changes.length === 0 ? (
                <p>{revision === 1 ? 'First published.' : 'No difference in what it says.'}</p>
              ) : (
                <ul>
                  {changes.map(({ text }) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
