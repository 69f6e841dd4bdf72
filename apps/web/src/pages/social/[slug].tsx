import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { graphql } from '@parallax/schema/documents';
import type { GetServerSideProps } from 'next';
import { ImageResponse } from 'next/og';
import { SocialCard } from '../../components/social-card.tsx';
import { ApiUnavailable, ask } from '../../data/api.ts';
import { single } from '../../data/serve.ts';

export const config = { unstable_runtimeJS: false };

const SocialCardQuery = graphql(`
  query SocialCard($slug: String!) {
    story(slug: $slug) {
      briefing { title asOf articleCount originCount }
    }
  }
`);

// The process runs in the folder of the website. The drawing knows woff, not the woff2 of the pages.
const faces = [
  ['Source Serif', 'source-serif-4/files/source-serif-4-latin-600-normal.woff'],
  ['Source Serif', 'source-serif-4/files/source-serif-4-latin-ext-600-normal.woff'],
  ['Inter', 'inter/files/inter-latin-500-normal.woff'],
] as const;

let fonts: Promise<{ name: string; data: Buffer }[]> | undefined;

const loadFonts = () =>
  Promise.all(
    faces.map(async ([name, file]) => ({ name, data: await readFile(join('node_modules/@fontsource', file)) })),
  );

/** The picture of a briefing's social card, a PNG of 1200 by 630 made here. */
export const getServerSideProps: GetServerSideProps = async ({ params, res }) => {
  try {
    const { story } = await ask(SocialCardQuery, { slug: single(params?.slug) ?? '' });
    if (!story?.briefing) return { notFound: true };
    fonts ??= loadFonts();
    const image = new ImageResponse(<SocialCard {...story.briefing} />, {
      width: 1200,
      height: 630,
      fonts: await fonts,
    });
    const bytes = Buffer.from(await image.arrayBuffer());
    res.setHeader('Content-Type', 'image/png');
    res.setHeader('Cache-Control', 'public, max-age=3600');
    res.end(bytes);
  } catch (error) {
    if (!(error instanceof ApiUnavailable)) throw error;
    res.statusCode = 503;
    res.setHeader('Retry-After', '30');
    res.end();
  }
  return { props: {} };
};

/** The answer is written above: there is nothing to render. */
export default function Picture() {
  return null;
}
