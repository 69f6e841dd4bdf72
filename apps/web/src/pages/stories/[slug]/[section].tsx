import { SectionPage, sectionIds } from '../../../components/briefing/section-page.tsx';
import { loadBriefing } from '../../../data/load-briefing.ts';
import { serve, single } from '../../../data/serve.ts';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = serve(async ({ params }) => {
  const id = single(params?.section) ?? '';
  if (!sectionIds.has(id)) return null;
  const loaded = await loadBriefing(single(params?.slug) ?? '', null);
  if (!loaded?.story.briefing || loaded.story.retraction) return null;
  const { story, comparison } = loaded;
  return { id, story, comparison };
});

/** One section of a briefing, whole. */
export default SectionPage;
