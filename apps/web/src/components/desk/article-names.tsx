import { graphql, type ResultOf } from '@parallax/schema/documents';
import { entityWords } from '../../data/correct-article.ts';
import { Place } from './place.tsx';

export const MentionPart = graphql(`
  fragment MentionPart on Mention @_unmask {
    start
    end
    kind
    text
    entity { id name type aliases }
  }
`);

type Mention = ResultOf<typeof MentionPart>;

/** Of each entity the first mention by name, which a correction is tied to. */
function firstMentions(mentions: readonly Mention[]): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const known = first.get(mention.entity.id);
    if (!known || (known.kind !== 'NAME' && mention.kind === 'NAME')) first.set(mention.entity.id, mention);
  }
  return [...first.values()];
}

/** The people, organisations and places of an article, with what each is. */
export function ArticleNames({ mentions, action }: { mentions: readonly Mention[]; action: string }) {
  const entities = firstMentions(mentions);
  return (
    <section className="desk-part" aria-labelledby="names">
      <h2 id="names">People, organisations, places</h2>
      <p className="form-note">With the name of another one, the two become one.</p>
      {entities.length === 0 && <p>None was found.</p>}
      <ul className="own-rows">
        {entities.map(({ start, end, entity }) => (
          <li key={entity.id} className="block-row">
            <form className="row-form" method="post" action={`${action}#names`}>
              <Place start={start} end={end} />
              <label>
                <span className="unseen">Name</span>
                <input type="text" name="name" defaultValue={entity.name} maxLength={200} required />
              </label>
              <label>
                <span className="unseen">What it is</span>
                <select name="type" defaultValue={entity.type}>
                  {Object.entries(entityWords).map(([name, words]) => (
                    <option key={name} value={name}>
                      {words}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" name="do" value="entity" className="plain-button">
                Set<span className="unseen"> {entity.name}</span>
              </button>
              {entity.aliases.length > 0 && <span className="own-facts">also {entity.aliases.join(', ')}</span>}
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
