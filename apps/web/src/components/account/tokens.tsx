import type { ResultOf } from '@parallax/schema/documents';
import { momentInWords } from '../../words/moment.ts';
import { scopeWords } from '../../words/scope-words.ts';
import { Field } from '../field.tsx';
import type { TokenPart } from './fragments.ts';

export type ScopeName = keyof typeof scopeWords;

interface TokensProps {
  tokens: readonly ResultOf<typeof TokenPart>[];
  /** What the account's role reaches for. */
  scopes: readonly ScopeName[];
  /** A token that was just made: shown now and never again. */
  secret: string | null;
}

/** Tokens for programs: those there are, and making one. */
export function Tokens({ tokens, scopes, secret }: TokensProps) {
  return (
    <section className="form-part" aria-labelledby="tokens">
      <h2 id="tokens">Tokens for programs</h2>
      <p className="form-note">
        With a token, a script asks the API in your name: <code>Authorization: Bearer …</code>. It may do what you tick
        here, and never more than you may.
      </p>
      {secret && (
        <div className="shown-once" role="status">
          <p>
            <strong>Copy the token now.</strong> It is shown this once, and kept nowhere.
          </p>
          <code className="secret">{secret}</code>
        </div>
      )}
      {tokens.length > 0 && (
        <ul className="own-rows">
          {tokens.map((token) => (
            <li key={token.id} className="own-row">
              <div>
                <p className="own-title">
                  {token.name} <code>{token.start}…</code>
                </p>
                <p className="own-facts">
                  {token.scopes.map((scope) => scopeWords[scope]).join(' · ')}
                  <br />
                  Made {momentInWords(token.createdAt)} ·{' '}
                  {token.lastUsedAt ? `last used ${momentInWords(token.lastUsedAt)}` : 'not used yet'} ·{' '}
                  {token.expiresAt ? `until ${momentInWords(token.expiresAt)}` : 'until you revoke it'}
                </p>
              </div>
              <form method="post" action="/account#tokens">
                <input type="hidden" name="token" value={token.id} />
                <button type="submit" name="do" value="revoke-token" className="plain-button">
                  Revoke<span className="unseen"> {token.name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <details className="form-fold" open={tokens.length === 0 && !secret}>
        <summary>Make a token</summary>
        <form className="form" method="post" action="/account#tokens">
          <Field name="name" id="token-name" label="What it is for" maxLength={80} required />
          <fieldset className="field">
            <legend className="field-label">What it may do</legend>
            <div className="ticks">
              {scopes.map((scope) => (
                <label key={scope} className="tick">
                  <input type="checkbox" name="scope" value={scope} defaultChecked={scope === 'READ'} />
                  {scopeWords[scope]}
                </label>
              ))}
            </div>
          </fieldset>
          <label className="field">
            <span className="field-label">For how long</span>
            <select name="days" defaultValue="90">
              <option value="30">30 days</option>
              <option value="90">90 days</option>
              <option value="365">A year</option>
              <option value="">Until I revoke it</option>
            </select>
          </label>
          <p>
            <button type="submit" name="do" value="make-token" className="button">
              Make the token
            </button>
          </p>
        </form>
      </details>
    </section>
  );
}
