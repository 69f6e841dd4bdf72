import { signInAddress } from '../../data/viewer.ts';
import { Notice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';

/** In place of a teacher's page, for who is no teacher or is not signed in. */
export function SignInToTeach({ back }: { back: string }) {
  return (
    <>
      <PageHead title="For teachers" isHidden />
      <Notice title="For teachers">
        <p>
          Teachers make classes that pupils join with a code and a nickname, hand out quizzes with a due date, see
          results by pupil and by question, change questions, print and export them. It takes an account with the role
          of a teacher, which an administrator gives.
        </p>
        <p>
          <a className="button" href={signInAddress(back)}>
            Sign in
          </a>
        </p>
      </Notice>
    </>
  );
}
