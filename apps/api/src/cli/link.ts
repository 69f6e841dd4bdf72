import { Command, Option } from 'commander';
import { exitStatus } from './exit-status.ts';
import { say, write } from './output.ts';

interface LinkOptions {
  role: 'reader' | 'teacher' | 'editor' | 'admin';
  reset?: string;
}

const mutation = `mutation Link($role: Role, $resets: String) {
  createSignInLink(role: $role, resets: $resets) {
    ... on NewSignInLink { path }
    ... on Failure { message }
  }
}`;

interface Answer {
  data?: { createSignInLink: { path?: string; message?: string } } | null;
  errors?: { message: string }[];
}

/** `parallax link`: a link that works once, to make an account or to set a new password. */
export function linkCommand(): Command {
  return new Command('link')
    .description('make a link that works once, within a day: for an account, or for a new password')
    .addOption(
      new Option('--role <role>', 'of the account that it makes')
        .choices(['reader', 'teacher', 'editor', 'admin'])
        .default('editor'),
    )
    .option('--reset <address>', 'set a new password instead, for the account with this e-mail address')
    .action(async ({ role, reset }: LinkOptions) => {
      const { readSettings, SettingsError } = await import('../settings.ts');
      try {
        const settings = readSettings(process.env);
        const { readLock } = await import('@parallax/database');
        const api = settings.databaseUrl === undefined ? readLock(settings.dataFolder)?.api : undefined;
        const path = api ? await askApi(api, role, reset) : await askDatabase(settings, role, reset);
        await write(`${settings.webOrigin}${path}\n`);
      } catch (error) {
        const { DatabaseLockedError, StoreError } = await import('@parallax/database');
        const isExpected = [SettingsError, StoreError, DatabaseLockedError, LinkError].some(
          (kind) => error instanceof kind,
        );
        if (!isExpected) throw error;
        say((error as Error).message);
        process.exitCode = exitStatus.someFailed;
      }
    });
}

/** The API gave no link; the message says why. */
class LinkError extends Error {}

/** From the API that has the data folder open. */
async function askApi({ url, token }: { url: string; token: string }, role: LinkOptions['role'], reset?: string) {
  const variables = reset === undefined ? { role: role.toUpperCase() } : { resets: reset };
  let answer: Answer;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: mutation, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    answer = (await response.json()) as Answer;
  } catch (cause) {
    throw new LinkError(`The API at ${url} does not answer.`, { cause });
  }
  const link = answer.data?.createSignInLink;
  if (link?.path) return link.path;
  throw new LinkError(link?.message ?? answer.errors?.[0]?.message ?? `The API at ${url} gave no link.`);
}

/** Into a database that nobody has open, or a server. */
async function askDatabase(
  { databaseUrl, dataFolder }: { databaseUrl: string | undefined; dataFolder: string },
  role: LinkOptions['role'],
  reset?: string,
): Promise<string> {
  const { createSignInLink, openDatabase, toEnum } = await import('@parallax/database');
  await using opened = await openDatabase({ url: databaseUrl, dataFolder });
  const purpose = reset === undefined ? { role: toEnum(role) } : { resets: reset };
  const { secret } = await createSignInLink(opened.prisma, purpose, new Date());
  return `/link/${secret}`;
}
