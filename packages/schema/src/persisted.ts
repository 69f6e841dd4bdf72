import { createHash } from 'node:crypto';
import { type DefinitionNode, type DocumentNode, print, visit } from 'graphql';

/** An operation as it is persisted: its one text, and the id that is sent in place of it. */
export interface PersistedOperation {
  /** `sha256:` and the hash of the text in hexadecimal digits. */
  id: string;
  text: string;
}

/** One text for one operation, however its fragments came together: first the operation, then each fragment once, by name. */
export function persisted(document: DocumentNode): PersistedOperation {
  const definitions = new Map<string, DefinitionNode>();
  for (const definition of document.definitions) {
    const isFragment = definition.kind === 'FragmentDefinition';
    // No name starts with a blank: operations stand before fragments.
    const name = isFragment ? definition.name.value : ` ${'name' in definition ? definition.name?.value : ''}`;
    definitions.set(name, definition);
  }
  const sorted = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, definition]) => definition);
  // A mark for types alone, which gql.tada takes out of what it sends.
  const plain = visit({ kind: document.kind, definitions: sorted } as DocumentNode, {
    Directive: ({ name }) => (name.value === '_unmask' ? null : undefined),
  });
  const text = print(plain);
  return { id: `sha256:${createHash('sha256').update(text).digest('hex')}`, text };
}
