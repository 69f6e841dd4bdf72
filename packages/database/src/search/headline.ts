import { Prisma } from '../generated/prisma/client.ts';
import { marks } from './documents.ts';

const around = `StartSel=${marks.start}, StopSel=${marks.end}`;
const options = {
  title: `${around}, HighlightAll=true`,
  snippet: `${around}, MaxWords=40, MinWords=20, ShortWord=0, MaxFragments=0`,
} as const;

/** A title whole, or of a body the words around what was found, with marks around it. */
export function headline(part: keyof typeof options, words: Prisma.Sql): Prisma.Sql {
  const column = Prisma.raw(part === 'title' ? 'd."title"' : 'd."body"');
  return Prisma.sql`ts_headline('english', ${column}, ${words}, ${options[part]})`;
}
