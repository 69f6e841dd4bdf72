import type { EntityType } from '../analysis.ts';
import type { BlockRole, Span } from '../article.ts';

/**
 * What an editor says of a place in an article, against what was read there. It is tied to the raw text, which never changes,
 * so that it holds whenever the article is read again.
 */
export type Correction = Span &
  (
    | {
        /** What the block at this place is for. */
        kind: 'block';
        role: BlockRole;
      }
    | {
        /** Who or what is named by the mention at this place. */
        kind: 'entity';
        type: EntityType;
        name: string;
      }
    | {
        /** Who speaks in the attribution whose cue stands at this place; null where nobody does, and it is none. */
        kind: 'attribution';
        speaker: string | null;
      }
  );
