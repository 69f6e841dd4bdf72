import { Head, Html, Main, NextScript } from 'next/document';

/** The HTML around every page: the icon and two small scripts, for keys and for the cards of citations. */
export default function Document() {
  return (
    <Html lang="en-GB">
      <Head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#14171a" media="(prefers-color-scheme: dark)" />
        <link rel="alternate" type="application/atom+xml" title="Parallax briefings" href="/feed.xml" />
        <link rel="alternate" type="application/rss+xml" title="Parallax briefings (RSS)" href="/rss.xml" />
        <link rel="alternate" type="application/feed+json" title="Parallax briefings (JSON)" href="/feed.json" />
        <link rel="stylesheet" href="/reader.css" />
        <script src="/cards.js" defer />
        <script src="/keys.js" defer />
      </Head>
      <body>
        <Main />
        <NextScript />
      </body>
    </Html>
  );
}
