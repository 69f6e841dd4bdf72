import { graphql, type ResultOf } from '@parallax/schema/documents';
import { ReportForm } from '../../../components/report/report-form.tsx';
import { ask } from '../../../data/api.ts';
import { serve, single } from '../../../data/serve.ts';
import { headline } from '../../../words/headline.ts';

export const config = { unstable_runtimeJS: false };

const ReportedArticleQuery = graphql(`
  query ReportedArticle($id: ID!) {
    article(id: $id) {
      id
      title
      name
      publisher { name }
    }
  }
`);

interface ReportProps {
  article: NonNullable<ResultOf<typeof ReportedArticleQuery>['article']>;
  state: string | null;
}

export const getServerSideProps = serve<ReportProps>(async ({ params, query }) => {
  const { article } = await ask(ReportedArticleQuery, { id: single(params?.id) ?? '' });
  return article && { article, state: single(query.state) ?? null };
}, 'private');

/** Reports an error in how an article was read or is shown. */
export default function ReportArticlePage({ article, state }: ReportProps) {
  return (
    <ReportForm
      about={article.id}
      here={`/articles/${article.id}/report`}
      back={`/articles/${article.id}`}
      what="article"
      words={
        <>
          {headline(article)}
          {article.publisher && <span className="faint">, {article.publisher.name}</span>}
        </>
      }
      state={state ?? undefined}
    />
  );
}
