import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first. One that is missing here only makes the others wait at the end. */
const longest = [
  'durability/kill',
  'durability/workers',
  'integration/cli',
  'evaluation/quiz',
  'integration/link-command',
  'evaluation/comparison',
  'integration/accounts',
  'integration/sentence-model',
  'integration/tracing',
  'analysis/src/spans',
  'database/src/backup/backup',
  'database/src/articles/articles',
  'end-to-end/reading',
  'end-to-end/quiz',
  'end-to-end/accounts',
];

/** It measures how long others wait during a flood, and should have the machine to itself. */
const last = 'integration/api-attacks';

const rank = ({ moduleId }: TestSpecification): number => {
  const is = (name: string) => moduleId.endsWith(`/${name}.test.ts`);
  const place = longest.findIndex(is);
  if (place >= 0) return place;
  return is(last) ? longest.length + 1 : longest.length;
};

/** Starts the longest files first, so that no worker stands idle beside the last. Vitest goes by size, which says little here. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // One project after another, as they come: a worker is kept for files of the same one only.
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((each) =>
      sorted.filter(({ project }) => project === each).sort((one, other) => rank(one) - rank(other)),
    );
  }
}
