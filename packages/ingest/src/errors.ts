/** Why something could not be read as an article. Stable: scripts and clients may branch on them. */
export type IngestErrorCode =
  /** There is nothing at that path or web address. */
  | 'not-found'
  /** It is there, but the system would not let us read it. */
  | 'unreadable-file'
  /** Neither text, Markdown nor HTML (nor, where one is asked for, a feed), by its name or by what its host says. */
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
  | 'bad-record'
  /** Not an http or https address, or one with a password in it. */
  | 'bad-url'
  /** An address, or a port, that is not of the public web: nothing is fetched from private networks. */
  | 'forbidden-address'
  | 'too-many-redirects'
  /** The host's robots.txt asks programs not to fetch it, or cannot be had. */
  | 'not-allowed-by-robots'
  /** The host answered, with a status that is neither success nor "not found". */
  | 'http-error'
  /** The host cannot be reached, or broke off. */
  | 'network-error'
  | 'timed-out'
  /** What the host sent cannot be unpacked. */
  | 'bad-response'
  /** Neither RSS, Atom nor JSON Feed, or a broken one. */
  | 'bad-feed'
  /** An entry of a feed has neither an address nor a text. */
  | 'bad-entry';

/** Something that was to be read as an article could not be. `message` names it and says why, for people. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  readonly code: IngestErrorCode;

  constructor(code: IngestErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
