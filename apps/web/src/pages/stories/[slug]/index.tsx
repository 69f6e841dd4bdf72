import { BriefingPage } from '../../../components/briefing/briefing-page.tsx';
import { loadBriefing } from '../../../data/load-briefing.ts';
import { serve, single } from '../../../data/serve.ts';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = serve(async ({ params }) => loadBriefing(single(params?.slug) ?? '', null));

/** The latest briefing of a story. */
export default BriefingPage;
