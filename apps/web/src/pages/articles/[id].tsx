import { ArticlePage, ArticleQuery } from '../../components/article/article-page.tsx';
import { ask } from '../../data/api.ts';
import { serve, single } from '../../data/serve.ts';
import { spanFrom } from '../../data/span-from.ts';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = serve(async ({ params, query }) => {
  const { article } = await ask(ArticleQuery, { id: single(params?.id) ?? '' });
  if (!article) return null;
  return { article, highlight: spanFrom(single(query.from), single(query.to), article.text.length) };
});

export default ArticlePage;
