import { graphql, type ResultOf } from '@parallax/schema/documents';
import { ReportForm } from '../../../components/report/report-form.tsx';
import { ask } from '../../../data/api.ts';
import { entryNamed } from '../../../data/entry-name.ts';
import { serve, single } from '../../../data/serve.ts';

export const config = { unstable_runtimeJS: false };

const ReportedQuery = graphql(`
  query Reported($slug: String!, $revision: Int!) {
    briefing(slug: $slug, revision: $revision) {
      revision
      story { slug }
      sections {
        kind
        items { id text }
      }
    }
  }
`);

type Briefing = NonNullable<ResultOf<typeof ReportedQuery>['briefing']>;

interface ReportProps {
  slug: string;
  revision: number;
  entry: string;
  item: Briefing['sections'][number]['items'][number];
  state: string | null;
}

export const getServerSideProps = serve<ReportProps>(async ({ params, query }) => {
  const revision = Number(/^[1-9]\d{0,5}$/.exec(single(query.r) ?? '')?.[0] ?? 0);
  const entry = single(query.e) ?? '';
  if (revision === 0) return null;
  const { briefing } = await ask(ReportedQuery, { slug: single(params?.slug) ?? '', revision });
  const item = briefing && entryNamed(briefing, entry);
  return item ? { slug: briefing.story.slug, revision, entry, item, state: single(query.state) ?? null } : null;
}, 'private');

/** Reports an error in one sentence of a briefing. */
export default function ReportPage({ slug, revision, entry, item, state }: ReportProps) {
  return (
    <ReportForm
      about={item.id}
      here={`/stories/${slug}/report?r=${revision}&e=${entry}`}
      back={`/stories/${slug}`}
      what="sentence"
      words={item.text}
      state={state ?? undefined}
    />
  );
}
