import type { Settings } from '../settings.ts';
import { type Finding, note, ok, wrong } from './finding.ts';
import { isFree } from './machine.ts';

/** How long a server on this machine may take to answer, in milliseconds. */
const patience = 10_000;

interface Answer {
  status: number;
  text: string;
  headers: Headers;
}

/** @returns null where nobody answers in HTTP. */
export async function get(url: string): Promise<Answer | null> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
    return { status: response.status, text: await response.text(), headers: response.headers };
  } catch {
    return null;
  }
}

/** Where a server on `host` is reached from this machine. */
function reached(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

const isOurApi = (answer: Answer | null) => answer?.text.startsWith('The process lives.') ?? false;
/** The website says on every page who it is; the API behind it may be away. */
const isOurWebsite = (answer: Answer | null) => /Parallax/.test(answer?.text ?? '');

/**
 * The two ports: free, or held by Parallax itself.
 * @returns the API's address where it answers on its port
 */
export async function checkPorts(
  { host, port }: Pick<Settings, 'host' | 'port'>,
  webPort: number,
): Promise<{ findings: Finding[]; api: string | null }> {
  const findings: Finding[] = [];
  let api: string | null = null;
  for (const [about, variable, number, path, isOurs] of [
    ['API port', 'API_PORT', port, '/health', isOurApi],
    ['Website port', 'WEB_PORT', webPort, '/', isOurWebsite],
  ] as const) {
    const address = `http://${reached(host)}:${number}`;
    if (await isFree(number, host)) findings.push(ok(about, `${number} is free: nothing runs on it.`));
    else if (isOurs(await get(`${address}${path}`))) {
      findings.push(ok(about, `${number}, Parallax answers.`));
      if (variable === 'API_PORT') api = address;
    } else {
      const mend = `Stop what uses it, or set ${variable} to another port.`;
      findings.push(wrong(about, `${number} is in use, and not by a Parallax that answers.`, mend));
    }
  }
  return { findings, api };
}

/** What a running API says of itself. */
export async function checkReady(api: string): Promise<Finding> {
  const answer = await get(`${api}/ready`);
  if (answer?.status === 200) return ok('API', `${api} is ready.`);
  if (!answer) return wrong('API', `${api} does not answer.`, 'Look into its log; stop it and start it again.');
  const says = `${api} is not ready: ${answer.text.trim().replaceAll('\n', ' ')}`;
  return wrong('API', says, 'Start it again: migrations are applied at the start. Its log says what it misses.');
}

/** The numbers of /metrics that the doctor looks at; null where it is off or does not answer. */
export async function readMetrics(api: string) {
  const answer = await get(`${api}/metrics`);
  if (answer?.status !== 200) return null;
  const sum = (name: string) =>
    [...answer.text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))].reduce(
      (total, [, value]) => total + Number(value),
      0,
    );
  return {
    deadJobs: [...answer.text.matchAll(/^parallax_jobs\{[^}]*state="dead"[^}]*\} (\d+)$/gm)].reduce(
      (total, [, value]) => total + Number(value),
      0,
    ),
    staleStories: sum('parallax_stale_stories'),
    oldestStale: sum('parallax_oldest_stale_story_seconds'),
  };
}

/** Without /metrics the numbers of a database that another process holds are not to be had. */
export const noMetrics: Finding = note('Jobs', 'not looked at: /metrics of the running API is off (METRICS).');
