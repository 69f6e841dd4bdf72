import type { ResultOf } from '@parallax/schema/documents';
import { momentInWords } from '../../words/moment.ts';
import type { StoryPart } from './story-part.ts';

/** Whether what a story says is published, waits, or was taken back. */
export function Publishing({ story, action }: { story: ResultOf<typeof StoryPart>; action: string }) {
  const { retraction, isHeld } = story;
  return (
    <section className="desk-part" aria-labelledby="publishing">
      <h2 id="publishing">Publishing</h2>
      <form className="form" method="post" action={`${action}#publishing`}>
        {retraction && (
          <>
            <p>
              Retracted on {momentInWords(retraction.at)}: “{retraction.note}”
            </p>
            <p>
              <button type="submit" name="do" value="restore" className="button">
                Publish it again
              </button>
            </p>
          </>
        )}
        {!retraction && isHeld && (
          <>
            <p className="form-note">What its articles change waits. Below stands what would be published.</p>
            <p>
              <button type="submit" name="do" value="publish" className="button">
                Publish what waits
              </button>
            </p>
          </>
        )}
        {!retraction && !isHeld && (
          <>
            <p className="form-note">Changes are published by themselves. Held, they wait until you have seen them.</p>
            <p className="button-row">
              <button type="submit" name="do" value="hold" className="button quiet-button">
                Hold it
              </button>
              <a className="button quiet-button" href={`${action}?preview#preview`}>
                Preview
              </a>
            </p>
          </>
        )}
      </form>
      {!retraction && (
        <details className="form-fold">
          <summary>Retract what is published</summary>
          <form className="form" method="post" action={`${action}#publishing`}>
            <label className="field">
              <span className="field-label">Why, for readers</span>
              <textarea name="note" className="low" maxLength={1000} required />
              <span className="field-hint">It stands in the place of the briefing and the quiz.</span>
            </label>
            <p>
              <button type="submit" name="do" value="retract" className="button danger-button">
                Retract it
              </button>
            </p>
          </form>
        </details>
      )}
    </section>
  );
}
