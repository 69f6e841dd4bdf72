// `npm test`: the one gate. Installs what the tests need, checks, builds, and runs every test; the same command is CI's.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';
import { checkNode, ensureBuilt, ensureInstalled, environment, root } from './workspace.mjs';

checkNode();
ensureInstalled();

const failures = [];
const seconds = () => Math.round(process.uptime());

function check(name, status) {
  console.error(`${status === 0 ? 'passed' : 'FAILED'}: ${name} (at ${seconds()} s)`);
  if (status !== 0) failures.push(name);
}

/** Runs a tool; what it writes is shown in one piece, because others run beside it. */
function tool(name, file, ...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join('node_modules', file), ...args], { cwd: root, env: environment });
    const written = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => written.push(piece));
    child.once('close', (status) => {
      process.stderr.write(Buffer.concat(written));
      check(name, status ?? 1);
      resolve();
    });
  });
}

ensureBuilt();
// Types once for all that Node runs: package by package, each would check again all that it is built upon.
await Promise.all([
  tool('types', 'typescript/bin/tsc'),
  tool('types of the website', 'typescript/bin/tsc', '-p', 'apps/web'),
  tool('format and lint', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
]);

const results = join(root, '.cache', 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };

function vitest(name, args, env = {}) {
  const file = join(results, `${name.replace(/\W+/g, '-')}.json`);
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ],
    { cwd: root, env: { ...environment, ...env }, stdio: ['ignore', 2, 2] },
  );
  check(name, status ?? 1);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests;
    total.skipped += report.numPendingTests;
  } catch {
    failures.push(`${name} gave no report`);
  }
}

vitest('unit tests', ['--project', 'unit']);
vitest('integration tests on PGlite', ['--project', 'integration']);
const server = await startPostgres();
if ('url' in server) {
  try {
    // What speaks to a database, once more on a server; not what starts processes that keep an embedded one of their own, or a
    // server of its own.
    const ownDatabase = ['api-attacks', 'cli', 'deadline', 'link-command', 'tracing'].flatMap((name) => [
      '--exclude',
      `tests/integration/${name}.test.ts`,
    ]);
    vitest('database tests on PostgreSQL', ['packages/database', 'tests/integration', ...ownDatabase], {
      TEST_DATABASE_URL: server.url,
    });
  } finally {
    await server.stop();
  }
} else console.error(`left out: database tests on PostgreSQL, because ${server.reason}.`);
vitest('end-to-end tests', ['--project', 'end-to-end']);

if (failures.length > 0) console.error(`\nFailed: ${failures.join(', ')}.`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(failures.length > 0 ? 1 : 0);
