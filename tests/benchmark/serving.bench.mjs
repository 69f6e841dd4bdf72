// How fast a kept briefing page is served, against nginx with the same bytes under the same headers, in turns in one run.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { freePort, startSite } from './site.mjs';

const floors = { rate: 0.4, firstByte: 2 };
const rounds = 7;
const seconds = 2;
const connections = 32;

const has = (command) => spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const wrk = has('wrk');

if (!has('nginx')) {
  console.log('left out: there is no nginx to compare with (Debian: apt-get install nginx)');
  process.exit(0);
}

/** The bytes as they come over the wire, and their headers. */
function fetchRaw(url, agent) {
  return new Promise((resolve, reject) => {
    const begun = process.hrtime.bigint();
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const firstByte = Number(process.hrtime.bigint() - begun) / 1e6;
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ firstByte, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
}

async function startNginx(folder, port, { headers, body }) {
  await writeFile(join(folder, 'page.html.gz'), body);
  await writeFile(join(folder, 'page.html'), '');
  // nginx sends the others by itself.
  const own = new Set(['content-type', 'content-length', 'content-encoding', 'connection', 'keep-alive', 'date']);
  const lines = Object.entries(headers)
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`);
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; ${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server {
    listen 127.0.0.1:${port}; root ${folder}; etag off; if_modified_since off;
    location / { gzip_static on; default_type "text/html; charset=utf-8"; types {} ${lines.join(' ')} }
  }
}`,
  );
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  return child;
}

/** Requests a second. */
async function rateOf(url) {
  if (wrk) {
    const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-H', 'Accept-Encoding: gzip', url];
    const child = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (piece) => {
      output += piece;
    });
    await once(child, 'exit');
    if (/Non-2xx|Socket errors/.test(output)) throw new Error(output);
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)[1]);
  }
  const result = await autocannon({ url, connections, duration: seconds, headers: { 'accept-encoding': 'gzip' } });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx + result.errors} requests failed`);
  return result.requests.average;
}

const site = await startSite();
const folder = await mkdtemp(join(tmpdir(), 'parallax-nginx-'));
const port = await freePort();
const ours = `${site.url}/stories/${site.stories[0].slug}`;
let nginx;
try {
  await fetchRaw(ours);
  const kept = await fetchRaw(ours);
  nginx = await startNginx(folder, port, kept);
  const theirs = `http://127.0.0.1:${port}/page.html`;
  const same = await fetchRaw(theirs);
  if (!same.body.equals(kept.body) || same.headers['content-encoding'] !== kept.headers['content-encoding'])
    throw new Error('nginx does not send the same bytes');

  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const rates = { ours: [], theirs: [] };
  const firstBytes = { ours: [], theirs: [] };
  await rateOf(ours);
  for (let round = 0; round < rounds; round++) {
    for (const [name, url] of [
      ['ours', ours],
      ['theirs', theirs],
    ]) {
      rates[name].push(await rateOf(url));
      for (let request = 0; request < 100; request++) firstBytes[name].push((await fetchRaw(url, agent)).firstByte);
    }
  }
  agent.destroy();
  const rate = median(rates.ours) / median(rates.theirs);
  const firstByte = median(firstBytes.ours) / median(firstBytes.theirs);
  console.log(
    `a kept briefing of ${kept.body.length} bytes with gzip, ${connections} connections, load by ${wrk ? 'wrk' : 'autocannon'}`,
  );
  console.log('                              ours     nginx   ratio   floor');
  const line = (name, a, b, ratio, floor, digits) =>
    console.log(
      `${name.padEnd(24)} ${a.toFixed(digits).padStart(9)} ${b.toFixed(digits).padStart(9)} ${ratio.toFixed(2).padStart(7)} ${floor}`,
    );
  line('requests a second', median(rates.ours), median(rates.theirs), rate, `at least ${floors.rate}`, 0);
  line(
    'first byte, ms',
    median(firstBytes.ours),
    median(firstBytes.theirs),
    firstByte,
    `at most ${floors.firstByte}`,
    3,
  );
  if (rate < floors.rate || firstByte > floors.firstByte) process.exitCode = 1;
} finally {
  nginx?.kill('SIGTERM');
  await site.stop();
  await rm(folder, { recursive: true, force: true });
}
