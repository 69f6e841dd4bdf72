const newline = 0x0a;
const carriageReturn = 0x0d;

/** One line of input, numbered from 1; `text` is null where it was longer than allowed. */
export interface Line {
  number: number;
  text: string | null;
}

/**
 * Cuts a stream of bytes into lines at U+000A, holding no more than one line at a time. Node's own `readline` also cuts at
 * U+2028 and U+2029, which JSON strings may hold, and reads ahead without looking at how long lines are.
 * Empty lines are numbered and passed over.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let number = 0;

  const take = (): Line | null => {
    number += 1;
    const tooLong = length > maxBytes;
    let bytes = Buffer.concat(pieces);
    if (bytes.at(-1) === carriageReturn) bytes = bytes.subarray(0, -1);
    const text = tooLong ? null : bytes.toString('utf8');
    pieces = [];
    length = 0;
    return text === null || text.trim() !== '' ? { number, text } : null;
  };

  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(newline); ; at = chunk.indexOf(newline, from)) {
      const piece = chunk.subarray(from, at < 0 ? chunk.length : at);
      length += piece.length;
      // Past the limit nothing more is kept, only counted.
      if (length <= maxBytes) pieces.push(piece);
      else pieces = [];
      if (at < 0) break;
      from = at + 1;
      const line = take();
      if (line) yield line;
    }
  }
  if (length > 0) {
    const line = take();
    if (line) yield line;
  }
}
