import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { codeOf } from './errors.fixture.ts';
import { findArticleFiles, readArticleFile } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'parallax-ingest-'));
afterAll(() => rmSync(root, { recursive: true }));

function put(path: string, content: string | Buffer): string {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

describe('findArticleFiles', () => {
  put('story/b.md', 'B');
  put('story/a.txt', 'A');
  put('story/c/d.HTM', '<p>D');
  put('story/c/notes.pdf', 'no');
  put('story/.hidden/e.txt', 'E');
  put('story/README.md', '# About these files');
  put('other/readme.md', '---\ntitle: README, the novel\n---\nText.');
  put('none/x.pdf', 'no');
  symlinkSync(join(root, 'story'), join(root, 'story/c/loop'));
  const names = (paths: readonly string[]) => paths.map((path) => relative(root, path));

  it('finds articles at every depth, sorted, and says what it left out', async () => {
    const { files, skipped } = await findArticleFiles(join(root, 'story'));
    expect(names(files)).toEqual(['story/a.txt', 'story/b.md', 'story/c/d.HTM']);
    expect(names(skipped.map(({ path }) => path))).toEqual(['story/README.md']);
  });

  it('takes a README with front matter, or one that is named itself, for an article', async () => {
    expect(names((await findArticleFiles(join(root, 'other'))).files)).toEqual(['other/readme.md']);
    expect(names((await findArticleFiles(join(root, 'story/README.md'))).files)).toEqual(['story/README.md']);
  });

  it.each([
    ['not-found', 'nowhere'],
    ['empty-folder', 'none'],
  ])('fails with %s', async (code, path) => {
    expect(await codeOf(() => findArticleFiles(join(root, path)))).toBe(code);
  });
});

describe('readArticleFile', () => {
  it('goes by the ending of the name', async () => {
    expect(await readArticleFile(put('one.txt', 'A line.\r\n'))).toMatchObject({ text: 'A line.\r\n' });
    expect(await readArticleFile(put('two.markdown', '# A line'))).toMatchObject({ text: 'A line' });
    expect(await readArticleFile(put('three.HTML', '<p>A line'))).toMatchObject({ text: 'A line' });
  });

  it.each([
    ['not-found', () => join(root, 'nowhere.txt')],
    ['unsupported-type', () => put('a.docx', 'x')],
    ['empty-article', () => put('empty.txt', '')],
    ['not-text', () => put('picture.txt', Buffer.from('89504e470d0a1a0a', 'hex'))],
    ['too-large', () => put('large.txt', 'word '.repeat(1024 * 1024 + 1))],
  ])('fails with %s, naming the file', async (code, path) => {
    const file = path();
    expect(await codeOf(() => readArticleFile(file))).toBe(code);
    await expect(readArticleFile(file)).rejects.toThrow(file);
  });

  it.skipIf(process.getuid?.() === 0)('fails with unreadable-file where it may not look', async () => {
    const file = put('secret.txt', 'words');
    chmodSync(file, 0);
    expect(await codeOf(() => readArticleFile(file))).toBe('unreadable-file');
  });
});
