import { readFragment } from '@parallax/schema/documents';
import { entryNames } from '../../data/entry-name.ts';
import type { BriefingProps } from '../../data/load-briefing.ts';
import { siteOrigin } from '../../data/site.ts';
import { count } from '../../words/count.ts';
import { momentInWords } from '../../words/moment.ts';
import { readingTimeInWords, wordsIn } from '../../words/reading-time.ts';
import { mostCited, numberEvidence, SourcesProvider } from '../citation.tsx';
import { Notice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';
import { Articles, ListedArticleFragment } from './articles.tsx';
import { articlesCited } from './articles-cited.ts';
import { Changes } from './changes.tsx';
import { Contents } from './contents.tsx';
import type { Item } from './item.tsx';
import { articlesOfLong, citedOfLong, firstEntries, isLong } from './length.ts';
import { MadeChanges } from './made-changes.tsx';
import { Retracted } from './retracted.tsx';
import { WholeSections } from './section.tsx';
import { bodySections, SectionBody } from './section-body.tsx';
import { Share } from './share.tsx';
import { SourceCards } from './source-cards.tsx';
import { Summary } from './summary.tsx';
import { Unread } from './unread.tsx';

type Story = BriefingProps['story'];

/** The briefing as schema.org knows it, with the articles that it is based on. */
function structuredData(
  story: Story,
  briefing: NonNullable<Story['briefing']>,
  description: string | undefined,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: briefing.title,
    url: `${siteOrigin()}/stories/${story.slug}`,
    mainEntityOfPage: `${siteOrigin()}/stories/${story.slug}`,
    image: `${siteOrigin()}/social/${story.slug}`,
    inLanguage: 'en-GB',
    author: { '@type': 'Organization', name: 'Parallax', url: `${siteOrigin()}/` },
    publisher: { '@type': 'Organization', name: 'Parallax', url: `${siteOrigin()}/` },
    description,
    isAccessibleForFree: true,
    version: briefing.revision,
    datePublished: story.firstBriefing?.publishedAt ?? briefing.publishedAt,
    dateModified: briefing.publishedAt,
    isBasedOn: story.articles.nodes.map((node) => {
      const { title, published, updated, publisher } = readFragment(ListedArticleFragment, node);
      return {
        '@type': 'NewsArticle',
        headline: title,
        ...(node.url && { url: node.url }),
        ...(published && { datePublished: published }),
        ...(updated && { dateModified: updated }),
        ...(publisher && { publisher: { '@type': 'Organization', name: publisher.name } }),
      };
    }),
  };
}

/** What stands where a briefing will be. The page loads itself again. */
function BeingPrepared({ title }: { title: string }) {
  return (
    <>
      <PageHead title={title} isHidden refresh={10} />
      <Notice title={title}>
        <p role="status">This briefing is being prepared. The page looks again every ten seconds.</p>
      </Notice>
    </>
  );
}

