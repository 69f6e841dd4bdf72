import { randomUUID } from 'node:crypto';
import { graphql, type ResultOf, type VariablesOf } from '@parallax/schema/documents';
import { Desk, NotForYou } from '../../components/desk/desk.tsx';
import { Field } from '../../components/field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ask } from '../../data/api.ts';
import type { Asker } from '../../data/asker.ts';
import { type DeskProps, serveDesk } from '../../data/desk.ts';
import type { Fields } from '../../data/form.ts';
import type { GoTo } from '../../data/serve.ts';
import { filesIn, type UploadedFile } from '../../data/uploads.ts';
import { count } from '../../words/count.ts';
import { momentInWords } from '../../words/moment.ts';

export const config = { unstable_runtimeJS: false };

const BringIn = graphql(`
  mutation BringIn($articles: [ArticleInput!]!, $batch: String) {
    ingestArticles(articles: $articles, batch: $batch) {
      __typename
      ... on IngestReport { outcomes { key status message } }
      ... on Failure { message }
    }
  }
`);
const FetchPages = graphql(`
  mutation FetchPages($urls: [String!]!) { fetchArticles(urls: $urls) { __typename ... on Failure { message } } }
`);
const FetchFeeds = graphql(`
  mutation FetchFeeds($urls: [String!]!) { fetchFeeds(urls: $urls) { __typename ... on Failure { message } } }
`);
const FollowFeed = graphql(`
  mutation FollowFeed($url: String!) { addFeed(url: $url) { __typename ... on Failure { message } } }
`);

const Unfollow = graphql(`
  mutation UnfollowFeed($id: ID!) { removeFeed(id: $id) { __typename ... on RemovedFeed { url } ... on Failure { message } } }
`);
const FeedsQuery = graphql(`
  query FollowedFeeds { feeds { id url title everyMinutes fetchedAt error } }
`);

type ArticleInput = VariablesOf<typeof BringIn>['articles'] extends infer List
  ? List extends readonly (infer One)[]
    ? One
    : never
  : never;

interface BringInProps extends DeskProps {
  feeds: ResultOf<typeof FeedsQuery>['feeds'];
  refusals: string[];
  /** What was typed, where it was refused. */
  typed: { title: string; publisher: string; published: string; url: string; text: string };
}

const empty: BringInProps['typed'] = { title: '', publisher: '', published: '', url: '', text: '' };

/** Files of an upload, and their form around them. */
const uploadLimit = 12 * 1024 * 1024;

export const getServerSideProps = serveDesk<Omit<BringInProps, 'may'>>(
  'INGEST',
  async (_context, fields, asker) => {
    const done = fields ? await bringIn(fields, asker) : { refusals: [], typed: empty };
    return 'goTo' in done ? done : { ...done, ...(await ask(FeedsQuery, {}, asker)) };
  },
  uploadLimit,
);

/** Does what a form asks for. */
async function bringIn(fields: Fields, asker: Asker): Promise<GoTo | Pick<BringInProps, 'refusals' | 'typed'>> {
  const field = (name: string) => fields(name)[0]?.trim() ?? '';
  const typed = {
    title: field('title'),
    publisher: field('publisher'),
    published: field('published'),
    url: field('url'),
    text: fields('text')[0] ?? '',
  };
  const gone = (said: string) => ({ goTo: `/desk?said=${encodeURIComponent(said)}` });
  const addresses = field('addresses').split(/\s+/).filter(Boolean);
  switch (field('do')) {
    case 'pages': {
      const { fetchArticles } = await ask(FetchPages, { urls: addresses }, asker);
      if ('message' in fetchArticles) return { refusals: [fetchArticles.message], typed };
      return gone(`${count(addresses.length, 'page')} will be fetched.`);
    }
    case 'feeds': {
      if (field('follow') === 'yes') {
        for (const url of addresses) {
          const { addFeed } = await ask(FollowFeed, { url }, asker);
          if ('message' in addFeed) return { refusals: [`${url}: ${addFeed.message}`], typed };
        }
        return gone(`${count(addresses.length, 'feed')} will be fetched, now and every half hour.`);
      }
      const { fetchFeeds } = await ask(FetchFeeds, { urls: addresses }, asker);
      if ('message' in fetchFeeds) return { refusals: [fetchFeeds.message], typed };
      return gone(`${count(addresses.length, 'feed')} will be fetched.`);
    }
    case 'unfollow': {
      const { removeFeed } = await ask(Unfollow, { id: field('feed') }, asker);
      if ('message' in removeFeed) return { refusals: [removeFeed.message], typed };
      return gone('The feed is fetched no more; its articles stay.');
    }
    default: {
      const articles = field('do') === 'files' ? filesIn(fields).map(fromFile) : [fromText(typed)];
      if (articles.length === 0) return { refusals: ['Choose at least one file.'], typed };
      const { ingestArticles } = await ask(BringIn, { articles, batch: randomUUID() }, asker);
      if ('message' in ingestArticles) return { refusals: [ingestArticles.message], typed };
      const { outcomes } = ingestArticles;
      const refusals = outcomes.flatMap(({ key, status, message }) =>
        status === 'REJECTED' ? [message ?? `“${key}” could not be read.`] : [],
      );
      if (refusals.length > 0) return { refusals, typed };
      const known = outcomes.filter(({ status }) => status === 'ALREADY_IN').length;
      const isNew = outcomes.length - known;
      return gone(
        [
          isNew > 0 && `${count(isNew, 'article')} brought in.`,
          known > 0 && `${count(known, 'article')} was in already.`,
        ]
          .filter(Boolean)
          .join(' '),
      );
    }
  }
}

