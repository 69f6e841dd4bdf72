import type { IncomingMessage, ServerResponse } from 'node:http';
import { graphql, type ResultOf } from '@parallax/schema/documents';
import { Attempts } from '../components/account/attempts.tsx';
import { AttemptPart, SessionPart, TokenPart } from '../components/account/fragments.ts';
import { NewPassword } from '../components/account/new-password.tsx';
import { Sessions } from '../components/account/sessions.tsx';
import { type ScopeName, Tokens } from '../components/account/tokens.tsx';
import { Field } from '../components/field.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Refusal } from '../components/refusal.tsx';
import { ask } from '../data/api.ts';
import { type Asker, askerOf } from '../data/asker.ts';
import { askAuth } from '../data/auth.ts';
import type { Fields } from '../data/form.ts';
import { serveForm } from '../data/form-page.ts';
import type { GoTo } from '../data/serve.ts';
import { signInAddress } from '../data/viewer.ts';
import { authRefusal } from '../words/auth-refusal.ts';
import { dayInWords } from '../words/moment.ts';
import { isRoleName, roleWords } from '../words/role-words.ts';
import { scopeWords } from '../words/scope-words.ts';

export const config = { unstable_runtimeJS: false };

const AccountQuery = graphql(
  `
    query AccountPage {
      viewer {
        role
        scopes
        account {
          id
          name
          email
          createdAt
          sessions { ...SessionPart }
          tokens { ...TokenPart }
          attempts(first: 20) { totalCount nodes { ...AttemptPart } }
        }
      }
    }
  `,
  [SessionPart, TokenPart, AttemptPart],
);

const MakeToken = graphql(`
  mutation MakeToken($name: String!, $scopes: [Scope!]!, $days: Int) {
    createApiToken(name: $name, scopes: $scopes, days: $days) {
      __typename
      ... on NewApiToken { secret }
      ... on Failure { message }
    }
  }
`);
const RevokeToken = graphql(`
  mutation RevokeToken($token: ID!) { revokeApiToken(token: $token) { __typename ... on Failure { message } } }
`);
const EndSession = graphql(`
  mutation EndSession($session: ID!) { endSession(session: $session) { __typename ... on Failure { message } } }
`);
const Rename = graphql(`
  mutation Rename($name: String!) { renameAccount(name: $name) { __typename ... on Failure { message } } }
`);

type Account = NonNullable<ResultOf<typeof AccountQuery>['viewer']['account']>;

/** What came of a form on the page. */
interface Done {
  /** Which form it was. */
  form: string;
  refusal: string | null;
  said: string | null;
  /** A token that was just made. */
  secret: string | null;
}

interface AccountProps {
  account: Account;
  role: string;
  scopes: ScopeName[];
  done: Done | null;
}

export const getServerSideProps = serveForm<AccountProps>(async ({ req, res }, fields) => {
  const asker = askerOf(req);
  const done = fields ? await act(fields, asker, req, res) : null;
  if (done && 'goTo' in done) return done;
  const { viewer } = await ask(AccountQuery, {}, done?.asker ?? asker);
  if (!viewer.account) return { goTo: signInAddress('/account') };
  const { asker: _, ...shown } = done ?? { asker: null };
  return { account: viewer.account, role: viewer.role, scopes: viewer.scopes, done: done && (shown as Done) };
});

