import { latestOf, serveFeed, xml } from '../data/feed.ts';

export const config = { unstable_runtimeJS: false };

/** The briefings as an Atom feed (RFC 4287), one entry a story, dated by its latest revision. */
export const getServerSideProps = serveFeed('application/atom+xml', (entries, origin) => {
  const written = entries.map(
    ({ id, title, url, published, summary }) => `<entry>
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<updated>${xml(published)}</updated>
<link href="${xml(url)}"/>
<summary>${xml(summary)}</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(`${origin}/`)}</id>
<title>Parallax briefings</title>
<updated>${xml(latestOf(entries))}</updated>
<author><name>Parallax</name></author>
<link rel="self" href="${xml(`${origin}/feed.xml`)}"/>
<link href="${xml(`${origin}/`)}"/>
${written.join('\n')}
</feed>
`;
});

/** The answer is written above: there is nothing to render. */
export default function AtomFeed() {
  return null;
}
