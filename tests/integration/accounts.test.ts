import { createFirstLink } from '@parallax/database';
import { encodeGlobalId } from '@parallax/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attemptRates } from '../../apps/api/src/accounts/limits.ts';
import { type ApiServer, Browser, operatorToken, startApi } from './api-server.ts';
import { storeStory } from './api-story.ts';

let api: ApiServer;
let quiz: string;

beforeAll(async () => {
  api = await startApi();
  quiz = encodeGlobalId('Quiz', (await storeStory(api.db, 1)).quizId);
});
afterAll(() => api[Symbol.asyncDispose]());

const password = 'a long enough password';
let people = 0;

/** Somebody new, in a browser of theirs. */
async function someone(role: 'READER' | 'EDITOR' | 'ADMIN' = 'READER') {
  const browser = new Browser(api);
  const email = `person${++people}@example.org`;
  const { status } = await browser.send('/auth/sign-up', { name: 'A Person', email, password });
  expect(status).toBe(200);
  if (role !== 'READER') await api.db.user.update({ where: { email }, data: { role } });
  return { browser, email };
}

const viewer = '{ viewer { role scopes account { name email role attempts { nodes { id } totalCount } } } }';
const roleOf = async (browser: Browser, headers = {}) => (await browser.ask(viewer, {}, headers)).data.viewer.role;
const makeToken = `mutation ($scopes: [Scope!]!, $days: Int) { createApiToken(name: "For a script", scopes: $scopes, days: $days) {
  __typename ... on NewApiToken { secret token { id start scopes lastUsedAt } } ... on Failure { code message } } }`;

describe('signing in', () => {
  it('makes an account, knows it again by its cookie, and forgets it on signing out', async () => {
    const { browser, email } = await someone();
    expect((await browser.ask(viewer)).data.viewer).toMatchObject({
      role: 'READER',
      account: { email, name: 'A Person' },
    });
    expect((await browser.send('/auth/sign-out', { where: 'here' })).status).toBe(200);
    expect(await roleOf(browser)).toBe('GUEST');
    expect((await browser.send('/auth/sign-in', { email: email.toUpperCase(), password })).status).toBe(200);
    expect(await roleOf(browser)).toBe('READER');
  });

  it('gives cookies that no script reads and no other site sends', async () => {
    const browser = new Browser(api);
    const { cookies } = await browser.send('/auth/sign-up', { name: 'C', email: 'cookies@example.org', password });
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^parallax\.session_token=/);
    expect(cookies[0]).toMatch(/; HttpOnly/i);
    expect(cookies[0]).toMatch(/; SameSite=Lax/i);
    expect(cookies[0]).toMatch(/; Max-Age=2592000/i);
  });

  it.each([
    ['a short password', { name: 'N', email: 'n@example.org', password: 'short' }, 400, 'PASSWORD_TOO_SHORT'],
    ['an address that is none', { name: 'N', email: 'nobody', password }, 400, 'INVALID_EMAIL'],
    ['no name', { name: '  ', email: 'n@example.org', password }, 400, 'INVALID_NAME'],
    [
      'a role that somebody gives themselves',
      { name: 'N', email: 'r@example.org', password, role: 'ADMIN' },
      200,
      null,
    ],
  ])('takes %s as it should', async (_what, fields, status, code) => {
    const answer = await new Browser(api).send('/auth/sign-up', fields);
    expect(answer.status).toBe(status);
    expect(answer.body.code ?? answer.body.errors?.[0].extensions.code ?? null).toBe(code);
    if (status === 200) {
      expect((await api.db.user.findUniqueOrThrow({ where: { email: fields.email } })).role).toBe('READER');
    }
  });

  it('says the same of a wrong password and of an unknown address', async () => {
    const { email } = await someone();
    const answers = [
      await new Browser(api).send('/auth/sign-in', { email, password: 'not the password' }),
      await new Browser(api).send('/auth/sign-in', { email: 'unknown@example.org', password }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [401, 'INVALID_EMAIL_OR_PASSWORD'],
      [401, 'INVALID_EMAIL_OR_PASSWORD'],
    ]);
  });

  it('stops guessing at one account wherever the guesses come from, and says when to go on', async () => {
    const { email } = await someone();
    const { most } = attemptRates.byAccount;
    let last = await new Browser(api).send('/auth/sign-in', { email, password: 'guess' });
    for (let guess = 0; guess < most; guess++) {
      last = await new Browser(api).send('/auth/sign-in', { email, password: `guess ${guess}` });
    }
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await new Browser(api).send('/auth/sign-in', { email, password })).status).toBe(429);
  });

  it('takes no form of another site, and no cookie that another site sends', async () => {
    const { browser, email } = await someone();
    const foreign = { origin: 'https://elsewhere.example' };
    expect(
      (await browser.send('/auth/change-password', { current: password, password: 'another password' }, foreign))
        .status,
    ).toBe(401);
    expect((await browser.send('/auth/sign-in', { email, password }, foreign)).status).toBe(403);
    expect((await browser.send('/auth/sign-out', {}, { 'content-type': 'text/plain' })).status).toBe(415);
    expect(await roleOf(browser, foreign)).toBe('GUEST');
    expect(await roleOf(browser)).toBe('READER');
  });

  it('takes no cookie that it did not sign', async () => {
    const { browser } = await someone();
    const forged = browser.cookie.replace(/\.[^.]*$/, `.${'A'.repeat(43)}%3D`);
    expect(forged).not.toBe(browser.cookie);
    expect(await roleOf(new Browser(api), { cookie: forged })).toBe('GUEST');
  });

  it('lets a role go at once when it is taken away', async () => {
    const { browser, email } = await someone('EDITOR');
    expect(await roleOf(browser)).toBe('EDITOR');
    await api.db.user.update({ where: { email }, data: { role: 'READER' } });
    expect(await roleOf(browser)).toBe('READER');
  });

  it('changes the password, which ends every other session', async () => {
    const { browser, email } = await someone();
    const elsewhere = new Browser(api);
    await elsewhere.send('/auth/sign-in', { email, password });
    expect(await roleOf(elsewhere)).toBe('READER');
    const wrong = await browser.send('/auth/change-password', {
      current: 'not it at all',
      password: 'a second password',
    });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'INVALID_PASSWORD']);
    expect(
      (await browser.send('/auth/change-password', { current: password, password: 'a second password' })).status,
    ).toBe(200);
    expect(await roleOf(browser)).toBe('READER');
    expect(await roleOf(elsewhere)).toBe('GUEST');
    expect((await elsewhere.send('/auth/sign-in', { email, password })).status).toBe(401);
  });

  it('signs out everywhere', async () => {
    const { browser, email } = await someone();
    const elsewhere = new Browser(api);
    await elsewhere.send('/auth/sign-in', { email, password });
    expect((await browser.send('/auth/sign-out', { where: 'everywhere' })).status).toBe(200);
    expect([await roleOf(browser), await roleOf(elsewhere)]).toEqual(['GUEST', 'GUEST']);
  });

  it('can be closed to all who have no link', async () => {
    await using closed = await startApi({ isSignUpOpen: false });
    const refused = await new Browser(closed).send('/auth/sign-up', { name: 'N', email: 'n@example.org', password });
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([403, 'SIGN_UP_CLOSED']);
  });
});

