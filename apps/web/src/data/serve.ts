import type { GetServerSideProps, GetServerSidePropsContext } from 'next';
import { ApiUnavailable, NothingThere } from './api.ts';

/** What `_app` shows in place of a page whose data could not be had. */
export interface Unavailable {
  isUnavailable: true;
}

/** Where the reader is sent on, with the address that the page is kept under. */
export interface GoTo {
  goTo: string;
}

/** How long a browser should wait before it asks again, in seconds. */
const retryAfter = 30;

/**
 * Makes `getServerSideProps` of a function that loads a page's props: null is a page that does not exist, an API that
 * does not answer is a 503 in plain words.
 *
 * @param keeping `public`: the page is the same for everyone, and is asked for again only with its ETag. `private`: it
 * belongs to one reader and is kept nowhere.
 */
export function serve<Props extends object>(
  load: (context: GetServerSidePropsContext) => Promise<Props | GoTo | null>,
  keeping: 'public' | 'private' = 'public',
): GetServerSideProps<Props | Unavailable> {
  return async (context) => {
    const { res } = context;
    res.setHeader('Cache-Control', keeping === 'public' ? 'public, max-age=0, must-revalidate' : 'private, no-store');
    try {
      const loaded = await load(context);
      if (loaded === null) return { notFound: true };
      if ('goTo' in loaded) return { redirect: { destination: loaded.goTo, statusCode: 303 } };
      return { props: loaded };
    } catch (error) {
      if (error instanceof NothingThere) return { notFound: true };
      if (!(error instanceof ApiUnavailable)) throw error;
      console.error(error.message);
      res.statusCode = 503;
      res.setHeader('Retry-After', String(retryAfter));
      res.setHeader('Cache-Control', 'no-store');
      return { props: { isUnavailable: true } };
    }
  };
}

/** A part of the address or of the query that stands there once; undefined where it is missing or repeated. */
export function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
