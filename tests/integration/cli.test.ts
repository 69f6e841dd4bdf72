import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../apps/api/dist/parallax.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'parallax-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

mkdirSync(join(folder, 'ferry'));
writeFileSync(
  join(folder, 'ferry/a.md'),
  '---\ntitle: Night boat ends\npublisher: The Ostrand Mail\npublished: 2031-03-02\n---\n\n# Night boat ends\n\n' +
    'The Ostrand ferry company will end its night crossings on Monday because of the price of fuel, its director, Maud ' +
    'Errant, said. About 140 people take the late boat on a weekday, the harbour office said.\n',
);
writeFileSync(
  join(folder, 'ferry/b.html'),
  '<html lang="en"><head><meta property="og:site_name" content="Quay News"></head><body><nav><a href="/">Home</a></nav>' +
    '<article><h1>Ferry company stops late boat</h1><p>The Ostrand ferry company will end its night crossings on Monday, ' +
    'its director, Maud Errant, said. About 160 people take the late boat on a weekday, according to the company.</p>' +
    '</article></body></html>',
);
writeFileSync(join(folder, 'ferry/README.md'), 'Two articles about a ferry.');
writeFileSync(join(folder, 'empty.txt'), ' \n');

function start(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { cwd: folder });
}

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
  lines: ReturnType<typeof JSON.parse>[];
}

function run(args: readonly string[], input: string | Buffer = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = start(args);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (part) => (stdout += part));
    child.stderr.setEncoding('utf8').on('data', (part) => (stderr += part));
    child.once('error', reject);
    child.once('close', (status) => {
      const lines = stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line));
      resolve({ status, stdout, stderr, lines });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

const jsonLines = (...rows: unknown[]) =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');

describe('analyze', () => {
  it('prints one analysis a line, whose spans are spans of its text', async () => {
    const { status, lines, stderr } = await run(['analyze', 'ferry/a.md', 'ferry/b.html']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines.map(({ title, publisher, published }) => [title, publisher, published])).toEqual([
      ['Night boat ends', 'The Ostrand Mail', '2031-03-02'],
      ['Ferry company stops late boat', 'Quay News', null],
    ]);
    for (const { text, blocks } of lines) {
      const headline = blocks.find(({ role }: { role: string }) => role === 'headline');
      expect(text.slice(headline.start, headline.end)).toMatch(/^(?:Night boat ends|Ferry company stops late boat)$/);
    }
  });

  it('goes on past what cannot be read, and says what and where', async () => {
    const { status, lines, stderr } = await run(['analyze', 'nowhere.txt', 'empty.txt', 'ferry/a.md']);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(stderr).toMatch(/nowhere\.txt does not exist/);
    expect(stderr).toMatch(/empty\.txt has no text/);
  });

  it('answers every line of --jsonl in its place, and ends with 1 where one failed', async () => {
    const input = jsonLines(
      { id: 'a', text: 'Rain fell.\r\nIt\u2028stopped.' },
      '{"id": "b", "text": ',
      '',
      { id: 'c' },
      { id: 'd', text: '' },
      { id: 'e', html: '<p>Rain fell in Ostrand.</p>', publisher: 'Quay News' },
    );
    const { status, lines } = await run(['analyze', '--jsonl'], input);
    expect(status).toBe(1);
    expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', undefined],
      [null, 'bad-json'],
      ['c', 'bad-record'],
      ['d', 'empty-article'],
      ['e', undefined],
    ]);
    expect(lines[0].text).toBe('Rain fell.\r\nIt\u2028stopped.');
    expect(lines[1].error.message).toMatch(/^line 2 /);
    expect(lines[4]).toMatchObject({ publisher: 'Quay News', text: 'Rain fell in Ostrand.' });
  });

  it('takes --jsonl without a line end at the end, and none at all', async () => {
    expect((await run(['analyze', '--jsonl'], '{"id":"a","text":"Rain fell."}')).lines).toHaveLength(1);
    expect(await run(['analyze', '--jsonl'], '')).toMatchObject({ status: 0, stdout: '' });
  });

  it('writes each analysis as soon as it is ready', async () => {
    const child = start(['analyze', '--jsonl']);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ['a', 'b']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'Rain fell.' })}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(value).id).toBe(id);
    }
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdin.end();
    expect(await ended).toBe(0);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start(['analyze', '--jsonl']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (part) => (stderr += part));
    child.stdin.on('error', () => {});
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdout.once('data', () => child.stdout.destroy());
    for (let at = 0; at < 200; at++) child.stdin.write(`${JSON.stringify({ text: `Rain fell ${at} times.` })}\n`);
    child.stdin.end();
    expect(await ended).toBe(0);
    expect(stderr).toBe('');
  });
});