/** Does what a form asks for. A password that was changed makes another session, which the page is then asked for with. */
async function act(
  fields: Fields,
  asker: Asker,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<GoTo | (Done & { asker?: Asker })> {
  const field = (name: string) => fields(name)[0] ?? '';
  const form = field('do');
  const refused = (refusal: string): Done => ({ form, refusal, said: null, secret: null });
  const well = (said: string | null, secret: string | null = null): Done => ({ form, refusal: null, said, secret });
  const outcome = (result: { __typename: string; message?: string }, said: string) =>
    result.message === undefined ? well(said) : refused(result.message);
  switch (form) {
    case 'sign-out':
    case 'sign-out-everywhere': {
      const { cookies } = await askAuth('sign-out', { where: form === 'sign-out' ? 'here' : 'everywhere' }, asker);
      response.setHeader('Set-Cookie', cookies);
      return { goTo: '/' };
    }
    case 'rename':
      return outcome((await ask(Rename, { name: field('name') }, asker)).renameAccount, 'The name is changed.');
    case 'password': {
      const answer = await askAuth(
        'change-password',
        { current: field('current'), password: field('password') },
        asker,
      );
      if (!answer.isOk) return refused(authRefusal(answer));
      response.setHeader('Set-Cookie', answer.cookies);
      const cookie = answer.cookies.map((line) => line.split(';')[0]).join('; ');
      const renewed = Object.assign(Object.create(request), { headers: { ...request.headers, cookie } });
      return { ...well('The password is changed. All other sessions have ended.'), asker: askerOf(renewed) };
    }
    case 'end-session':
      return outcome(
        (await ask(EndSession, { session: field('session') }, asker)).endSession,
        'That session has ended.',
      );
    case 'make-token': {
      const scopes = fields('scope').filter((scope): scope is ScopeName => Object.hasOwn(scopeWords, scope));
      const days = field('days') === '' ? null : Number(field('days'));
      const { createApiToken } = await ask(MakeToken, { name: field('name'), scopes, days }, asker);
      if (createApiToken.__typename !== 'NewApiToken') return refused(createApiToken.message);
      return well(null, createApiToken.secret);
    }
    case 'revoke-token':
      return outcome(
        (await ask(RevokeToken, { token: field('token') }, asker)).revokeApiToken,
        'The token is revoked.',
      );
    case 'delete': {
      const answer = await askAuth('delete-account', { password: field('password') }, asker);
      if (!answer.isOk) return refused(authRefusal(answer));
      response.setHeader('Set-Cookie', answer.cookies);
      return { goTo: '/' };
    }
    default:
      return refused('That did not work.');
  }
}

/** One's own account: name, password, sessions, tokens, quizzes, leaving. */
export default function AccountPage({ account, role, scopes, done }: AccountProps) {
  const refusalOf = (form: string) => (done?.form === form ? done.refusal : null);
  return (
    <>
      <PageHead title="Your account" isHidden />
      <div className="form-page">
        <header className="form-head">
          <h1>{account.name}</h1>
          <p className="form-note">
            {account.email} · {isRoleName(role) ? roleWords[role] : role} · since {dayInWords(account.createdAt)}
          </p>
          {scopes.includes('INGEST') && (
            <p>
              <a className="button quiet-button" href="/desk">
                To the editor’s desk
              </a>
            </p>
          )}
        </header>
        {done?.said && (
          <p className="note" role="status">
            {done.said}
          </p>
        )}
        {done && !['rename', 'password', 'make-token', 'delete'].includes(done.form) && (
          <Refusal>{done.refusal}</Refusal>
        )}
        <Attempts attempts={account.attempts?.nodes ?? []} count={account.attempts?.totalCount ?? 0} />
        <Sessions sessions={account.sessions ?? []} />
        <section className="form-part" aria-labelledby="name">
          <h2 id="name">Name</h2>
          <Refusal>{refusalOf('rename')}</Refusal>
          <form className="form" method="post" action="/account#name">
            <Field name="name" id="new-name" label="Your name" defaultValue={account.name} maxLength={80} required />
            <p>
              <button type="submit" name="do" value="rename" className="button quiet-button">
                Change the name
              </button>
            </p>
          </form>
        </section>
        <section className="form-part" aria-labelledby="password">
          <h2 id="password">Password</h2>
          <Refusal>{refusalOf('password')}</Refusal>
          <form className="form" method="post" action="/account#password">
            <input type="hidden" autoComplete="username" value={account.email} readOnly />
            <Field name="current" label="The password now" type="password" autoComplete="current-password" required />
            <NewPassword id="new-password" label="The new one" hint="All other sessions end." />
            <p>
              <button type="submit" name="do" value="password" className="button quiet-button">
                Change the password
              </button>
            </p>
          </form>
        </section>
        <Refusal>{refusalOf('make-token')}</Refusal>
        <Tokens tokens={account.tokens ?? []} scopes={scopes} secret={done?.secret ?? null} />
        <section className="form-part" aria-labelledby="leave">
          <h2 id="leave">Your data</h2>
          <p>
            <a href="/api/export">Take everything with you</a> as a JSON file: account, sessions, tokens by name, all
            answers to quizzes.
          </p>
          <Refusal>{refusalOf('delete')}</Refusal>
          <details className="form-fold" open={refusalOf('delete') !== null}>
            <summary>Delete the account</summary>
            <form className="form" method="post" action="/account#leave">
              <p>The account and everything that belongs to it go at once, for good.</p>
              <Field
                name="password"
                id="delete-password"
                label="Password"
                type="password"
                autoComplete="current-password"
                required
              />
              <p>
                <button type="submit" name="do" value="delete" className="button danger-button">
                  Delete the account
                </button>
              </p>
            </form>
          </details>
        </section>
      </div>
    </>
  );
}
