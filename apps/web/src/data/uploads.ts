import type { Fields } from './form.ts';

/** A file of a form. */
export interface UploadedFile {
  name: string;
  /** Read as UTF-8. */
  text: string;
  bytes: Uint8Array;
}

const uploads = new WeakMap<Fields, UploadedFile[]>();

/** The files that a form brought. */
export const filesIn = (fields: Fields): UploadedFile[] => uploads.get(fields) ?? [];

/**
 * Reads a form with files.
 * @throws TypeError where the body is none
 */
export async function readMultipart(contentType: string, body: Buffer): Promise<Fields> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  const fields: Fields = (name) => form.getAll(name).filter((value): value is string => typeof value === 'string');
  const files: UploadedFile[] = [];
  for (const [, value] of form) {
    // A form without a choice of files sends one without a name.
    if (typeof value === 'string' || value.name === '') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({ name: value.name, text: new TextDecoder().decode(bytes), bytes });
  }
  uploads.set(fields, files);
  return fields;
}
