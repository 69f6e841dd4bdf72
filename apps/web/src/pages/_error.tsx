import type { NextPageContext } from 'next';
import { Notice } from '../components/notice.tsx';
import { PageHead } from '../components/page-head.tsx';

export const config = { unstable_runtimeJS: false };

/** Something failed that nobody foresaw. */
export default function ErrorPage({ status }: { status: number }) {
  return (
    <>
      <PageHead title={`Error ${status}`} isHidden />
      <Notice title="Something went wrong here">
        <p>The fault is ours, and it has been noted. Please load the page again.</p>
      </Notice>
    </>
  );
}

ErrorPage.getInitialProps = ({ res, err }: NextPageContext) => ({ status: res?.statusCode ?? err?.statusCode ?? 500 });
