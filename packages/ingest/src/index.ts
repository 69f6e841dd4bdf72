export { articleId, contentHash } from './content-hash.ts';
export { IngestError, type IngestErrorCode } from './errors.ts';
export { readArticleFile } from './file.ts';
export { type ArticleFiles, findArticleFiles } from './folder.ts';
export { maxArticleBytes } from './limits.ts';
export { type Reader, readHtml, readMarkdown, readPlainText } from './readers.ts';
export { readRecord, recordId } from './record.ts';
export type { KnownFields } from './source.ts';
