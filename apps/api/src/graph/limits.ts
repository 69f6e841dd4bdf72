import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { Plugin } from 'graphql-yoga';

/**
 * What an operation may be in itself, whatever it asks for; what it asks for is limited by its cost.
 * Depth: from a list of stories through a briefing to the origin of a cited claim's article is 12.
 */
export const limits = { depth: 14, tokens: 2_000, aliases: 30, directives: 10 } as const;

export function limitPlugins(): Plugin[] {
  return [
    maxDepthPlugin({ n: limits.depth }),
    maxTokensPlugin({ n: limits.tokens }),
    // Its default list exempts `__typename`, ten thousand times over.
    maxAliasesPlugin({ n: limits.aliases, allowList: [] }),
    maxDirectivesPlugin({ n: limits.directives }),
  ];
}
