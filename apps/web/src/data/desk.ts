import type { GetServerSideProps, GetServerSidePropsContext } from 'next';
import { type Asker, askerOf } from './asker.ts';
import type { Fields } from './form.ts';
import { serveForm } from './form-page.ts';
import type { GoTo, Unavailable } from './serve.ts';
import { loadViewer, signInAddress, type Viewer } from './viewer.ts';

export type Scope = Viewer['scopes'][number];

/** What every page of the desk gets: what the editor may do; null where whoever is signed in is none. */
export interface DeskProps {
  may: Scope[] | null;
}

/**
 * `getServerSideProps` of a page of the editor's desk: guests are sent to sign in, and others are told that it is not theirs.
 * @param needs what one must be allowed to do
 */
export function serveDesk<Props extends object>(
  needs: Scope,
  load: (context: GetServerSidePropsContext, fields: Fields | null, asker: Asker) => Promise<Props | GoTo | null>,
  limit?: number,
): GetServerSideProps<(Props & DeskProps) | { may: null } | Unavailable> {
  return serveForm<(Props & DeskProps) | { may: null }>(async (context, fields) => {
    const asker = askerOf(context.req);
    const { role, scopes } = await loadViewer(asker);
    if (role === 'GUEST') return { goTo: signInAddress(context.resolvedUrl) };
    if (!scopes.includes(needs)) {
      context.res.statusCode = 403;
      return { may: null };
    }
    const loaded = await load(context, fields, asker);
    return loaded && ('goTo' in loaded ? loaded : { ...loaded, may: scopes });
  }, limit);
}
