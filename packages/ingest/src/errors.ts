/** Why something could not be read as an article. Stable: scripts and clients may branch on them. */
export type IngestErrorCode =
  /** There is nothing at that path. */
  | 'not-found'
  /** It is there, but the system would not let us read it. */
  | 'unreadable-file'
  /** Neither text, Markdown nor HTML, by its name. */
  | 'unsupported-type'
  /** Its bytes are not text in any character set. */
  | 'not-text'
  /** More than `maxArticleBytes`. */
  | 'too-large'
  /** It has no words. */
  | 'empty-article'
  /** A folder without a single article. */
  | 'empty-folder'
  /** The block between `---` lines is not YAML, or a field of it is not what it should be. */
  | 'bad-front-matter'
  /** The page, or Markdown, is too large in elements or nested too deeply to be taken apart. */
  | 'bad-page'
  /** A record is not JSON. */
  | 'bad-json'
  /** A record is JSON, but not an article: a field is missing or of the wrong type. */
  | 'bad-record';

/** Something that was to be read as an article could not be. `message` names it and says why, for people. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  readonly code: IngestErrorCode;

  constructor(code: IngestErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
