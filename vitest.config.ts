import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

// Packages are read from their sources, so that a test needs no build of what it tests. Tests that start the real command line
// or the real servers use what `npm run build` made.
// Vitest gives these to Node too, where `import` would make a CommonJS `require` take an ES module.
const conditions = ['source', 'node'];

export default defineConfig({
  resolve: {
    conditions,
    // Left alone, our sources get graphql's ES module build and Pothos and Yoga the one that Node takes: two realms.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions } },
  test: {
    // Left alone, Vitest keeps one core for itself, and of two cores one would do nothing.
    maxWorkers: '100%',
    // A worker keeps the modules that it has read for the files that come after: with a process for each file, two fifths of the
    // unit tests' work went into starting and reading. A file puts back what it changes for all, such as the environment.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{contract,evaluation,integration,durability}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          include: ['tests/end-to-end/**/*.test.ts'],
          globalSetup: ['tests/end-to-end/filled-folder.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Two browsers and two pairs of servers at a time, on any machine: each pair holds a gigabyte. After all others.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'benchmark',
          include: ['tests/benchmark/**/*.bench.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
