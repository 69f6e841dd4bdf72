import type { ParsedUrlQuery } from 'node:querystring';
import type { Reply } from '../components/quiz/fragments.ts';
import type { Fields } from './form.ts';

/** An answer as an operation takes it. */
export type ReplyInput =
  | { options: string[] }
  | { order: string[] }
  | { text: string }
  | { pairs: { prompt: string; option: string }[] };

const pairsOf = (fields: Fields) =>
  fields('prompt')
    .map((prompt) => ({ prompt, option: fields(`pair-${prompt}`)[0] ?? '' }))
    .filter(({ option }) => option !== '');

/** What the form of a question holds, as the kind of its fields says. */
export function replyFrom(fields: Fields): ReplyInput {
  const [kind] = fields('as');
  if (kind === 'order') return { order: fields('order') };
  if (kind === 'pairs') return { pairs: pairsOf(fields) };
  if (kind === 'text') return { text: fields('text')[0] ?? '' };
  return { options: fields('option') };
}

/** What a form holds that could not be taken, for its page to show again. */
export function typedReply(fields: Fields): Reply {
  return {
    options: [...fields('option'), ...fields('order')],
    text: fields('text')[0] ?? null,
    pairs: pairsOf(fields),
  };
}

/** What was chosen, for the address of a page that shows the form once more. */
export function replyQuery(fields: Fields): string {
  const names = ['order', 'option', 'text', ...fields('prompt').map((prompt) => `pair-${prompt}`)];
  return new URLSearchParams(names.flatMap((name) => fields(name).map((value) => [name, value]))).toString();
}

/** The answer that such an address carries; null where it carries none. */
export function replyOfQuery(query: ParsedUrlQuery): Reply | null {
  if (query.problem === undefined) return null;
  const all = (name: string) => [query[name] ?? []].flat();
  return {
    options: [...all('option'), ...all('order')],
    text: all('text')[0] ?? null,
    pairs: Object.keys(query)
      .filter((name) => name.startsWith('pair-'))
      .map((name) => ({ prompt: name.slice('pair-'.length), option: all(name)[0] ?? '' })),
  };
}
