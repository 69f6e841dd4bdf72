import { isSecure, onForm } from '../../data/form.ts';
import { pathOfSite } from '../../data/site.ts';
import { readerSettings, settingsCookie } from '../../reader/reader-settings.ts';

export const config = { api: { bodyParser: { sizeLimit: '4kb' } } };

/** Keeps how a reader wants pages to look, in the reader's own cookie. */
export default onForm(async (fields, request, response) => {
  const settings = readerSettings({
    theme: fields('theme')[0],
    size: fields('size')[0],
    width: fields('width')[0],
  });
  response.setHeader('Set-Cookie', settingsCookie(settings, isSecure(request)));
  const back = pathOfSite(fields('back')[0], request.headers.host);
  return `/settings?saved&back=${encodeURIComponent(back)}`;
});
