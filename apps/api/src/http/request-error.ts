/** Why a request is turned away before it gets to what it asks for, as HTTP says it. */
export class RequestError extends Error {
  override readonly name: string = 'RequestError';
  readonly status: number;
  /** Stable, for programs. */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
