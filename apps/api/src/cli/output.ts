import { once } from 'node:events';

/** `parallax … | head` closes our output early: that is an end, not an error. */
export function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
}

/** Writes to standard output, and waits while the reader is behind. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** One value as one line of JSON Lines. */
export function writeJson(value: unknown): Promise<void> {
  return write(`${JSON.stringify(value)}\n`);
}

/** Says something to the person at the terminal, apart from the output. */
export function say(message: string): void {
  process.stderr.write(`parallax: ${message}\n`);
}
