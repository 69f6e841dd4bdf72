import { Notice } from './notice.tsx';
import { PageHead } from './page-head.tsx';

/** What readers see while the API does not answer. */
export function UnavailablePage() {
  return (
    <>
      <PageHead title="Not to be had just now" isHidden />
      <Notice title="This page is not to be had just now">
        <p>
          The service that keeps the articles does not answer. Nothing is lost. Please load the page again in half a
          minute.
        </p>
      </Notice>
    </>
  );
}
