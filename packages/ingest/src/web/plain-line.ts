import { Parser } from 'htmlparser2';

/** One line of plain text of a title that may be HTML, as those of feeds may; undefined where nothing is left. */
export function plainLine(title: string | undefined): string | undefined {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true });
  parser.end(title ?? '');
  return text.replace(/\s+/g, ' ').trim() || undefined;
}
