import { graphql, type ResultOf } from '@parallax/schema/documents';
import { roleWords } from '../../data/correct-article.ts';
import { Place } from './place.tsx';

export const BlockPart = graphql(`
  fragment BlockPart on Block @_unmask {
    start
    end
    role
    reason
    text
  }
`);

const shown = 220;

/** The blocks of an article with what each is for. */
export function ArticleBlocks({ blocks, action }: { blocks: readonly ResultOf<typeof BlockPart>[]; action: string }) {
  return (
    <section className="desk-part" aria-labelledby="blocks">
      <h2 id="blocks">Its blocks</h2>
      <p className="form-note">Nothing is read in what is boilerplate.</p>
      <ul className="own-rows">
        {blocks.map(({ start, end, role, reason, text }) => (
          <li key={start} className={role === 'BOILERPLATE' ? 'block-row is-left-out' : 'block-row'}>
            <p>
              {text.slice(0, shown)}
              {text.length > shown && '…'}
            </p>
            <form className="row-form" method="post" action={`${action}#blocks`}>
              <Place start={start} end={end} />
              <label>
                <span className="unseen">What it is for</span>
                <select name="role" defaultValue={role}>
                  {Object.entries(roleWords).map(([name, words]) => (
                    <option key={name} value={name}>
                      {words}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" name="do" value="block" className="plain-button">
                Set
              </button>
              {reason && <span className="own-facts">{reason}</span>}
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
