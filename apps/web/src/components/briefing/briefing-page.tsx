import { readFragment } from '@parallax/schema/documents';
import { entryNames } from '../../data/entry-name.ts';
import { groupBy } from '../../data/group-by.ts';
import type { BriefingProps } from '../../data/load-briefing.ts';
import { siteOrigin } from '../../data/site.ts';
import { count } from '../../words/count.ts';
import { momentInWords } from '../../words/moment.ts';
import { outletName } from '../../words/outlet.ts';
import { readingTimeInWords, wordsIn } from '../../words/reading-time.ts';
import { type CitedArticle, mostCited, numberEvidence, SourcesProvider } from '../citation.tsx';
import { Notice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';
import { Articles, ListedArticleFragment } from './articles.tsx';
import { Changes } from './changes.tsx';
import { Contents } from './contents.tsx';
import { Divergences } from './divergences.tsx';
import { Entities } from './entities.tsx';
import { Findings } from './findings.tsx';
import type { Item } from './item.tsx';
import { MadeChanges } from './made-changes.tsx';
import { Numbers } from './numbers.tsx';
import { OnlyIn } from './only-in.tsx';
import { Open } from './open.tsx';
import { Positions } from './positions.tsx';
import { Quotations } from './quotations.tsx';
import { Retracted } from './retracted.tsx';
import { Share } from './share.tsx';
import { SourceCards } from './source-cards.tsx';
import { Summary } from './summary.tsx';
import { Timeline } from './timeline.tsx';
import { Unread } from './unread.tsx';

type Story = BriefingProps['story'];

/** A, B, … Z, AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The articles by id, with letters that go origin by origin, as the table of coverage shows them. */
function citedArticles(story: Story): {
  articles: Map<string, CitedArticle>;
  origins: { id: string; articles: string[] }[];
} {
  const listed = story.articles.nodes.map((article) => readFragment(ListedArticleFragment, article));
  const groups = groupBy(listed, (article) => article.origin?.id ?? article.id);
  const articles = new Map<string, CitedArticle>();
  for (const article of [...groups.values()].flat()) {
    articles.set(article.id, {
      id: article.id,
      title: article.title,
      outlet: outletName(article, listed.indexOf(article) + 1),
      letter: letterOf(articles.size),
    });
  }
  const origins = [...groups].map(([id, together]) => ({ id, articles: together.map((article) => article.id) }));
  return { articles, origins };
}

/** The briefing as schema.org knows it, with the articles that it is based on. */
function structuredData(story: Story, briefing: NonNullable<Story['briefing']>): object {
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
    version: briefing.revision,
    dateModified: briefing.publishedAt,
    isBasedOn: story.articles.nodes.map((node) => {
      const { title, published, publisher } = readFragment(ListedArticleFragment, node);
      return {
        '@type': 'NewsArticle',
        headline: title,
        ...(node.url && { url: node.url }),
        ...(published && { datePublished: published }),
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
  const { articles, origins } = citedArticles(story);
  // The list of articles leads to each of them by itself.
  const cited = briefing.sections
    .filter(({ kind }) => kind !== 'ARTICLES')
    .flatMap(({ items }) => items.flatMap((item) => item.citations.slice(0, mostCited)));
  const words = briefing.sections.reduce((sum, { items }) => sum + wordsIn(items.map(({ text }) => text).join(' ')), 0);
  const of = (kind: string) => {
    const section = sections.get(kind);
    return section && section.items.length > 0 ? section : null;
  };
  const summary = of('SUMMARY');
  const positions = of('POSITIONS');
  const findings = of('FINDINGS');
  const divergences = of('DIVERGENCES');
  const figures = of('NUMBERS');
  const timeline = of('TIMELINE');
  const quotations = of('QUOTATIONS');
  const entities = of('ENTITIES');
  const onlyIn = of('ONLY_IN');
  const open = of('OPEN');
  const isOld = briefing.revision < latest;
  const names = entryNames(briefing);
  const reportOf = (item: string): string | null => {
    const name = names.get(item);
    return name === undefined ? null : `/stories/${story.slug}/report?r=${briefing.revision}&e=${name}`;
  };
  return (
    <SourcesProvider value={{ articles, numberOf: numberEvidence(cited), reportOf }}>
      <PageHead
        title={briefing.title}
        description={summary?.items
          .slice(0, 2)
          .map((item) => item.text)
          .join(' ')}
        path={isPermalink ? `/stories/${story.slug}/revisions/${briefing.revision}` : `/stories/${story.slug}`}
        card={`/social/${story.slug}`}
        data={structuredData(story, briefing)}
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
            summary && ['summary', 'In short'],
            positions && ['positions', positions.heading],
            findings && ['findings', findings.heading],
            divergences && ['divergences', divergences.heading],
            figures && ['numbers', figures.heading],
            timeline && ['timeline', timeline.heading],
            quotations && ['quotations', quotations.heading],
            entities && ['entities', entities.heading],
            onlyIn && ['only-in', onlyIn.heading],
            open && ['open', open.heading],
            ['articles', 'The articles'],
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
          {positions && (
            <Positions
              {...positions}
              positions={comparison?.positions ?? null}
              central={comparison?.centralFinding?.text ?? null}
            />
          )}
          {findings && <Findings {...findings} findings={comparison?.findings.nodes ?? null} origins={origins} />}
          {divergences && <Divergences {...divergences} divergences={comparison?.divergences.nodes ?? null} />}
          {figures && <Numbers {...figures} numbers={comparison?.numbers.nodes ?? null} />}
          {timeline && <Timeline {...timeline} events={comparison?.timeline.nodes ?? null} />}
          {quotations && <Quotations {...quotations} quotations={comparison?.quotations.nodes ?? null} />}
          {entities && <Entities {...entities} entities={comparison?.entities.nodes ?? null} />}
          {onlyIn && <OnlyIn {...onlyIn} />}
          {open && <Open {...open} questions={comparison?.openQuestions ?? null} />}
          <Articles heading="The articles" articles={story.articles.nodes} />
          <Share title={briefing.title} url={`${siteOrigin()}/stories/${story.slug}`} />
          {made && <MadeChanges {...made} revision={briefing.revision} />}
          <Changes slug={story.slug} shown={briefing.revision} revisions={story.briefings.nodes} />
        </div>
        <SourceCards cited={cited} />
      </div>
    </SourcesProvider>
  );
}