describe('compare, brief and quiz', () => {
  it('compares a folder, without its README', async () => {
    const { status, lines, stderr } = await run(['compare', 'ferry']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/README\.md left out/);
    expect(lines).toHaveLength(1);
    const publishers = lines[0].articles.map(({ publisher }: { publisher: string }) => publisher);
    expect(publishers).toEqual(['The Ostrand Mail', 'Quay News']);
    const inStories = lines[0].stories.flatMap(({ articles }: { articles: string[] }) => articles);
    expect(inStories.toSorted()).toEqual(lines[0].articles.map(({ id }: { id: string }) => id).toSorted());
  });

  it('reads an article that comes twice once, and refuses another under its id', async () => {
    const text = 'The Ostrand ferry company will end its night crossings on Monday.';
    const input = jsonLines({ id: 'a', text }, { id: 'a', text }, { id: 'a', text: 'Something else happened.' });
    const { status, lines } = await run(['compare', '--jsonl'], input);
    expect(status).toBe(1);
    expect(lines.map(({ error, articles }) => error?.code ?? articles.length)).toEqual(['duplicate-id', 1]);
  });

  it('prints one briefing a story, as JSON or as Markdown', async () => {
    const { status, lines } = await run(['brief', 'ferry']);
    expect(status).toBe(0);
    expect(lines.length).toBeGreaterThan(0);
    for (const { sections } of lines) expect(sections).toBeInstanceOf(Array);
    const markdown = await run(['brief', 'ferry', '--format', 'markdown']);
    expect(markdown.status).toBe(0);
    expect(markdown.stdout).toMatch(/^# \S/m);
  });

  it('prints one quiz a story, as JSON, Markdown or GIFT', async () => {
    const { status, lines } = await run(['quiz', 'ferry', '--size', '4', '--seed', '7']);
    expect(status).toBe(0);
    for (const { questions } of lines) expect(questions.length).toBeLessThanOrEqual(4);
    for (const format of ['markdown', 'gift'])
      expect((await run(['quiz', 'ferry', '--format', format])).status).toBe(0);
  });

  it('keeps what it could not read out of Markdown', async () => {
    const { status, stdout, stderr } = await run(['brief', '--jsonl', '--format', 'markdown'], '{"id":"a"');
    expect(status).toBe(1);
    expect(stdout).not.toContain('bad-json');
    expect(stderr).toMatch(/line 1 is not JSON/);
  });
});

describe('usage', () => {
  it.each([
    ['no verb', []],
    ['an unknown verb', ['guess']],
    ['an unknown option', ['analyze', '--fast', 'ferry/a.md']],
    ['neither paths nor --jsonl', ['analyze']],
    ['both paths and --jsonl', ['compare', 'ferry', '--jsonl']],
    ['an unknown format', ['brief', 'ferry', '--format', 'pdf']],
    ['a size that is no number', ['quiz', 'ferry', '--size', 'many']],
  ])('ends with 2 for %s, and prints nothing on standard output', async (_, args) => {
    const { status, stdout, stderr } = await run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('helps, for the whole and for a verb', async () => {
    expect(await run(['--help'])).toMatchObject({ status: 0, stderr: '' });
    expect((await run(['analyze', '--help'])).stdout).toMatch(/--jsonl/);
  });
});
