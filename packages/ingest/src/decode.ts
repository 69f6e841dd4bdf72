import { IngestError } from './errors.ts';

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\xd0\xcf\x11\xe0', 'an office document'],
  ['{\\rtf', 'an RTF document'],
];

/** What windows-1252 has at 0x80 to 0x9F; the five gaps stay control characters. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node 20 decodes windows-1252 as if it were ISO 8859-1, which has control characters where its quotation marks are. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80]!);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The usual name of a character set, where a decoder for it exists. */
function knownCharset(label: string | undefined): string | undefined {
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** The character set that a page declares in its first bytes, where a decoder for it exists. */
function declaredCharset(head: string): string | undefined {
  const encoding = knownCharset(
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
      /<\?xml[^>]{0,100}encoding=["']([\w.:-]+)/i.exec(head)?.[1],
  );
  // A page that could be read this far as ASCII is not UTF-16, whatever it says (as the HTML standard has it).
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

/** UTF-8 where it is valid, or nearly so; otherwise what old Western files are written in. */
function decodeUnlabelled(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = text.split('\uFFFD').length - 1;
    const whole = (text.match(/[^\p{ASCII}\uFFFD]/gu) ?? []).length;
    return whole > broken ? text : decodeAs('windows-1252', bytes);
  }
}

/**
 * Turns a file's bytes into text: by byte-order mark, by what its server said (`label`), by what a page declares (`html`), as
 * UTF-8, or as windows-1252. The byte-order mark itself is not part of the text.
 * @throws IngestError `not-text` for pictures, archives and other binary files; `name` is for the message.
 */
export function decode(bytes: Uint8Array, name: string, html = false, label?: string): string {
  const told = knownCharset(label);
  const marked = byteOrderMark(bytes) ?? (told?.startsWith('utf-16') ? told : undefined);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8192)).toString('latin1');
  const signature = signatures.find(([start]) => head.startsWith(start));
  if (signature) throw new IngestError('not-text', `${name} is ${signature[1]}, not text.`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file.
  const controls = head.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  if (controls > 0.05 * head.length) throw new IngestError('not-text', `${name} holds binary data, not text.`);
  const declared = told ?? (html ? declaredCharset(head.slice(0, 4096)) : undefined);
  return declared && declared !== 'utf-8' ? decodeAs(declared, bytes) : decodeUnlabelled(bytes);
}
