import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Who may import whom: one way through, from files to pages. `type` allows types only. */
const allowed: Record<string, Record<string, 'value' | 'type'>> = {
  'packages/analysis': {},
  'packages/ingest': { analysis: 'type' },
  'packages/comparison': { analysis: 'value' },
  'packages/embedding': {},
  'packages/briefing': { analysis: 'value', comparison: 'value' },
  'packages/quiz': { analysis: 'value', comparison: 'value', briefing: 'value' },
  'packages/database': { analysis: 'type', comparison: 'type', briefing: 'type', quiz: 'type' },
  'packages/schema': { comparison: 'value', database: 'value', quiz: 'value' },
  'apps/api': {
    analysis: 'value',
    briefing: 'value',
    comparison: 'value',
    database: 'value',
    embedding: 'value',
    ingest: 'value',
    quiz: 'value',
    schema: 'value',
  },
  'apps/web': { 'schema/documents': 'value', 'schema/persisted': 'value' },
};

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (['node_modules', 'dist', 'generated', '.next', '.turbo', 'public'].includes(name)) return [];
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.(?:ts|tsx|mts)$/.test(name) && !/\.test\.tsx?$/.test(name) ? [path] : [];
  });
}

interface Import {
  from: string;
  room: string;
  kind: 'value' | 'type';
}

/** Every import of a room of ours, with where it stands. */
function importsOf(room: string): Import[] {
  return sources(join(root, room)).flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const statements = text.matchAll(
      /\b(?<keyword>import|export)\s+(?<type>type\s)?(?<names>[^;'"]*?\bfrom\s*)?['"]@parallax\/(?<room>[\w/-]+)['"]/g,
    );
    const dynamic = text.matchAll(/\bimport\(\s*['"]@parallax\/(?<room>[\w/-]+)['"]\s*\)/g);
    const from = path.slice(root.length);
    return [
      ...[...statements].map((match): Import => {
        const { type, names = '', room: imported = '' } = match.groups!;
        const listed =
          /\{([^}]*)\}/
            .exec(names)?.[1]
            ?.split(',')
            .filter((name) => name.trim() !== '') ?? [];
        const onlyTypes = listed.length > 0 && listed.every((name) => /^\s*type\s/.test(name));
        return { from, room: imported, kind: type || onlyTypes ? 'type' : 'value' };
      }),
      ...[...dynamic].map((match): Import => ({ from, room: match.groups!.room!, kind: 'value' })),
    ];
  });
}

describe('the rooms import in one direction', () => {
  it.each(Object.keys(allowed))('%s', (room) => {
    const rules = allowed[room]!;
    const broken = importsOf(room).filter(({ room: imported, kind }) => {
      const rule = rules[imported] ?? rules[imported.split('/')[0]!];
      return !rule || (rule === 'type' && kind === 'value');
    });
    expect(broken).toEqual([]);
  });

  it('knows every room that there is', () => {
    const rooms = ['apps', 'packages'].flatMap((group) =>
      readdirSync(join(root, group)).map((name) => `${group}/${name}`),
    );
    expect(rooms.toSorted()).toEqual(Object.keys(allowed).toSorted());
  });

  it('sees what it is meant to see', () => {
    expect(importsOf('packages/briefing').map(({ room }) => room)).toContain('comparison');
  });
});
