import type { NextApiRequest, NextApiResponse } from 'next';
import { ApiUnavailable } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { fetchAuth } from '../../data/auth.ts';
import { signInAddress } from '../../data/viewer.ts';

/** All that is kept about whoever is signed in, as a file. */
export default async function handler(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  response.setHeader('Cache-Control', 'private, no-store');
  try {
    const answer = await fetchAuth('export', askerOf(request));
    if (!answer.ok) {
      response.redirect(303, signInAddress('/account'));
      return;
    }
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="parallax-account.json"');
    response.send(await answer.text());
  } catch (error) {
    if (!(error instanceof ApiUnavailable)) throw error;
    console.error(error.message);
    response.status(503).setHeader('Retry-After', '30').send('The service does not answer.\n');
  }
}
