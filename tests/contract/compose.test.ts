import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../../apps/api/src/settings.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  healthcheck?: { disable?: boolean; test?: string[] };
  depends_on?: Record<string, { condition: string }>;
}
const compose = parse(read('compose.yaml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const dockerfile = read('Dockerfile');
const ours = ['api', 'worker', 'web'];

/** Variables that the sources read: those of the settings, and what the website takes from its environment. */
const variables = new Set(
  [...read('apps/api/src/settings.ts').matchAll(/^ {2}([A-Z_]+): z\b/gm)]
    .map(([, name]) => name!)
    .concat(
      ['apps/web/src/server/main.ts', 'apps/web/src/data/api.ts', 'apps/web/src/data/site.ts'].flatMap((path) =>
        [...read(path).matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name!),
      ),
    ),
);

/** The source of a built file, as its package's build places it. */
function sourceOf(built: string): string {
  return join(root, built.replace('/dist/server/', '/src/server/').replace('/dist/', '/src/').replace(/\.js$/, '.ts'));
}

/** `${NAME:-default}`, and `${NAME:?why}` as somebody set it. */
const filled = (value: string) =>
  value.replace(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1').replace(/\$\{[A-Z_]+:\?[^}]*\}/g, 'a'.repeat(32));

describe('compose.yaml', () => {
  it('starts built files that have sources, and waits for who is healthy', () => {
    expect(Object.keys(compose.services)).toEqual(['postgres', ...ours]);
    for (const name of ours) {
      const { command = [], depends_on = {} } = compose.services[name]!;
      expect(command[0]).toBe('node');
      expect(existsSync(sourceOf(command[1]!)), command[1]).toBe(true);
      expect(Object.keys(depends_on).length, name).toBeGreaterThan(0);
      for (const [other, { condition }] of Object.entries(depends_on)) {
        expect(condition).toBe('service_healthy');
        expect(compose.services[other], other).toBeDefined();
        // Of ours, the image has a health check, which a service may replace but not take away where others wait for it.
        expect(compose.services[other]!.healthcheck?.disable).not.toBe(true);
      }
    }
  });

  it('sets variables that exist, to values that the settings take', () => {
    for (const name of ours) {
      const { environment = {} } = compose.services[name]!;
      expect(Object.keys(environment).filter((variable) => !variables.has(variable))).toEqual([]);
      const values = Object.entries(environment).map(([variable, value]) => [variable, filled(value)]);
      expect(() => readSettings(Object.fromEntries(values))).not.toThrow();
    }
    const { api, worker, web } = compose.services;
    expect(worker!.environment!.DATABASE_URL).toBe(api!.environment!.DATABASE_URL);
    expect(web!.environment!.WEBSITE_TOKEN).toBe(api!.environment!.WEBSITE_TOKEN);
  });

  it('mounts volumes that it names', () => {
    const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((each) => each.split(':')[0]),
    );
    expect(mounted.toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
  });
});

describe('Dockerfile', () => {
  it('copies what is there, runs as nobody special, and sets variables that exist', () => {
    const copied = [...dockerfile.matchAll(/^COPY --from=build \S+ \/parallax\/(\S+) /gm)].map(([, path]) => path!);
    expect(copied).toContain('prisma');
    for (const path of copied) expect(existsSync(join(root, path)), path).toBe(true);
    expect(dockerfile).toMatch(/^USER node$/m);
    const set = [...dockerfile.matchAll(/\b([A-Z_]{3,})=/g)].map(([, name]) => name!);
    const tools = /^(?:CI|NODE_ENV|DO_NOT_TRACK|CHECKPOINT_DISABLE|.*_TELEMETRY_DISABLED)$/;
    expect(set.filter((name) => !tools.test(name) && !variables.has(name))).toEqual([]);
    for (const [, list] of dockerfile.matchAll(/^CMD (\[.*\])$/gm)) {
      expect(existsSync(sourceOf((JSON.parse(list!) as string[])[1]!))).toBe(true);
    }
    const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string };
    expect(dockerfile).toContain(`npx --yes ${packageManager} `);
  });

  it('leaves out what a build makes, and keeps what the lockfile needs', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const path of ['.git', '.data', '.env', '**/node_modules', '**/dist']) expect(ignored).toContain(path);
    expect(ignored).toContain('!tests/package.json');
  });
});
