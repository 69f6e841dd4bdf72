// Ten thousand generated requests to the API, ten times what the tests send: no answer is a fault of ours, none takes over a second.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const requests = process.env.GENERATED_REQUESTS ?? '10000';
const begun = performance.now();
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--project', 'integration', '--testTimeout', '1200000', 'tests/integration/api-generated.test.ts'],
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, GENERATED_REQUESTS: requests } },
);
if (status !== 0) process.exit(1);
console.log(
  `${requests} generated requests in ${Math.round((performance.now() - begun) / 1000)} s, the start included`,
);
