import { serveFeed } from '../data/feed.ts';

export const config = { unstable_runtimeJS: false };

/** The briefings as JSON Feed 1.1. */
export const getServerSideProps = serveFeed('application/feed+json', (entries, origin) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Parallax briefings',
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json`,
    language: 'en-GB',
    items: entries.map(({ id, title, url, published, summary }) => ({
      id,
      url,
      title,
      content_text: summary,
      date_published: published,
    })),
  }),
);

/** The answer is written above: there is nothing to render. */
export default function JsonFeed() {
  return null;
}
