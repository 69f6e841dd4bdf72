import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * What an operation may be in itself, whatever it asks for; what it asks for is limited by its cost.
 * Depth: from a list of stories through a briefing to the origin of a cited claim's article is 12.
 * Fragments and repeated fields: validation compares each with each, which takes a fifth of a second for 300 of them.
 */
export const limits = { depth: 14, tokens: 2_000, aliases: 30, directives: 10, fragments: 60, repeats: 10 } as const;

/** Gives the errors of a limit a code that programs can rely on. */
const coded = (code: string) => [
  (_context: unknown, error: GraphQLError) => {
    Object.assign(error.extensions, { code, http: { status: 400 } });
  },
];

export function limitPlugins(): Plugin[] {
  return [
    maxTokensPlugin({ n: limits.tokens, onReject: coded('TOKENS_LIMIT') }),
    useShapeLimits(),
    maxDepthPlugin({ n: limits.depth, onReject: coded('DEPTH_LIMIT') }),
    // Its default list exempts `__typename`, ten thousand times over.
    maxAliasesPlugin({ n: limits.aliases, allowList: [], onReject: coded('ALIASES_LIMIT') }),
    maxDirectivesPlugin({ n: limits.directives, onReject: coded('DIRECTIVES_LIMIT') }),
  ];
}

/** Refuses, before anything else looks at them, documents that would make validation compare too much with too much. */
function useShapeLimits(): Plugin {
  const passed = new WeakSet<DocumentNode>();
  return {
    onParse() {
      return ({ result, replaceParseResult }) => {
        if (!result || result instanceof Error || passed.has(result)) return;
        const error = shapeError(result);
        if (error) replaceParseResult(error as never);
        else passed.add(result);
      };
    },
  };
}

function shapeError({ definitions }: DocumentNode): GraphQLError | null {
  const refusal = (code: string, message: string) =>
    new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
  const sets: SelectionSetNode[] = [];
  let fragments = 0;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments += 1;
    if ('selectionSet' in definition) sets.push(definition.selectionSet);
  }
  for (let set = sets.pop(); set; set = sets.pop()) {
    const names = new Map<string, number>();
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const times = (names.get(name) ?? 0) + 1;
        if (times > limits.repeats) {
          return refusal(
            'FIELDS_LIMIT',
            `A field may stand ${limits.repeats} times in one place; “${name}” stands there more often.`,
          );
        }
        names.set(name, times);
      } else fragments += 1;
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) sets.push(selection.selectionSet);
    }
  }
  if (fragments <= limits.fragments) return null;
  return refusal('FRAGMENTS_LIMIT', `A document may define and spread fragments ${limits.fragments} times in all.`);
}
