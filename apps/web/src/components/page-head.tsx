import Head from 'next/head';
import { siteOrigin } from '../data/site.ts';

/** What pages without a description of their own are about. */
const aboutSite = 'Several news articles about one event, set side by side, with the evidence for every sentence.';

interface PageHeadProps {
  title: string;
  description?: string | undefined;
  /** The page's one address, where it has several. */
  path?: string;
  /** The picture of its social card: its path, 1200 by 630. */
  card?: string;
  /** JSON-LD. */
  data?: object;
  /** The page is one reader's own, or stands for another: search engines leave it out. */
  isHidden?: boolean;
  /** Seconds after which a browser loads the page again. */
  refresh?: number;
  /** The same for a browser that runs no script; where one runs, the page keeps itself up to date. */
  refreshWithoutScript?: number;
}

/** React leaves `</script>` in JSON as it is: a `<` never stands in it here. */
const inert = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Title, description, social card and structured data of a page. */
export function PageHead({
  title,
  description = aboutSite,
  path,
  card,
  data,
  isHidden,
  refresh,
  refreshWithoutScript,
}: PageHeadProps) {
  return (
    <Head>
      <title>{`${title} – Parallax`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta property="og:site_name" content="Parallax" />
      <meta property="og:type" content={data ? 'article' : 'website'} />
      <meta property="og:title" content={title} />
      <meta name="twitter:card" content={card ? 'summary_large_image' : 'summary'} />
      {path && <link rel="canonical" href={siteOrigin() + path} />}
      {path && <meta property="og:url" content={siteOrigin() + path} />}
      {card && <meta property="og:image" content={siteOrigin() + card} />}
      {card && <meta property="og:image:width" content="1200" />}
      {card && <meta property="og:image:height" content="630" />}
      {card && <meta property="og:image:alt" content={title} />}
      <meta name="description" content={description} />
      <meta property="og:description" content={description} />
      {isHidden && <meta name="robots" content="noindex" />}
      {refresh && <meta httpEquiv="refresh" content={String(refresh)} />}
      {refreshWithoutScript && (
        <noscript>
          <meta httpEquiv="refresh" content={String(refreshWithoutScript)} />
        </noscript>
      )}
      {data && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON-LD can stand nowhere else, and `inert` closes no element.
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inert(data) }} />
      )}
    </Head>
  );
}
