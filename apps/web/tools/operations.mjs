// Part of the build: collects the operations of all pages into `dist/operations.json`, by the ids that the website sends in
// place of them. Read from the sources, because what holds them are pages, which only the framework loads.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { persisted } from '@parallax/schema/persisted';
import { parse, visit } from 'graphql';

const web = fileURLToPath(new URL('../', import.meta.url));
const operations = [];
const fragments = new Map();

for (const entry of readdirSync(join(web, 'src'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.test\./.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  for (const [, text] of readFileSync(path, 'utf8').matchAll(/\bgraphql\(\s*`([^`]*)`/g)) {
    if (text.includes('${')) throw new Error(`${path}: a document is one text, put together from fragments only.`);
    for (const definition of parse(text).definitions) {
      if (definition.kind !== 'FragmentDefinition') {
        operations.push(definition);
        continue;
      }
      const name = definition.name.value;
      if (fragments.has(name)) throw new Error(`${path}: there are two fragments with the name ${name}.`);
      fragments.set(name, definition);
    }
  }
}

/** A definition, and all fragments that it needs. */
function withFragments(definition, found = new Set()) {
  found.add(definition);
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (!fragment) throw new Error(`No page has the fragment ${value}.`);
      if (!found.has(fragment)) withFragments(fragment, found);
    },
  });
  return [...found];
}

const manifest = Object.fromEntries(
  operations
    .map((operation) => persisted({ kind: 'Document', definitions: withFragments(operation) }))
    .map(({ id, text }) => [id, text]),
);
mkdirSync(join(web, 'dist'), { recursive: true });
writeFileSync(join(web, 'dist', 'operations.json'), `${JSON.stringify(manifest, null, 2)}\n`);
