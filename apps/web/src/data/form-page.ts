import type { IncomingMessage } from 'node:http';
import type { GetServerSideProps, GetServerSidePropsContext } from 'next';
import { type Fields, isFromHere } from './form.ts';
import { type GoTo, serve, type Unavailable } from './serve.ts';
import { readMultipart } from './uploads.ts';

/** What a form may send, in bytes, unless its page says otherwise. */
const usualLimit = 16 * 1024;

/** A form that is not taken: sent from another site, too long, or not a form. */
class BadForm extends Error {}

/**
 * `getServerSideProps` of a page that is one reader's own and takes its own form: what is wrong with it is said on the page,
 * and what is shown only once is shown there and stands in no address.
 * @param load gets the form's fields; null where the page is only read
 */
export function serveForm<Props extends object>(
  load: (context: GetServerSidePropsContext, fields: Fields | null) => Promise<Props | GoTo | null>,
  limit = usualLimit,
): GetServerSideProps<Props | Unavailable> {
  return async (context) => {
    const { req, res } = context;
    let fields: Fields | null = null;
    try {
      if (req.method === 'POST') fields = await readForm(req, limit);
    } catch (error) {
      if (!(error instanceof BadForm)) throw error;
      console.error(error.message);
      res.setHeader('Connection', 'close');
      return { redirect: { destination: '/bad-form', statusCode: 303 } };
    }
    return serve<Props>((inner) => load(inner, fields), 'private')(context);
  };
}

async function readForm(request: IncomingMessage, limit: number): Promise<Fields> {
  if (!isFromHere(request.headers)) throw new BadForm('A form of another site was not taken');
  const type = request.headers['content-type'] ?? '';
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type)) {
    throw new BadForm('What is no form was not taken');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BadForm(`A form of more than ${limit} bytes was not taken`);
    chunks.push(chunk);
  }
  if (type.startsWith('multipart/')) {
    return readMultipart(type, Buffer.concat(chunks)).catch(() => {
      throw new BadForm('A broken form was not taken');
    });
  }
  const values = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  return (name) => values.getAll(name);
}