describe('what belongs to an account', () => {
  it('keeps attempts across devices, and shows them to nobody else', async () => {
    const { browser, email } = await someone();
    const start = 'mutation ($quiz: ID!) { startAttempt(quiz: $quiz, mode: PRACTICE) { ... on Attempt { id } } }';
    const { id } = (await browser.ask(start, { quiz })).data.startAttempt;
    const phone = new Browser(api);
    await phone.send('/auth/sign-in', { email, password });
    expect((await phone.ask(viewer)).data.viewer.account.attempts).toEqual({ nodes: [{ id }], totalCount: 1 });
    const { browser: other } = await someone();
    expect((await other.ask(viewer)).data.viewer.account.attempts.totalCount).toBe(0);
  });

  it('is exported whole, without what would let others in', async () => {
    const { browser, email } = await someone('EDITOR');
    const { secret } = (await browser.ask(makeToken, { scopes: ['INGEST'] })).data.createApiToken;
    await browser.ask('mutation ($quiz: ID!) { startAttempt(quiz: $quiz, mode: TEST) { __typename } }', { quiz });
    const text = await (await fetch(`${api.url}/auth/export`, { headers: { cookie: browser.cookie } })).text();
    expect(JSON.parse(text)).toMatchObject({ email, tokens: [{ name: 'For a script' }], attempts: [{ mode: 'TEST' }] });
    const [session] = await api.db.session.findMany({ where: { user: { email } } });
    for (const hidden of [secret, session!.token]) expect(text).not.toContain(hidden);
    expect((await fetch(`${api.url}/auth/export`)).status).toBe(401);
  });

  it('is deleted with the password only, and all that belongs to it goes along', async () => {
    const { browser, email } = await someone();
    await browser.ask('mutation ($quiz: ID!) { startAttempt(quiz: $quiz, mode: TEST) { __typename } }', { quiz });
    const { id } = await api.db.user.findUniqueOrThrow({ where: { email } });
    expect((await browser.send('/auth/delete-account', { password: 'not the password' })).status).toBe(400);
    expect((await browser.send('/auth/delete-account', { password })).status).toBe(200);
    expect(await roleOf(browser)).toBe('GUEST');
    const left = await Promise.all([
      api.db.user.count({ where: { id } }),
      api.db.session.count({ where: { userId: id } }),
      api.db.credential.count({ where: { userId: id } }),
      api.db.attempt.count({ where: { userId: id } }),
    ]);
    expect(left).toEqual([0, 0, 0, 0]);
  });
});

