import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { momentInWords } from '../../words/moment.ts';
import { Section } from './section.tsx';

export const RevisionFragment = graphql(`
  fragment Revision on Briefing {
    revision
    publishedAt
    why
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
          const { revision, publishedAt, why, changes } = readFragment(RevisionFragment, each);
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
              {(why || revision === 1) && <p>{why ?? 'First published.'}</p>}
              {changes.length === 0 ? (
                revision > 1 && <p>No difference in what it says.</p>
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
      {revisions.length > 1 && (
        <p className="change-head">
          <a href={`/stories/${slug}/changes`}>Every change, word for word</a>
        </p>
      )}
    </Section>
  );
}
