import { graphql } from '@parallax/schema/documents';
import type { GetServerSideProps } from 'next';
import { ApiUnavailable, ask } from './api.ts';
import { siteOrigin } from './site.ts';

const FeedQuery = graphql(`
  query Feed {
    stories(first: 100) {
      nodes {
        id
        slug
        briefing {
          title
          publishedAt
          sections(kinds: [SUMMARY]) {
            items { text }
          }
        }
      }
    }
  }
`);

/** A briefing as feeds and the map of the site list it. */
export interface FeedEntry {
  id: string;
  title: string;
  url: string;
  /** ISO 8601. */
  published: string;
  summary: string;
}

/** Loads the briefings, those of the stories that changed last first. */
async function loadFeed(): Promise<FeedEntry[]> {
  const { stories } = await ask(FeedQuery, {});
  return stories.nodes.flatMap(({ id, slug, briefing }) =>
    briefing
      ? [
          {
            id: `urn:parallax:${id}`,
            title: briefing.title,
            url: `${siteOrigin()}/stories/${slug}`,
            published: briefing.publishedAt,
            summary: (briefing.sections[0]?.items ?? []).map(({ text }) => text).join(' '),
          },
        ]
      : [],
  );
}

/** When the latest of some briefings was published. */
export const latestOf = (entries: readonly FeedEntry[]): string =>
  entries
    .map(({ published }) => published)
    .toSorted()
    .at(-1) ?? '1970-01-01T00:00:00Z';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML 1.0 takes it: control characters have no place in it, escaped or not. */
export const xml = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Control}|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** Makes `getServerSideProps` of a function that writes the briefings in some format. */
export function serveFeed(
  type: string,
  write: (entries: FeedEntry[], origin: string) => string | Promise<string>,
): GetServerSideProps {
  return async ({ res }) => {
    try {
      const text = await write(await loadFeed(), siteOrigin());
      res.setHeader('Content-Type', `${type}; charset=utf-8`);
      res.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
      res.end(text);
    } catch (error) {
      if (!(error instanceof ApiUnavailable)) throw error;
      res.statusCode = 503;
      res.setHeader('Retry-After', '30');
      res.end();
    }
    return { props: {} };
  };
}
