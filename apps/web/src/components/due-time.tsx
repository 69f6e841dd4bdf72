import Head from 'next/head';
import { momentInWords } from '../words/moment.ts';

/** A moment at which something is due: in UTC, and where script runs in the time of the reader's device. */
export function DueTime({ at }: { at: string }) {
  return (
    <>
      <Head>
        <script src="/zone.js" defer />
      </Head>
      <time dateTime={at} data-local="">
        {momentInWords(at)}
      </time>
    </>
  );
}
