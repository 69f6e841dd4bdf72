import Head from 'next/head';

/** The way to what is new for a reader who has been here. Only the script knows, so only the script shows it. */
export function Unread({ slug, revision }: { slug: string; revision: number }) {
  return (
    <>
      <Head>
        <script src="/read.js" defer />
      </Head>
      <a className="unread" href={`/stories/${slug}/changes`} data-read={slug} data-revision={revision} hidden>
        New since you read this
      </a>
    </>
  );
}
