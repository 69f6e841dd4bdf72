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

/** How many of the latest revisions stand here, and how many lines of each; the whole log has a page of its own. */
const mostRevisions = 5;
const mostLines = 6;

interface ChangesProps {
  slug: string;
  shown: number;
  revisions: readonly FragmentOf<typeof RevisionFragment>[];
}

/** The dated log of changes; each revision has an address that stays. */
export function Changes({ slug, shown, revisions }: ChangesProps) {
  return (
    <Section id="changes" heading="Changes to this briefing" lead="Every revision is kept.">
      <ol className="changes">
        {revisions.slice(0, mostRevisions).map((each) => {
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
              {/* Of the first revision the log says the same, and from how many origins. */}
              {revision === 1 ? (
                <p>{changes[0]?.text ?? why ?? 'First published.'}</p>
              ) : (
                <>
                  {why && <p>{why}</p>}
                  {changes.length === 0 && <p>No difference in what it says.</p>}
                  <ul>
                    {changes.slice(0, mostLines).map(({ text }) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                </>
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
