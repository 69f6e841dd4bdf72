import { Notice } from '../components/notice.tsx';
import { PageHead } from '../components/page-head.tsx';

export const config = { unstable_runtimeJS: false };

/** Where a form ends that was not taken. */
export default function BadFormPage() {
  return (
    <>
      <PageHead title="The form was not taken" isHidden />
      <Notice title="The form was not taken">
        <p>It was too long, or it was not sent from a page of this site. Nothing was changed.</p>
      </Notice>
    </>
  );
}
