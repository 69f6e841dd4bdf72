import { graphql, type ResultOf } from '@parallax/schema/documents';
import { ArticleBlocks, BlockPart } from '../../../components/desk/article-blocks.tsx';
import { ArticleNames, MentionPart } from '../../../components/desk/article-names.tsx';
import { ArticleSpeakers, AttributionPart } from '../../../components/desk/article-speakers.tsx';
import { CorrectionPart, Corrections } from '../../../components/desk/corrections.tsx';
import { Desk, NotForYou, Said } from '../../../components/desk/desk.tsx';
import { Refusal } from '../../../components/refusal.tsx';
import { ask } from '../../../data/api.ts';
import { correctArticle } from '../../../data/correct-article.ts';
import { type DeskProps, serveDesk } from '../../../data/desk.ts';
import { single } from '../../../data/serve.ts';
import { headline } from '../../../words/headline.ts';

export const config = { unstable_runtimeJS: false };

const ArticleQuery = graphql(
  `
    query DeskArticle($id: ID!) {
      article(id: $id) {
        id
        title
        name
        text
        publisher { name }
        story { slug title }
        blocks { ...BlockPart }
        mentions { ...MentionPart }
        attributions { ...AttributionPart }
        corrections { ...CorrectionPart }
      }
    }
  `,
  [BlockPart, MentionPart, AttributionPart, CorrectionPart],
);

type Article = NonNullable<ResultOf<typeof ArticleQuery>['article']>;

interface ArticleProps extends DeskProps {
  article: Article;
  said: string | null;
  refusal: string | null;
}

export const getServerSideProps = serveDesk<Omit<ArticleProps, 'may'>>('INGEST', async ({ params }, fields, asker) => {
  const id = single(params?.id) ?? '';
  const refusal = fields ? await correctArticle(fields, id, asker) : null;
  const { article } = await ask(ArticleQuery, { id }, asker);
  const said =
    fields && refusal === null ? 'Noted. The article is being read again; the page shows it in a moment.' : null;
  return article && { article, said, refusal };
});

/** What was read in an article, to be put right. */
export default function DeskArticlePage(props: ArticleProps) {
  if (!props.may) return <NotForYou />;
  const { may, article, said, refusal } = props;
  const action = `/desk/articles/${article.id}`;
  const isPending = said !== null || article.corrections.some((correction) => correction.isPending);
  return (
    <Desk title={headline(article)} at="/desk" may={may} again={isPending ? action : undefined}>
      <p className="own-facts">
        <bdi>{article.publisher?.name ?? 'Publisher not known'}</bdi> ·{' '}
        <a href={`/articles/${article.id}`}>The page that readers see</a>
        {article.story && (
          <>
            {' '}
            · In <a href={`/desk/stories/${article.story.slug}`}>{article.story.title}</a>
          </>
        )}
      </p>
      <Said>{said}</Said>
      <Refusal>{refusal}</Refusal>
      <p className="form-note">
        What you put right here holds for good, also when the article is read again by a newer version.
      </p>
      <Corrections corrections={article.corrections} text={article.text} action={action} />
      <ArticleNames mentions={article.mentions} action={action} />
      <ArticleSpeakers attributions={article.attributions} action={action} />
      <ArticleBlocks blocks={article.blocks} action={action} />
    </Desk>
  );
}
