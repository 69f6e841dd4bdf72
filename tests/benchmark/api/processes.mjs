// Servers as processes of their own, the CPU time that they take, and a client that asks them in turns.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';

/** Clock ticks a second in /proc; 100 on every Linux that Node runs on. */
const ticks = 100;

function statOf(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Seconds of CPU time that a process and its children, living and gone, have taken. */
export function cpuTime(pid) {
  let sum = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = statOf(name);
    if (!fields) continue;
    const [, parent, , , , , , , , , , user, system, goneUser, goneSystem] = fields.map(Number);
    if (Number(name) === pid) sum += user + system + goneUser + goneSystem;
    else if (parent === pid) sum += user + system;
  }
  return sum / ticks;
}

/** Starts a program of Node, and waits until it prints a line that starts with `ready`. */
export async function startProcess(args, env) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    if (/ready/i.test(line)) break;
  }
  child.stdout.resume();
  if (child.exitCode !== null) throw new Error(`${args[0]} did not start.`);
  return { pid: child.pid, stop: () => child.kill('SIGTERM') };
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request; gives its status, headers and body. */
export function send({ url, method = 'POST', headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

export const asking = (url, query, variables) => ({
  url,
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify({ query, variables }),
});

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Asks each contestant in turns, slice by slice, and gives for each the median of the CPU time of a request in milliseconds
 * (its own process and, where `database` names one, the database's) and of the requests a second.
 */
export async function race(contestants, { rounds = 7, requests = 50, connections = 4, database }) {
  const spent = contestants.map(() => ({ cpu: [], own: [], rate: [] }));
  const slice = async ({ ask }, count) => {
    let left = count;
    const worker = async () => {
      while (left-- > 0) {
        const { status } = await send(ask);
        if (status !== 200 && status !== 304) throw new Error(`${ask.url} answered ${status}`);
      }
    };
    await Promise.all(Array.from({ length: connections }, worker));
  };
  for (const contestant of contestants) await slice(contestant, contestant.warmUp ?? 2 * requests);
  for (let round = 0; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      const count = contestant.requests ?? requests;
      const [own, stored, begun] = [cpuTime(contestant.pid), database ? cpuTime(database) : 0, performance.now()];
      await slice(contestant, count);
      const took = (performance.now() - begun) / 1000;
      const ownTook = cpuTime(contestant.pid) - own;
      const storedTook = database ? cpuTime(database) - stored : 0;
      spent[index].own.push((1000 * ownTook) / count);
      spent[index].cpu.push((1000 * (ownTook + storedTook)) / count);
      spent[index].rate.push(count / took);
    }
  }
  return contestants.map(({ name }, index) => ({
    name,
    cpu: median(spent[index].cpu),
    own: median(spent[index].own),
    rate: median(spent[index].rate),
  }));
}

/** Prints a race; everything against the first. */
export function report(title, results) {
  console.log(`\n${title}`);
  console.log(
    '                                    CPU ms a request   of the server   against the first   requests a second',
  );
  for (const { name, cpu, own, rate } of results) {
    console.log(
      `${name.padEnd(34)}${cpu.toFixed(2).padStart(18)}${own.toFixed(2).padStart(16)}${(cpu / results[0].cpu).toFixed(2).padStart(20)}${rate.toFixed(0).padStart(20)}`,
    );
  }
}
