import { type FragmentOf, graphql, type ResultOf } from '@parallax/schema/documents';
import type { ReactNode } from 'react';
import { addressWith } from '../../data/listing.ts';
import { siteOrigin } from '../../data/site.ts';
import { count } from '../../words/count.ts';
import { headline } from '../../words/headline.ts';
import { momentInWords } from '../../words/moment.ts';
import { otherNames } from '../../words/other-names.ts';
import { profileKinds } from '../../words/profile-kind.ts';
import { asSentence } from '../../words/sentence.ts';
import { StatusMeanings, StatusTag } from '../briefing/status.tsx';
import { PageHead } from '../page-head.tsx';
import { Pager } from '../pager.tsx';
import { ProfileSentences, SaidFragment } from './profile-sentences.tsx';

const NextFragment = graphql(`
  fragment Next on PageInfo @_unmask {
    hasNextPage
    endCursor
  }
`);

export const ProfileQuery = graphql(
  `
    query Profile(
      $slug: String!
      $quotations: String
      $statements: String
      $claims: String
      $stories: String
      $articles: String
    ) {
      profile(slug: $slug) {
        slug
        type
        name
        aliases
        roles
        findings(first: 20) { nodes { id text status onlyInArticle { id } story { slug title } } }
        quotations(first: 20, after: $quotations) { totalCount nodes { ...Said } pageInfo { ...Next } }
        statements(first: 20, after: $statements) { totalCount nodes { ...Said } pageInfo { ...Next } }
        claims(first: 20, after: $claims) { totalCount nodes { ...Said } pageInfo { ...Next } }
        stories(first: 20, after: $stories) { totalCount nodes { slug title asOf articleCount } pageInfo { ...Next } }
        articles(first: 20, after: $articles) {
          totalCount
          nodes { id title name published publisher { name } }
          pageInfo { ...Next }
        }
      }
    }
  `,
  [SaidFragment, NextFragment],
);

type Profile = NonNullable<ResultOf<typeof ProfileQuery>['profile']>;

/** The lists of a profile's page that may be longer than it. */
export const profileParts = ['quotations', 'statements', 'claims', 'stories', 'articles'] as const;
export type ProfilePart = (typeof profileParts)[number];

export interface ProfilePageProps {
  profile: Profile;
  /** The list that the page goes on with, and from where; null where it shows all of them from their start. */
  part: ProfilePart | null;
}

const headings: Record<ProfilePart, string> = {
  quotations: 'In their own words',
  statements: 'What they say, as articles report it',
  claims: 'What is said of them',
  stories: 'Stories',
  articles: 'Articles',
};

/** Things say and own nothing: the headings for organisations and places. */
const headingsOfThings: Record<ProfilePart, string> = {
  ...headings,
  quotations: 'In its own words',
  statements: 'What it says, as articles report it',
  claims: 'What is said of it',
};

/** So many findings lead to their stories, where the others are. */
const mostFindings = 8;

interface PartProps {
  profile: Profile;
  part: ProfilePart;
  isContinued: boolean;
  lead?: string;
  children: ReactNode;
}

function Part({ profile, part, isContinued, lead, children }: PartProps) {
  const { totalCount, pageInfo } = profile[part];
  if (totalCount === 0) return null;
  const path = `/names/${profile.slug}`;
  const heading = (profile.type === 'PERSON' ? headings : headingsOfThings)[part];
  return (
    <section className="section" id={part} aria-labelledby={`${part}-heading`}>
      <h2 id={`${part}-heading`}>
        {heading} <span className="how-many">{totalCount}</span>
      </h2>
      {lead && <p className="lead">{lead}</p>}
      {children}
      <Pager
        what={part}
        first={isContinued ? `${path}#${part}` : null}
        next={pageInfo.hasNextPage ? addressWith(path, { part, after: pageInfo.endCursor }) : null}
      />
    </section>
  );
}

