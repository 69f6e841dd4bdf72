import { expect, it } from 'vitest';
import { createLog } from './log.ts';

it('writes lines of JSON without secrets, wherever they stand', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const headers = {
    authorization: 'Bearer hidden-1',
    cookie: 'session=hidden-2',
    'set-cookie': 'hidden-3',
    accept: 'text/plain',
  };
  log.info({ request: { headers }, password: 'hidden-4', variables: { input: { token: 'hidden-5' } } }, 'A line');
  log.error({ err: Object.assign(new Error('No.'), { connectionString: 'hidden-6' }) }, 'Another');
  expect(lines.join('')).not.toContain('hidden');
  expect(JSON.parse(lines[0]!)).toMatchObject({ msg: 'A line', request: { headers: { accept: 'text/plain' } } });
});
