// `npm run bench`: the benchmarks, one after another in one run. What they print are ratios and medians; the machine is noisy.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, root } from './workspace.mjs';

checkNode();
ensureInstalled();
ensureBuilt();

const folder = join(root, 'tests', 'benchmark');
// `npm run bench -- lighthouse -t "a question"`: what stands after -t names one of the measurements of a benchmark in TypeScript.
const given = process.argv.slice(2);
const mark = given.indexOf('-t');
const only = mark < 0 ? [] : given.slice(mark, mark + 2);
const wanted = mark < 0 ? given : given.slice(0, mark);
for (const name of readdirSync(folder).filter((file) => /\.bench\.(?:mjs|ts)$/.test(file))) {
  if (wanted.length > 0 && !wanted.some((each) => name.startsWith(each))) continue;
  console.log(`\n# ${name.replace(/\.bench\.\w+$/, '')}`);
  // Those in TypeScript share what the end-to-end tests have: Node 20 strips no types, Vitest does.
  const [args, cwd] = name.endsWith('.ts')
    ? [
        ['node_modules/vitest/vitest.mjs', 'run', '--project', 'benchmark', join('tests/benchmark', name), ...only],
        root,
      ]
    : [['--expose-gc', join(folder, name)], join(root, 'tests')];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd });
  if (status !== 0) process.exitCode = 1;
}