describe('tokens', () => {
  it('do what their scopes name, until they are revoked', async () => {
    const { browser } = await someone('EDITOR');
    const { secret, token } = (await browser.ask(makeToken, { scopes: ['INGEST'] })).data.createApiToken;
    expect(secret.startsWith(token.start)).toBe(true);
    const program = new Browser(api);
    const bearer = { authorization: `Bearer ${secret}` };
    expect((await program.ask(viewer, {}, bearer)).data.viewer).toEqual({
      role: 'EDITOR',
      scopes: ['INGEST'],
      account: null,
    });
    const ingest = 'mutation { ingestArticles(articles: []) { ... on Failure { code } } }';
    expect((await program.ask(ingest, {}, bearer)).data.ingestArticles.code).toBe('INVALID_INPUT');
    const merge =
      'mutation { mergeStories(into: "U3Rvcnk6eA", stories: ["U3Rvcnk6eA"]) { ... on Failure { code message } } }';
    expect((await program.ask(merge, {}, bearer)).data.mergeStories).toEqual({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('“edit”'),
    });
    const [kept] = await api.db.apiToken.findMany({ where: { start: token.start } });
    expect(kept!.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(kept)).not.toContain(secret);
    const revoke =
      'mutation ($token: ID!) { revokeApiToken(token: $token) { ... on Account { tokens { id } } ... on Failure { code } } }';
    expect((await (await someone()).browser.ask(revoke, { token: token.id })).data.revokeApiToken.code).toBe(
      'NOT_FOUND',
    );
    expect((await browser.ask(revoke, { token: token.id })).data.revokeApiToken.tokens).toEqual([]);
    expect((await program.send('/graphql', { query: viewer }, bearer)).status).toBe(401);
  });

  it('expire', async () => {
    const { browser } = await someone();
    const { secret, token } = (await browser.ask(makeToken, { scopes: ['READ'], days: 1 })).data.createApiToken;
    await api.db.apiToken.updateMany({ where: { start: token.start }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await browser.send('/graphql', { query: viewer }, { authorization: `Bearer ${secret}` })).status).toBe(401);
  });

  it('reach no further than their owner, and make no tokens', async () => {
    const { browser } = await someone();
    expect((await browser.ask(makeToken, { scopes: ['EDIT'] })).data.createApiToken.code).toBe('INVALID_INPUT');
    const { secret } = (await browser.ask(makeToken, { scopes: ['OWN'] })).data.createApiToken;
    const bearer = { authorization: `Bearer ${secret}` };
    expect((await new Browser(api).ask(makeToken, { scopes: ['READ'] }, bearer)).data.createApiToken.code).toBe(
      'NOT_ALLOWED',
    );
  });
});

