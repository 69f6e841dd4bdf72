import { graphql, type ResultOf } from '@parallax/schema/documents';
import { ask } from './api.ts';
import type { Asker } from './asker.ts';

const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      role
      scopes
      account { id name email role createdAt }
    }
  }
`);

export type Viewer = ResultOf<typeof ViewerQuery>['viewer'];

/** Who asks. */
export async function loadViewer(asker: Asker): Promise<Viewer> {
  return (await ask(ViewerQuery, {}, asker)).viewer;
}

/** The page to sign in on, which leads back. */
export const signInAddress = (back: string): string => `/sign-in?back=${encodeURIComponent(back)}`;
