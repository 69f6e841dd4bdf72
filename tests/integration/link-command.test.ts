import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newDataFolder } from '../data-folder.ts';
import { startApi } from './api-process.ts';

const program = fileURLToPath(new URL('../../apps/api/dist/parallax.js', import.meta.url));
const origin = 'https://desk.example';
let folder: string;

beforeAll(async () => {
  folder = await newDataFolder('link');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function link(...args: string[]): Promise<{ status: number; out: string; said: string }> {
  const child = spawn(process.execPath, [program, 'link', ...args], {
    env: { PATH: process.env.PATH, DATA_FOLDER: folder, WEB_ORIGIN: origin },
  });
  let [out, said] = ['', ''];
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (said += part));
  const [status] = await once(child, 'close');
  return { status, out, said };
}

it('makes links that work once, of the database at rest and of the API that has it open', async () => {
  const printed = new RegExp(`^${origin}/link/([\\w-]{40,})\\n$`);
  const atRest = await link('--role', 'teacher');
  expect(atRest).toMatchObject({ status: 0, said: '' });
  expect(atRest.out).toMatch(printed);

  await using api = await startApi({ WEB_ORIGIN: origin }, folder);
  const use = async (printedLink: string, fields: object = {}) => {
    const response = await fetch(new URL(Object.keys(fields).length > 0 ? '/auth/link/use' : '/auth/link', api.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ secret: printed.exec(printedLink)![1], ...fields }),
    });
    return { status: response.status, text: await response.text() };
  };
  const account = { name: 'Ada Berg', email: 'ada@example.org', password: 'long enough for a test' };
  expect((await use(atRest.out)).text).toContain('"role":"teacher"');
  expect((await use(atRest.out, account)).status).toBe(200);
  expect((await use(atRest.out, { ...account, email: 'other@example.org' })).text).toContain('LINK_USED');

  const ofApi = await link();
  expect(ofApi).toMatchObject({ status: 0, said: '' });
  expect((await use(ofApi.out)).text).toContain('"role":"editor"');
  const reset = await link('--reset', account.email);
  expect((await use(reset.out, { password: 'another long one of them' })).status).toBe(200);

  const unknown = await link('--reset', 'nobody@example.org');
  expect(unknown).toMatchObject({ status: 1, out: '' });
  expect(unknown.said).toContain('No account has this e-mail address.');
  expect((await link('--role', 'king')).status).toBe(2);
});
