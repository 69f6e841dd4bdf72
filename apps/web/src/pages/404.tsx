import { Notice } from '../components/notice.tsx';
import { PageHead } from '../components/page-head.tsx';

export const config = { unstable_runtimeJS: false };

/** No page has this address. */
export default function NotFoundPage() {
  return (
    <>
      <PageHead title="Page not found" isHidden />
      <Notice title="There is no page here">
        <p>The address may be mistyped, or what stood here was taken away.</p>
      </Notice>
    </>
  );
}
