import type { ArticleSource } from '@parallax/analysis';
import { type KnownFields, makeSource } from './source.ts';

/**
 * Reads the content of one kind of file as an article. Fields of `known` win over what the content says of itself; `name` is
 * for error messages.
 */
export type Reader = (content: string, known?: KnownFields, name?: string) => Promise<ArticleSource>;

/**
 * Plain text. It is kept as it is, line ends included; whether its first line is a headline is for the analysis to find.
 * @throws IngestError `empty-article`
 */
export const readPlainText: Reader = async (text, known = {}, name = 'The text') => makeSource(text, known, name);

/**
 * Markdown, with or without YAML front matter.
 * @throws IngestError `bad-front-matter`, `empty-article`
 */
export const readMarkdown: Reader = async (markdown, known = {}, name = 'The text') => {
  // The parsers of mark-up take longer to load than a plain text takes to analyse.
  const { markdownSource } = await import('./markdown.ts');
  return markdownSource(markdown, known, name);
};

/**
 * A page of HTML, whole or a fragment.
 * @throws IngestError `empty-article`, `bad-page`
 */
export const readHtml: Reader = async (html, known = {}, name = 'The page') => {
  const { htmlSource } = await import('./html.ts');
  return htmlSource(html, known, name);
};
