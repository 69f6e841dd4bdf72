import { graphql, type ResultOf } from '@parallax/schema/documents';
import { Place } from './place.tsx';

export const AttributionPart = graphql(`
  fragment AttributionPart on Attribution @_unmask {
    id
    speakerName
    source { text }
    cue { start end text }
    content { text }
  }
`);

/** In quotation marks, where the article has none around it. */
function Said({ words }: { words: string }) {
  return /^[“"‘']/.test(words) ? words : <q>{words}</q>;
}

/** Who says what in an article. */
export function ArticleSpeakers({
  attributions,
  action,
}: {
  attributions: readonly ResultOf<typeof AttributionPart>[];
  action: string;
}) {
  const withCue = attributions.filter(({ cue }) => cue.length > 0);
  return (
    <section className="desk-part" aria-labelledby="speakers">
      <h2 id="speakers">Who says what</h2>
      {withCue.length === 0 && <p>Nobody is said to say anything.</p>}
      <ul className="own-rows">
        {withCue.map(({ id, speakerName, source, cue, content }) => (
          <li key={id} className="block-row">
            <p>
              {source.map(({ text }) => text).join(' … ')} <strong>{cue.map(({ text }) => text).join(' … ')}</strong>{' '}
              <Said words={content.map(({ text }) => text).join(' … ')} />
            </p>
            <form className="row-form" method="post" action={`${action}#speakers`}>
              <Place start={cue[0]!.start} end={cue[0]!.end} />
              <label>
                <span className="unseen">Who speaks</span>
                <input
                  type="text"
                  name="speaker"
                  defaultValue={speakerName ?? ''}
                  maxLength={200}
                  placeholder="Nobody found"
                />
              </label>
              <button type="submit" name="do" value="speaker" className="plain-button">
                Set the speaker
              </button>
              <button type="submit" name="do" value="no-speaker" className="plain-button">
                Nobody says it
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