describe('links that work once', () => {
  const use = (browser: Browser, secret: string, more = {}) =>
    browser.send('/auth/link/use', {
      secret,
      name: 'By Link',
      email: `link${++people}@example.org`,
      password,
      ...more,
    });
  const linkFor = async (purpose: string) =>
    (
      await new Browser(api).ask(
        `mutation { createSignInLink(${purpose}) { ... on NewSignInLink { path } ... on Failure { code } } }`,
        {},
        { authorization: `Bearer ${operatorToken}` },
      )
    ).data.createSignInLink;

  it('make the first administrator, of two who try at one time one', async () => {
    const first = await createFirstLink(api.db, new Date());
    const second = await createFirstLink(api.db, new Date());
    expect((await use(new Browser(api), first!.secret)).status).toBe(404);
    const browsers = [new Browser(api), new Browser(api)];
    const answers = await Promise.all(browsers.map((browser) => use(browser, second!.secret)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect(await api.db.user.count({ where: { role: 'ADMIN' } })).toBe(1);
    expect(await createFirstLink(api.db, new Date())).toBeNull();
    const late = await new Browser(api).send('/auth/link', { secret: second!.secret });
    expect([late.status, late.body.errors[0].extensions.code]).toEqual([410, 'LINK_USED']);
  });

  it('stay good where the form was not', async () => {
    const { path } = await linkFor('role: EDITOR');
    const secret = path.slice('/link/'.length);
    const browser = new Browser(api);
    expect((await use(browser, secret, { password: 'short' })).status).toBe(400);
    expect((await use(browser, secret)).status).toBe(200);
    expect(await roleOf(browser)).toBe('EDITOR');
  });

  it('raise the role of whoever is signed in, and lower none', async () => {
    const { browser } = await someone();
    const { browser: admin } = await someone('ADMIN');
    for (const [who, role] of [
      [browser, 'TEACHER'],
      [admin, 'ADMIN'],
    ] as const) {
      const { path } = await linkFor('role: TEACHER');
      expect((await who.send('/auth/link/use', { secret: path.slice('/link/'.length) })).status).toBe(200);
      expect(await roleOf(who)).toBe(role);
    }
  });

  it('set a new password, which ends every session', async () => {
    const { browser, email } = await someone();
    const { path } = await linkFor(`resets: "${email}"`);
    const secret = path.slice('/link/'.length);
    const fresh = new Browser(api);
    expect((await fresh.send('/auth/link', { secret })).body).toMatchObject({ purpose: 'password', email });
    expect((await fresh.send('/auth/link/use', { secret, password: 'a password from a link' })).status).toBe(200);
    expect([await roleOf(fresh), await roleOf(browser)]).toEqual(['READER', 'GUEST']);
    expect((await new Browser(api).send('/auth/sign-in', { email, password: 'a password from a link' })).status).toBe(
      200,
    );
    expect((await linkFor('resets: "unknown@example.org"')).code).toBe('NOT_FOUND');
  });

  it('expire', async () => {
    const { path } = await linkFor('role: TEACHER');
    await api.db.signInLink.updateMany({ where: { usedAt: null }, data: { expiresAt: new Date(Date.now() - 1) } });
    const late = await new Browser(api).send('/auth/link', { secret: path.slice('/link/'.length) });
    expect([late.status, late.body.errors[0].extensions.code]).toEqual([410, 'LINK_EXPIRED']);
  });
});

describe('roles', () => {
  it('are given by administrators, and the last one stays', async () => {
    await api.db.user.updateMany({ where: { role: 'ADMIN' }, data: { role: 'READER' } });
    const { browser: admin, email } = await someone('ADMIN');
    const { browser: reader, email: other } = await someone();
    const list =
      'query ($search: String) { accounts(search: $search) { totalCount nodes { id email role sessions { id } tokens { id } attempts { totalCount } } } }';
    const [account] = (await admin.ask(list, { search: other })).data.accounts.nodes;
    expect(account).toMatchObject({ email: other, role: 'READER', sessions: null, tokens: null, attempts: null });
    expect((await reader.ask(list)).errors[0].extensions.code).toBe('NOT_ALLOWED');
    const set =
      'mutation ($account: ID!, $role: Role!) { setRole(account: $account, role: $role) { ... on Account { role } ... on Failure { code } } }';
    expect((await reader.ask(set, { account: account.id, role: 'ADMIN' })).data.setRole.code).toBe('NOT_ALLOWED');
    expect((await admin.ask(set, { account: account.id, role: 'EDITOR' })).data.setRole).toEqual({ role: 'EDITOR' });
    expect(await roleOf(reader)).toBe('EDITOR');
    const [self] = (await admin.ask(list, { search: email })).data.accounts.nodes;
    expect((await admin.ask(set, { account: self.id, role: 'READER' })).data.setRole.code).toBe('LAST_ADMINISTRATOR');
    expect((await admin.send('/auth/delete-account', { password })).status).toBe(409);
  });
});

it('never logs a password, a token, a link or a cookie', async () => {
  const secretWords = 'a password that nobody may read';
  const browser = new Browser(api);
  const email = 'logged@example.org';
  await browser.send('/auth/sign-up', { name: 'L', email, password: secretWords });
  await browser.send('/auth/sign-up', { name: 'L', email, password: secretWords });
  await browser.send('/auth/sign-in', { email, password: `${secretWords} mistyped` });
  await browser.send('/auth/sign-in', { email, password: secretWords });
  await browser.send('/auth/sign-in', { email, password: secretWords }, { origin: 'https://elsewhere.example' });
  const { secret } = (await browser.ask(makeToken, { scopes: ['READ'] })).data.createApiToken;
  await new Browser(api).ask(viewer, {}, { authorization: `Bearer ${secret}` });
  await new Browser(api).ask(viewer, {}, { authorization: `Bearer ${secret}x` });
  await browser.ask('{ viewer { nothing } }', {}, { authorization: `Bearer ${secret}` });
  const link = await createFirstLink(api.db, new Date());
  const { cookie } = browser;
  await browser.send('/auth/change-password', { current: secretWords, password: `${secretWords} 2` });
  await browser.send('/auth/delete-account', { password: `${secretWords} 2` });
  const sessions = await api.db.session.findMany();
  const log = api.log.join('\n');
  expect(log).toContain('/auth/sign-in');
  for (const hidden of [
    secretWords,
    secret,
    cookie.split('=')[1]!,
    operatorToken,
    email,
    ...sessions.map(({ token }) => token),
    ...(link ? [link.secret] : []),
  ]) {
    expect(log.includes(hidden), hidden).toBe(false);
  }
});
