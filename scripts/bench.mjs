// `npm run bench`: the benchmarks, one after another in one run. What they print are ratios and medians; the machine is noisy.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, root } from './workspace.mjs';

checkNode();
ensureInstalled();
ensureBuilt();

const folder = join(root, 'tests', 'benchmark');
const wanted = process.argv.slice(2);
for (const name of readdirSync(folder).filter((file) => file.endsWith('.bench.mjs'))) {
  if (wanted.length > 0 && !wanted.some((each) => name.startsWith(each))) continue;
  console.log(`\n# ${name.replace('.bench.mjs', '')}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, name)], {
    stdio: 'inherit',
    cwd: join(root, 'tests'),
  });
  if (status !== 0) process.exitCode = 1;
}
