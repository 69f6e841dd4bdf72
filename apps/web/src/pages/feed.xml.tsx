import { graphql, type ResultOf } from '@parallax/schema/documents';
import type { GetServerSideProps } from 'next';
import { ApiUnavailable, ask } from '../data/api.ts';

export const config = { unstable_runtimeJS: false };

const FeedQuery = graphql(`
  query Feed {
    stories(first: 50) {
      nodes {
        id
        slug
        briefing {
          title
          revision
          publishedAt
          sections(kinds: [SUMMARY]) {
            items { text }
          }
        }
      }
    }
  }
`);

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML 1.0 takes it: control characters have no place in it, escaped or not. */
const xml = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Control}|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** The briefings as an Atom feed (RFC 4287), one entry a story, dated by its latest revision. */
function feed({ stories }: ResultOf<typeof FeedQuery>, origin: string): string {
  const entries = stories.nodes.flatMap(({ id, slug, briefing }) =>
    briefing
      ? [
          `<entry>
<id>urn:parallax:${xml(id)}</id>
<title>${xml(briefing.title)}</title>
<updated>${xml(briefing.publishedAt)}</updated>
<link href="${xml(`${origin}/stories/${slug}`)}"/>
<summary>${xml((briefing.sections[0]?.items ?? []).map(({ text }) => text).join(' '))}</summary>
</entry>`,
        ]
      : [],
  );
  const dates = stories.nodes.flatMap(({ briefing }) => briefing?.publishedAt ?? []).sort();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(`${origin}/`)}</id>
<title>Parallax briefings</title>
<updated>${xml(dates.at(-1) ?? '1970-01-01T00:00:00Z')}</updated>
<author><name>Parallax</name></author>
<link rel="self" href="${xml(`${origin}/feed.xml`)}"/>
<link href="${xml(`${origin}/`)}"/>
${entries.join('\n')}
</feed>
`;
}

export const getServerSideProps: GetServerSideProps = async ({ req, res }) => {
  const scheme = req.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  try {
    const text = feed(await ask(FeedQuery, {}), `${scheme}://${req.headers.host ?? 'localhost'}`);
    res.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
    res.setHeader('Cache-Control', 'public, max-age=300');
    res.end(text);
  } catch (error) {
    if (!(error instanceof ApiUnavailable)) throw error;
    res.statusCode = 503;
    res.setHeader('Retry-After', '30');
    res.end();
  }
  return { props: {} };
};

/** The answer is written above: there is nothing to render. */
export default function Feed() {
  return null;
}