/** The profile as schema.org knows it. */
function structuredData({ slug, type, name, aliases, roles }: Profile): object {
  const url = `${siteOrigin()}/names/${slug}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url,
    mainEntity: {
      '@type': profileKinds[type].schema,
      name,
      url,
      ...(aliases.length > 0 && { alternateName: aliases }),
      ...(roles.length > 0 && { description: roles.join('; ') }),
    },
  };
}

function Sentences({
  nodes,
  areQuotations,
}: {
  nodes: readonly FragmentOf<typeof SaidFragment>[];
  areQuotations?: boolean;
}) {
  return <ProfileSentences said={nodes} areQuotations={areQuotations ?? false} />;
}

/** A person, an organisation or a place: what articles say of it, what it says, where it stands. */
export function ProfilePage({ profile, part }: ProfilePageProps) {
  const { slug, type, name, aliases, roles, findings, stories, articles } = profile;
  const others = otherNames(name, aliases);
  // What one article alone has is below, among its sentences.
  const reported = findings.nodes
    .filter(({ onlyInArticle }) => onlyInArticle === null)
    // Several statements of a story may have one wording, where a sentence says more than one thing.
    .filter(
      ({ text, story }, at, all) =>
        all.findIndex((other) => other.text === text && other.story.slug === story.slug) === at,
    )
    .slice(0, mostFindings);
  const { one, many } = profileKinds[type];
  const shows = (each: ProfilePart) => part === null || part === each;
  const facts = `${count(stories.totalCount, 'story', 'stories')}, ${count(articles.totalCount, 'article')}`;
  return (
    <>
      <PageHead
        title={name}
        path={`/names/${slug}`}
        description={`${name}${roles[0] ? `, ${roles[0]}` : ''}: what articles report and what is said, word for word, with the sentence behind each line. ${facts}.`}
        data={structuredData(profile)}
        isHidden={part !== null}
      />
      <div className="listing">
        <p className="way-back">
          <a href={addressWith('/names', { kind: type.toLowerCase() })}>
            <span aria-hidden="true">‹ </span>
            {many}
          </a>
        </p>
        <header className="listing-head">
          <p className="eyebrow">{one}</p>
          <h1>{name}</h1>
          {roles.length > 0 && <p className="listing-lead">{roles.join('; ')}</p>}
          {others.length > 0 && (
            <p className="also-named">
              Also named {others.slice(0, 12).join(', ')}
              {others.length > 12 && ` and ${others.length - 12} more`}
            </p>
          )}
          <p className="facts-line">
            <span>{facts}</span> <a href={addressWith('/archive', { name: slug })}>In the archive</a>{' '}
            <a href={addressWith('/search', { q: `"${name.replaceAll('"', '')}"` })}>Search for the name</a>
          </p>
        </header>
        {part === null && reported.length > 0 && (
          <section className="section" id="findings" aria-labelledby="findings-heading">
            <h2 id="findings-heading">What is reported</h2>
            <StatusMeanings used={new Set(reported.map(({ status }) => status))} />
            <ul className="said">
              {reported.map(({ id, text, status, story }) => (
                <li key={id} className="entry" data-item="">
                  <p>{asSentence(text)}</p>
                  <p className="said-where">
                    <StatusTag status={status} /> <a href={`/stories/${story.slug}#findings`}>{story.title}</a>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {shows('quotations') && (
          <Part profile={profile} part="quotations" isContinued={part !== null}>
            <Sentences nodes={profile.quotations.nodes} areQuotations />
          </Part>
        )}
        {shows('statements') && (
          <Part profile={profile} part="statements" isContinued={part !== null}>
            <Sentences nodes={profile.statements.nodes} />
          </Part>
        )}
        {shows('claims') && (
          <Part
            profile={profile}
            part="claims"
            isContinued={part !== null}
            lead={`Sentences that name ${type === 'PERSON' ? 'them' : 'it'}, as they stand in the articles; copies are shown once.`}
          >
            <Sentences nodes={profile.claims.nodes} />
          </Part>
        )}
        {shows('stories') && (
          <Part profile={profile} part="stories" isContinued={part !== null}>
            <ul className="rows titles">
              {stories.nodes.map((story) => (
                <li key={story.slug} className="entry" data-item="">
                  <a className="row-name" href={`/stories/${story.slug}`}>
                    {story.title}
                  </a>
                  <span className="row-facts">
                    {story.asOf && `${momentInWords(story.asOf.slice(0, 10))}, `}
                    {count(story.articleCount, 'article')}
                  </span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {shows('articles') && (
          <Part profile={profile} part="articles" isContinued={part !== null}>
            <ul className="rows titles">
              {articles.nodes.map((article) => (
                <li key={article.id} className="entry" data-item="">
                  <a className="row-name" href={`/articles/${article.id}`}>
                    {headline(article)}
                  </a>
                  <span className="row-facts">
                    {article.publisher && <bdi>{article.publisher.name}</bdi>}
                    {article.publisher && article.published && ', '}
                    {article.published && momentInWords(article.published.slice(0, 10))}
                  </span>
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
    </>
  );
}
