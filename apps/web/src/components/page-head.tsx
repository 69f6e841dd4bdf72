import Head from 'next/head';

interface PageHeadProps {
  title: string;
  description?: string;
  /** JSON-LD. */
  data?: object;
  /** The page is one reader's own, or stands for another: search engines leave it out. */
  isHidden?: boolean;
  /** Seconds after which a browser loads the page again. */
  refresh?: number;
}

/** React leaves `</script>` in JSON as it is: a `<` never stands in it here. */
const inert = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Title, description, social card and structured data of a page. */
export function PageHead({ title, description, data, isHidden, refresh }: PageHeadProps) {
  return (
    <Head>
      <title>{`${title} – Parallax`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta property="og:site_name" content="Parallax" />
      <meta property="og:type" content={data ? 'article' : 'website'} />
      <meta property="og:title" content={title} />
      <meta name="twitter:card" content="summary" />
      {description && <meta name="description" content={description} />}
      {description && <meta property="og:description" content={description} />}
      {isHidden && <meta name="robots" content="noindex" />}
      {refresh && <meta httpEquiv="refresh" content={String(refresh)} />}
      {data && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON-LD can stand nowhere else, and `inert` closes no element.
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inert(data) }} />
      )}
    </Head>
  );
}
