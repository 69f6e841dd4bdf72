import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = (name: string) => fileURLToPath(new URL(`../../apps/api/dist/${name}.js`, import.meta.url));

/** The real API, or a worker, in a process of its own; an API listens on a port that the system picks. */
export class ApiProcess {
  readonly #child: ChildProcess;
  #output = '';
  #errors = '';

  constructor(settings: Record<string, string>, name: 'main' | 'worker' = 'main') {
    this.#child = spawn(process.execPath, [program(name)], {
      env: { PATH: process.env.PATH, API_PORT: '0', LOG_LEVEL: 'error', ...settings },
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

  /** Lets it stand still, go on, or hear that it is to stop. */
  signal(signal: 'SIGSTOP' | 'SIGCONT' | 'SIGTERM'): void {
    this.#child.kill(signal);
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
