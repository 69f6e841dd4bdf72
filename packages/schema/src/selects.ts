import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

const known = new WeakMap<FieldNode, Map<string, boolean>>();

/** Whether an operation asks for a field of this name right below the one that is resolved, directly or in a fragment. */
export function selects({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  return fieldNodes.some((node) => {
    let answers = known.get(node);
    if (!answers) {
      answers = new Map();
      known.set(node, answers);
    }
    let answer = answers.get(name);
    if (answer === undefined) {
      answer = holds(node.selectionSet, name, fragments);
      answers.set(name, answer);
    }
    return answer;
  });
}

function holds(
  selectionSet: SelectionSetNode | undefined,
  name: string,
  fragments: GraphQLResolveInfo['fragments'],
): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === 'Field') return selection.name.value === name;
    if (selection.kind === 'InlineFragment') return holds(selection.selectionSet, name, fragments);
    return holds(fragments[selection.name.value]?.selectionSet, name, fragments);
  });
}
