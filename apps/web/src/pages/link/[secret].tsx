import { NewPassword } from '../../components/account/new-password.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { askerOf } from '../../data/asker.ts';
import { askAuth } from '../../data/auth.ts';
import { serveForm } from '../../data/form-page.ts';
import { single } from '../../data/serve.ts';
import { loadViewer } from '../../data/viewer.ts';
import { authRefusal } from '../../words/auth-refusal.ts';

export const config = { unstable_runtimeJS: false };

interface LinkProps {
  secret: string;
  /** Why the link does not work; all else is empty then. */
  broken: string | null;
  /** Of an account: what its role is called. Null where a password is set. */
  role: string | null;
  /** Whose password it sets, or what was typed. */
  email: string;
  name: string;
  /** Whoever is signed in: the role goes to them. */
  signedIn: string | null;
  refusal: string | null;
}

export const getServerSideProps = serveForm<LinkProps>(async ({ req, res, query }, fields) => {
  const secret = single(query.secret) ?? '';
  const asker = askerOf(req);
  const state = await askAuth('link', { secret }, asker);
  const empty: LinkProps = { secret, broken: null, role: null, email: '', name: '', signedIn: null, refusal: null };
  if (!state.isOk) {
    res.statusCode = state.code === 'LINK_NOT_FOUND' ? 404 : 410;
    return { ...empty, broken: authRefusal(state) };
  }
  const isAccount = state.body.purpose === 'account';
  const { account } = await loadViewer(asker);
  const page: LinkProps = {
    ...empty,
    role: isAccount ? String(state.body.role) : null,
    email: isAccount ? (fields?.('email')[0] ?? '') : String(state.body.email),
    name: fields?.('name')[0] ?? '',
    signedIn: isAccount ? (account?.name ?? null) : null,
  };
  if (!fields) return page;
  const { email, name } = page;
  const answer = await askAuth('link/use', { secret, name, email, password: fields('password')[0] ?? '' }, asker);
  if (!answer.isOk) return { ...page, refusal: authRefusal(answer) };
  if (answer.cookies.length > 0) res.setHeader('Set-Cookie', answer.cookies);
  return { goTo: '/account' };
});

const articles: Record<string, string> = {
  editor: 'an editor',
  admin: 'an administrator',
  reader: 'a reader',
  teacher: 'a teacher',
};

/** A link that works once: it makes an account with a role, gives a role, or sets a password. */
export default function LinkPage({ secret, broken, role, email, name, signedIn, refusal }: LinkProps) {
  if (broken) {
    return (
      <>
        <PageHead title="This link does not work" isHidden />
        <Notice title="This link does not work">
          <p>{broken}</p>
        </Notice>
      </>
    );
  }
  const title = role === null ? 'Set a new password' : signedIn ? 'Take the role' : `Make ${articles[role]}’s account`;
  return (
    <>
      <PageHead title={title} isHidden />
      <form className="form-page form" method="post" action={`/link/${encodeURIComponent(secret)}`}>
        <h1>{title}</h1>
        <Refusal>{refusal}</Refusal>
        {role !== null && signedIn && (
          <p>
            You are signed in as {signedIn}. The link makes you {articles[role]}.
          </p>
        )}
        {role !== null && !signedIn && (
          <>
            <Field name="name" label="Your name" autoComplete="name" defaultValue={name} maxLength={80} required />
            <Field
              name="email"
              label="E-mail address"
              type="email"
              autoComplete="username"
              defaultValue={email}
              required
            />
          </>
        )}
        {role === null && (
          <>
            <p>For the account of {email}. Every session of this account ends.</p>
            <input type="hidden" autoComplete="username" value={email} readOnly />
          </>
        )}
        {!signedIn && <NewPassword />}
        <p>
          <button type="submit" className="button">
            {role === null ? 'Set the password' : signedIn ? 'Take the role' : 'Make the account'}
          </button>
        </p>
        <p className="form-note">The link works once.</p>
      </form>
    </>
  );
}
