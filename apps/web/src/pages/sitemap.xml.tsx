import { graphql } from '@parallax/schema/documents';
import { ask } from '../data/api.ts';
import { latestOf, serveFeed, xml } from '../data/feed.ts';

export const config = { unstable_runtimeJS: false };

const NamedQuery = graphql(`
  query Named($after: String) {
    profiles(first: 100, after: $after) {
      nodes { slug }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** A map may hold 50,000 addresses; this leaves the API at peace. */
const mostPages = 50;

async function loadNames(): Promise<string[]> {
  const slugs: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const {
      profiles,
    }: { profiles: { nodes: { slug: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } =
      await ask(NamedQuery, { after });
    slugs.push(...profiles.nodes.map(({ slug }) => slug));
    after = profiles.pageInfo.endCursor;
    if (!profiles.pageInfo.hasNextPage || after === null) break;
  }
  return slugs;
}

interface MapEntry {
  url: string;
  published?: string;
}

/** The pages that search engines should know (sitemaps.org): home, archive, each briefing, each name. */
export const getServerSideProps = serveFeed('application/xml', async (entries, origin) => {
  const names = await loadNames();
  const published = latestOf(entries);
  const lists =
    entries.length > 0 ? ['/', '/archive', '/names'].map((path) => ({ url: origin + path, published })) : [];
  const pages: MapEntry[] = [...lists, ...entries, ...names.map((slug) => ({ url: `${origin}/names/${slug}` }))];
  const written = pages.map(
    (page) =>
      `<url><loc>${xml(page.url)}</loc>${page.published ? `<lastmod>${xml(page.published)}</lastmod>` : ''}</url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${written.join('\n')}
</urlset>
`;
});

/** The answer is written above: there is nothing to render. */
export default function Sitemap() {
  return null;
}
