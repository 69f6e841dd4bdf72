import type { ResultOf } from '@parallax/schema/documents';
import { browserName } from '../../words/browser-name.ts';
import { momentInWords } from '../../words/moment.ts';
import type { SessionPart } from './fragments.ts';

/** Where somebody is signed in. */
export function Sessions({ sessions }: { sessions: readonly ResultOf<typeof SessionPart>[] }) {
  return (
    <section className="form-part" aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <ul className="own-rows">
        {sessions.map(({ id, startedAt, userAgent, isCurrent }) => (
          <li key={id} className="own-row">
            <div>
              <p className="own-title">
                {browserName(userAgent)}
                {isCurrent && <span className="tag">This browser</span>}
              </p>
              <p className="own-facts">Since {momentInWords(startedAt)}</p>
            </div>
            {!isCurrent && (
              <form method="post" action="/account">
                <input type="hidden" name="session" value={id} />
                <button type="submit" name="do" value="end-session" className="plain-button">
                  Sign out<span className="unseen"> of {browserName(userAgent)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action="/account" className="button-row">
        <button type="submit" name="do" value="sign-out" className="button">
          Sign out
        </button>
        <button type="submit" name="do" value="sign-out-everywhere" className="button quiet-button">
          Sign out everywhere
        </button>
      </form>
    </section>
  );
}
