import { graphql, type ResultOf, readFragment } from '@parallax/schema/documents';
import { headline } from '../../words/headline.ts';
import { PageHead } from '../page-head.tsx';
import { AboutArticle, AboutArticleFragment } from './about-article.tsx';
import { ArticleBlock, BlockFragment } from './article-block.tsx';
import { Boilerplate } from './boilerplate.tsx';
import type { Layer } from './cut.ts';
import { Legend } from './legend.tsx';

export const ArticleQuery = graphql(
  `
    query Article($id: ID!) {
      article(id: $id) {
        id
        title
        name
        text
        language
        publisher { name }
        story { slug title }
        blocks { ...ArticleBlock }
        claims { start end }
        quotations { start end }
        attributions {
          source { start end }
          cue { start end }
        }
        ...AboutArticle
      }
    }
  `,
  [BlockFragment, AboutArticleFragment],
);

type Article = NonNullable<ResultOf<typeof ArticleQuery>['article']>;
type Block = Article['blocks'][number];

const named = (name: string, spans: readonly { start: number; end: number }[]): Layer[] =>
  spans.map(({ start, end }) => ({ start, end, name }));

/** Blocks as they come, with neighbouring boilerplate put together. */
function runsOf(blocks: readonly Block[]): { isBoilerplate: boolean; blocks: Block[] }[] {
  const runs: { isBoilerplate: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const isBoilerplate = readFragment(BlockFragment, block).role === 'BOILERPLATE';
    const last = runs.at(-1);
    if (last && isBoilerplate && last.isBoilerplate) last.blocks.push(block);
    else runs.push({ isBoilerplate, blocks: [block] });
  }
  return runs;
}

/** How many characters of a text search engines show. */
const describing = 155;

/** The standfirst of an article, or how its text begins, and who put it out. */
function descriptionOf({ text, publisher }: Article, blocks: readonly { role: string; start: number; end: number }[]) {
  const block = blocks.find(({ role }) => role === 'STANDFIRST') ?? blocks.find(({ role }) => role === 'BODY');
  const words = block ? text.slice(block.start, block.end).replace(/\s+/g, ' ').trim() : '';
  const short = words.length > describing ? `${words.slice(0, describing).replace(/\s\S*$/, '')} …` : words;
  return [publisher?.name, short].filter(Boolean).join(': ') || undefined;
}

export interface ArticlePageProps {
  article: Article;
  highlight: { start: number; end: number } | null;
}

/** An article as it was put out, part by part, with the words that a link asked for highlighted. */
export function ArticlePage({ article, highlight }: ArticlePageProps) {
  const sources = article.attributions.flatMap((attribution) => attribution.source);
  const cues = article.attributions.flatMap((attribution) => attribution.cue);
  const layers = [
    ...named('in-claim', article.claims),
    ...named('in-quotation', article.quotations),
    ...named('in-source', sources),
    ...named('in-cue', cues),
  ];
  const blocks = article.blocks.map((block) => readFragment(BlockFragment, block));
  const firstHeadline = blocks.find((block) => block.role === 'HEADLINE')?.start;
  return (
    <>
      <PageHead
        title={headline(article)}
        path={`/articles/${article.id}`}
        description={descriptionOf(article, blocks)}
      />
      <div className="article-page">
        <p className="way-back">
          {article.story && (
            <a href={`/stories/${article.story.slug}`}>
              <span aria-hidden="true">‹ </span>Briefing: {article.story.title}
            </a>
          )}
        </p>
        {highlight && (
          <p className="note">
            A sentence of this article is highlighted. <a href="#span">Go to it</a>
          </p>
        )}
        <div className="article-columns">
          <article className="article" lang={article.language}>
            <p className="eyebrow">{article.publisher?.name ?? 'Publisher not known'}</p>
            {firstHeadline === undefined && <h1 className="block block-headline">{headline(article)}</h1>}
            {runsOf(article.blocks).map((run) => {
              const { start } = readFragment(BlockFragment, run.blocks[0]!);
              return run.isBoilerplate ? (
                <Boilerplate key={start} blocks={run.blocks} text={article.text} highlight={highlight} />
              ) : (
                <ArticleBlock
                  key={start}
                  block={run.blocks[0]!}
                  text={article.text}
                  layers={layers}
                  highlight={highlight}
                  isFirstHeadline={start === firstHeadline}
                />
              );
            })}
          </article>
          <aside className="beside" aria-label="About this article">
            <Legend
              counts={{
                claim: article.claims.length,
                quotation: article.quotations.length,
                source: sources.length,
                cue: cues.length,
              }}
            />
            <h2 className="label-heading">About this article</h2>
            <AboutArticle article={article} />
            <p className="report-way">
              <a href={`/articles/${article.id}/report`} rel="nofollow">
                Report an error
              </a>
            </p>
          </aside>
        </div>
      </div>
    </>
  );
}