/** A revision of the briefing of a story, in the order of the sections. */
export function BriefingPage({ story, comparison, latest, isPermalink, made }: BriefingProps) {
  const { briefing } = story;
  if (story.retraction) return <Retracted title={story.title} {...story.retraction} />;
  if (!briefing) return <BeingPrepared title={story.title} />;
  const sections = new Map<string, { heading: string; items: readonly Item[] }>(
    briefing.sections.map(({ kind, heading, items }) => [kind, { heading, items }]),
  );
  const { articles, origins } = articlesCited(story);
  // A permalink has no pages of sections beside it: it shows all.
  const isShort = !isPermalink && isLong(briefing);
  const body = bodySections.flatMap(([kind, id]) => {
    const section = sections.get(kind);
    if (!section || section.items.length === 0) return [];
    const items = isShort ? firstEntries(kind, section.items) : section.items;
    return [{ kind, id, heading: section.heading, items, all: section.items.length }];
  });
  const summary = sections.get('SUMMARY');
  const description = summary?.items
    .slice(0, 2)
    .map((item) => item.text)
    .join(' ');
  const most = isShort ? citedOfLong : mostCited;
  // The list of articles leads to each of them by itself.
  const cited = [summary?.items ?? [], ...body.map(({ items }) => items)].flatMap((items) =>
    items.flatMap((item) => item.citations.slice(0, most)),
  );
  const words = [summary?.items ?? [], ...body.map(({ items }) => items)]
    .flat()
    .reduce((sum, { text }) => sum + wordsIn(text), 0);
  const whole = new Map(
    body.flatMap(({ id, items, all }) =>
      items.length < all ? [[id, { address: `/stories/${story.slug}/${id}`, all }]] : [],
    ),
  );
  const isOld = briefing.revision < latest;
  const names = entryNames(briefing);
  const reportOf = (item: string): string | null => {
    const name = names.get(item);
    return name === undefined ? null : `/stories/${story.slug}/report?r=${briefing.revision}&e=${name}`;
  };
  return (
    <SourcesProvider value={{ articles, numberOf: numberEvidence(cited), most, reportOf }}>
      <PageHead
        title={briefing.title}
        description={description}
        path={isPermalink ? `/stories/${story.slug}/revisions/${briefing.revision}` : `/stories/${story.slug}`}
        card={`/social/${story.slug}`}
        data={structuredData(story, briefing, description)}
        isHidden={isPermalink}
      />
      <div className="briefing">
        <header className="briefing-head">
          <p className="eyebrow">
            {isPermalink ? `Revision ${briefing.revision} of ${latest}` : 'Briefing'}
            {!isPermalink && <Unread slug={story.slug} revision={briefing.revision} />}
          </p>
          <h1>{briefing.title}</h1>
          <p className="facts-line">
            {briefing.asOf && (
              <>
                <span>
                  As of <time dateTime={briefing.asOf}>{momentInWords(briefing.asOf)}</time>
                </span>{' '}
              </>
            )}
            <a href="#articles">
              {count(briefing.articleCount, 'article')}, {count(briefing.originCount, 'independent origin')}
            </a>{' '}
            <span>{readingTimeInWords(words)} to read</span>{' '}
            <a href={`/stories/${story.slug}/revisions/${briefing.revision}`}>Revision {briefing.revision}</a>
          </p>
          {isPermalink && !isOld && (
            <p className="note" role="note">
              This is the latest revision, at the address where it stays.{' '}
              <a href={`/stories/${story.slug}`}>The briefing itself</a> moves on with each new one.
            </p>
          )}
          {isOld && (
            <p className="note" role="note">
              This is an older revision, kept as it was on{' '}
              <time dateTime={briefing.publishedAt}>{momentInWords(briefing.publishedAt)}</time>.{' '}
              <a href={`/stories/${story.slug}`}>Read the latest one</a>, with its tables and comparisons, or{' '}
              <a href={`/stories/${story.slug}/changes?since=${briefing.revision}`}>what has changed since</a>.
            </p>
          )}
          {story.isStale && (
            <p className="note" role="status">
              Articles have come in since; they are being compared.
            </p>
          )}
        </header>
        <Contents
          entries={[
            summary ? ['summary', 'In short'] : null,
            ...body.map(({ id, heading }) => [id, heading] as const),
            ['articles', articles.size === 1 ? 'The article' : 'The articles'],
            ['changes', 'Changes'],
          ]}
        />
        <div className="briefing-body">
          {summary && <Summary items={summary.items} />}
          {story.quiz && story.quiz.questionCount > 0 && (
            <p className="quiz-way">
              <a className="button quiet-button" href={`/quiz/${story.slug}`}>
                Test yourself: {count(story.quiz.questionCount, 'question')}
              </a>
            </p>
          )}
          <WholeSections value={whole}>
            {body.map(({ kind, heading, items }) => (
              <SectionBody
                key={kind}
                kind={kind}
                heading={heading}
                items={items}
                comparison={comparison}
                origins={origins}
              />
            ))}
            <Articles
              heading={articles.size === 1 ? 'The article' : 'The articles'}
              articles={story.articles.nodes}
              most={isShort ? articlesOfLong : undefined}
              address={`/stories/${story.slug}/articles`}
            />
          </WholeSections>
          <Share title={briefing.title} url={`${siteOrigin()}/stories/${story.slug}`} />
          {made && <MadeChanges {...made} revision={briefing.revision} />}
          <Changes slug={story.slug} shown={briefing.revision} revisions={story.briefings.nodes} />
        </div>
        <SourceCards cited={cited} />
      </div>
    </SourcesProvider>
  );
}