function fromText({ title, publisher, published, url, text }: BringInProps['typed']): ArticleInput {
  return {
    key: title || 'The text',
    text,
    title: title || null,
    publisher: publisher || null,
    published: published || null,
    url: url || null,
  };
}

function fromFile({ name, text }: UploadedFile): ArticleInput {
  if (/\.html?$/i.test(name)) return { key: name, html: text };
  return /\.(?:md|markdown)$/i.test(name) ? { key: name, markdown: text } : { key: name, text };
}

/** Text, files, pages and feeds on their way in. */
export default function BringInPage(props: BringInProps) {
  if (!props.may) return <NotForYou />;
  const { may, feeds, refusals, typed } = props;
  return (
    <Desk title="Bring articles in" at="/desk/bring-in" may={may}>
      {refusals.map((refusal) => (
        <Refusal key={refusal}>{refusal}</Refusal>
      ))}
      <section className="desk-part" aria-labelledby="web">
        <h2 id="web">From the web</h2>
        <form className="form" method="post" action="/desk/bring-in">
          <label className="field">
            <span className="field-label">Addresses of pages or feeds, one a line</span>
            <textarea name="addresses" className="low" required placeholder="https://" />
          </label>
          <label className="tick">
            <input type="checkbox" name="follow" value="yes" />
            Of feeds: fetch them again every half hour
          </label>
          <p className="button-row">
            <button type="submit" name="do" value="pages" className="button">
              Fetch pages
            </button>
            <button type="submit" name="do" value="feeds" className="button quiet-button">
              Fetch feeds
            </button>
          </p>
        </form>
      </section>
      {feeds.length > 0 && (
        <section className="desk-part" aria-labelledby="feeds">
          <h2 id="feeds">Feeds that are fetched again</h2>
          <ul className="own-rows">
            {feeds.map(({ id, url, title, everyMinutes, fetchedAt, error }) => (
              <li key={id} className="own-row">
                <div>
                  <p className="own-title">{title ?? url}</p>
                  <p className="own-facts">
                    {title && `${url} · `}every {everyMinutes} minutes
                    {fetchedAt && ` · last on ${momentInWords(fetchedAt)}`}
                    {error && ` · failed: ${error}`}
                  </p>
                </div>
                <form method="post" action="/desk/bring-in#feeds">
                  <input type="hidden" name="feed" value={id} />
                  <button type="submit" name="do" value="unfollow" className="button quiet-button">
                    Fetch no more
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="desk-part" aria-labelledby="files">
        <h2 id="files">Files</h2>
        <form className="form" method="post" action="/desk/bring-in" encType="multipart/form-data">
          <label className="field">
            <span className="field-label">Text, Markdown or HTML</span>
            <input type="file" name="file" multiple accept=".txt,.md,.markdown,.html,.htm" required />
            <span className="field-hint">Markdown may begin with its title, publisher and date (front matter).</span>
          </label>
          <p>
            <button type="submit" name="do" value="files" className="button">
              Bring the files in
            </button>
          </p>
        </form>
      </section>
      <section className="desk-part" aria-labelledby="text">
        <h2 id="text">Pasted text</h2>
        <form className="form" method="post" action="/desk/bring-in#text">
          <Field
            name="title"
            label="Headline"
            defaultValue={typed.title}
            hint="Where the text does not begin with it."
          />
          <div className="field-pair">
            <Field name="publisher" label="Publisher" defaultValue={typed.publisher} />
            <Field name="published" label="Put out on" defaultValue={typed.published} placeholder="2026-11-29" />
          </div>
          <Field name="url" label="Address" type="url" defaultValue={typed.url} />
          <label className="field">
            <span className="field-label">Text</span>
            <textarea name="text" required defaultValue={typed.text} />
          </label>
          <p>
            <button type="submit" name="do" value="text" className="button">
              Bring it in
            </button>
          </p>
        </form>
      </section>
    </Desk>
  );
}
