import { latestOf, serveFeed, xml } from '../data/feed.ts';

export const config = { unstable_runtimeJS: false };

/** The pages that search engines should know (sitemaps.org): the home page and the latest briefing of each story. */
export const getServerSideProps = serveFeed('application/xml', (entries, origin) => {
  const pages = [...(entries.length > 0 ? [{ url: `${origin}/`, published: latestOf(entries) }] : []), ...entries];
  const written = pages.map(
    ({ url, published }) => `<url><loc>${xml(url)}</loc><lastmod>${xml(published)}</lastmod></url>`,
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
