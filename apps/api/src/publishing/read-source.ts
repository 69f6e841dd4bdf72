import type { ArticleSource } from '@parallax/analysis';
import { articleId, readMarkdown, readRecord } from '@parallax/ingest';
import type { ArticleToIngest } from '@parallax/schema';

/**
 * An article that came over the graph as a source. Its id is made from what it is, so that bringing it in twice is once.
 * @throws IngestError
 */
export async function readSource({ key, marks, markdown, ...fields }: ArticleToIngest): Promise<ArticleSource> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  if (markdown != null) {
    const source = await readMarkdown(markdown, given, `“${key}”`);
    return { ...source, id: articleId(source) };
  }
  const source = await readRecord(JSON.stringify(given), `“${key}”`);
  const inside = marks.filter((mark) => mark.start < mark.end && mark.end <= source.text.length);
  const withMarks = source.marks === undefined && inside.length > 0 ? { ...source, marks: inside } : source;
  return { ...withMarks, id: articleId(source) };
}
