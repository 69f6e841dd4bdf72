import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));

/** The real API in a process of its own, on a data folder and a port that the system picks. */
export class ApiProcess {
  readonly #child: ChildProcess;
  #output = '';
  #errors = '';

  constructor(dataFolder: string, token: string) {
    this.#child = spawn(process.execPath, [main], {
      env: {
        PATH: process.env.PATH,
        DATA_FOLDER: dataFolder,
        API_PORT: '0',
        PARALLAX_TOKEN: token,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout!.on('data', (chunk) => {
      this.#output += chunk;
    });
    this.#child.stderr!.on('data', (chunk) => {
      this.#errors += chunk;
    });
  }

  /** What it said on its error output. */
  get errors(): string {
    return this.#errors;
  }

  /** Waits until it has said this; gives what the pattern found. */
  async said(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.#output);
      if (found) return found;
      if (this.#child.exitCode !== null) throw new Error(`The API ended with ${this.#child.exitCode}: ${this.#errors}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Its address, once it is ready. */
  async ready(): Promise<string> {
    return (await this.said(/API ready at (\S+)/))[1]!;
  }

  /** kill -9, or a polite stop. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill(signal);
      await once(this.#child, 'exit');
    }
    return this.#child.exitCode;
  }
}
