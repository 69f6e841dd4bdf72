import { BriefingPage } from '../../../../components/briefing/briefing-page.tsx';
import { loadBriefing } from '../../../../data/load-briefing.ts';
import { serve, single } from '../../../../data/serve.ts';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = serve(async ({ params }) => {
  const revision = single(params?.revision) ?? '';
  if (!/^[1-9]\d{0,5}$/.test(revision)) return null;
  return loadBriefing(single(params?.slug) ?? '', Number(revision));
});

/** One revision of the briefing of a story, at an address that stays. */
export default BriefingPage;
