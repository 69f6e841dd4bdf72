import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { forgetLearner, keepLearner, learnerSecret } from './learner-cookie.ts';

function exchange(cookie?: string) {
  const request = new IncomingMessage(new Socket());
  if (cookie) request.headers.cookie = cookie;
  return { request, response: new ServerResponse(request) };
}

it('makes a secret once, and keeps it', () => {
  const { request, response } = exchange();
  const secret = keepLearner(request, response);
  const [cookie] = response.getHeader('Set-Cookie') as string[];
  expect(cookie).toMatch(/^learner=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  expect(learnerSecret(`a=b; ${cookie!.split(';')[0]}`)).toBe(secret);
  const again = exchange(`learner=${secret}`);
  expect(keepLearner(again.request, again.response)).toBe(secret);
});

it('goes over a safe connection only, where the site has one', () => {
  const { request, response } = exchange();
  request.headers['x-forwarded-proto'] = 'https';
  keepLearner(request, response);
  expect((response.getHeader('Set-Cookie') as string[])[0]).toMatch(/; Secure$/);
});

it('reads nothing that is no secret, and forgets', () => {
  expect(learnerSecret('learner=short')).toBeNull();
  expect(learnerSecret('xlearner=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toBeNull();
  expect(learnerSecret(undefined)).toBeNull();
  const { request, response } = exchange();
  response.setHeader('Set-Cookie', 'reader=a');
  forgetLearner(request, response);
  expect(response.getHeader('Set-Cookie')).toEqual(['reader=a', expect.stringMatching(/^learner=; .*Max-Age=0/)]);
});
