/** What a `Content-Type` header says. */
export interface MediaType {
  /** In lower case, without parameters: `text/html`. */
  type: string;
  charset?: string | undefined;
}

/** Undefined where the header is absent or malformed. */
export function readMediaType(header: string | undefined): MediaType | undefined {
  const type = /^\s*([\w!#$&^.+-]{1,60}\/[\w!#$&^.+-]{1,60})\s*(?:;|$)/.exec(header ?? '')?.[1]?.toLowerCase();
  if (!type) return undefined;
  return { type, charset: /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(header!)?.[1] };
}
