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

interface SignInProps {
  back: string;
  email: string;
  refusal: string | null;
}

export const getServerSideProps = serveForm<SignInProps>(async ({ req, res, query }, fields) => {
  const back = pathOfSite(fields?.('back')[0] ?? single(query.back), req.headers.host);
  if (!fields) return { back, email: '', refusal: null };
  const email = fields('email')[0] ?? '';
  const answer = await askAuth('sign-in', { email, password: fields('password')[0] ?? '' }, askerOf(req));
  if (!answer.isOk) return { back, email, refusal: authRefusal(answer) };
  res.setHeader('Set-Cookie', answer.cookies);
  return { goTo: back === '/' ? '/account' : back };
});

/** Address and password. */
export default function SignInPage({ back, email, refusal }: SignInProps) {
  return (
    <>
      <PageHead title="Sign in" isHidden />
      <form className="form-page form" method="post" action="/sign-in">
        <h1>Sign in</h1>
        <Refusal>{refusal}</Refusal>
        <input type="hidden" name="back" value={back} />
        <Field name="email" label="E-mail address" type="email" autoComplete="username" defaultValue={email} required />
        <Field name="password" label="Password" type="password" autoComplete="current-password" required />
        <p>
          <button type="submit" className="button">
            Sign in
          </button>
        </p>
        <p className="form-note">
          No account yet? <a href={`/sign-up?back=${encodeURIComponent(back)}`}>Make one</a>. Everything can be read
          without; an account keeps your quizzes and reviews on all your devices.
        </p>
        <p className="form-note">Password forgotten? Whoever runs this site can make you a link to set a new one.</p>
      </form>
    </>
  );
}
