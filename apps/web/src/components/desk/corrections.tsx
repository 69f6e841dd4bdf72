import { graphql, type ResultOf } from '@parallax/schema/documents';
import { entityWords, roleWords } from '../../data/correct-article.ts';

export const CorrectionPart = graphql(`
  fragment CorrectionPart on Correction @_unmask {
    id
    kind
    start
    end
    role
    type
    name
    isPending
  }
`);

type Correction = ResultOf<typeof CorrectionPart>;

const longest = 60;

function words({ kind, role, type, name }: Correction): string {
  if (kind === 'BLOCK') return role ? `is ${roleWords[role].toLowerCase()}` : '';
  if (kind === 'ENTITY') return `is ${name}, ${type ? entityWords[type].toLowerCase() : ''}`;
  return name === null ? 'is said by nobody' : `is said by ${name}`;
}

/** What editors have put right in an article. */
export function Corrections({
  corrections,
  text,
  action,
}: {
  corrections: readonly Correction[];
  text: string;
  action: string;
}) {
  if (corrections.length === 0) return null;
  return (
    <section className="desk-part" aria-labelledby="corrections">
      <h2 id="corrections">Put right</h2>
      <ul className="own-rows">
        {corrections.map((correction) => {
          const place = text.slice(correction.start, correction.end);
          return (
            <li key={correction.id} className="own-row">
              <p className="own-facts">
                “{place.slice(0, longest)}
                {place.length > longest && '…'}” <strong>{words(correction)}</strong>
                {correction.isPending && <span className="tag">Being read again</span>}
              </p>
              <form method="post" action={`${action}#corrections`}>
                <input type="hidden" name="correction" value={correction.id} />
                <button type="submit" name="do" value="withdraw" className="plain-button">
                  Take back
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
