import { NewPassword } from '../components/account/new-password.tsx';
import { Field } from '../components/field.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Refusal } from '../components/refusal.tsx';
import { askerOf } from '../data/asker.ts';
import { askAuth } from '../data/auth.ts';
import { serveForm } from '../data/form-page.ts';
import { single } from '../data/serve.ts';
import { pathOfSite } from '../data/site.ts';
import { authRefusal } from '../words/auth-refusal.ts';

export const config = { unstable_runtimeJS: false };

interface SignUpProps {
  back: string;
  name: string;
  email: string;
  refusal: string | null;
}

export const getServerSideProps = serveForm<SignUpProps>(async ({ req, res, query }, fields) => {
  const back = pathOfSite(fields?.('back')[0] ?? single(query.back), req.headers.host);
  if (!fields) return { back, name: '', email: '', refusal: null };
  const [name = '', email = '', password = ''] = ['name', 'email', 'password'].map((field) => fields(field)[0]);
  const answer = await askAuth('sign-up', { name, email, password }, askerOf(req));
  if (!answer.isOk) return { back, name, email, refusal: authRefusal(answer) };
  res.setHeader('Set-Cookie', answer.cookies);
  return { goTo: back === '/' ? '/account' : back };
});

/** A new account. */
export default function SignUpPage({ back, name, email, refusal }: SignUpProps) {
  return (
    <>
      <PageHead title="Make an account" isHidden />
      <form className="form-page form" method="post" action="/sign-up">
        <h1>Make an account</h1>
        <Refusal>{refusal}</Refusal>
        <input type="hidden" name="back" value={back} />
        <Field name="name" label="Your name" autoComplete="name" defaultValue={name} maxLength={80} required />
        <Field name="email" label="E-mail address" type="email" autoComplete="username" defaultValue={email} required />
        <NewPassword />
        <p>
          <button type="submit" className="button">
            Make the account
          </button>
        </p>
        <p className="form-note">
          Kept are your name, your address, the password’s hash and the quizzes that you take. No mail is sent. You can
          take everything with you, or delete it, on your account’s page. Have one?{' '}
          <a href={`/sign-in?back=${encodeURIComponent(back)}`}>Sign in</a>.
        </p>
      </form>
    </>
  );
}
