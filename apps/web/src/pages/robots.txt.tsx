import type { GetServerSideProps } from 'next';
import { siteOrigin } from '../data/site.ts';

export const config = { unstable_runtimeJS: false };

/** Quizzes that are under way and settings are one reader's own. */
export const getServerSideProps: GetServerSideProps = async ({ res }) => {
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.setHeader('Cache-Control', 'public, max-age=3600');
  res.end(`User-agent: *
Disallow: /attempts/
Disallow: /api/
Disallow: /settings
Disallow: /stories/*/report
Disallow: /articles/*/report

Sitemap: ${siteOrigin()}/sitemap.xml
`);
  return { props: {} };
};

/** The answer is written above: there is nothing to render. */
export default function Robots() {
  return null;
}
