import { serveFeed, xml } from '../data/feed.ts';

export const config = { unstable_runtimeJS: false };

/** The briefings as RSS 2.0. */
export const getServerSideProps = serveFeed('application/rss+xml', (entries, origin) => {
  const written = entries.map(
    ({ id, title, url, published, summary }) => `<item>
<guid isPermaLink="false">${xml(id)}</guid>
<title>${xml(title)}</title>
<link>${xml(url)}</link>
<pubDate>${new Date(published).toUTCString()}</pubDate>
<description>${xml(summary)}</description>
</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>Parallax briefings</title>
<link>${xml(`${origin}/`)}</link>
<description>What the articles about one event report, who says so, and where they differ.</description>
<language>en-GB</language>
<atom:link rel="self" type="application/rss+xml" href="${xml(`${origin}/rss.xml`)}"/>
${written.join('\n')}
</channel>
</rss>
`;
});

/** The answer is written above: there is nothing to render. */
export default function RssFeed() {
  return null;
}
