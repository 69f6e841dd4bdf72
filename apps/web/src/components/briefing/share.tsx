import Head from 'next/head';

/** Ways to hand a briefing on. The button needs the script, and is there only with it. */
export function Share({ title, url }: { title: string; url: string }) {
  const mail = `mailto:?${new URLSearchParams({ subject: title, body: url }).toString().replaceAll('+', '%20')}`;
  return (
    <p className="share">
      <Head>
        <script src="/share.js" defer />
      </Head>
      <span>Hand it on:</span> <a href={mail}>by mail</a>{' '}
      <button type="button" className="plain-button" data-share={url} data-title={title}>
        Copy the link
      </button>
    </p>
  );
}
