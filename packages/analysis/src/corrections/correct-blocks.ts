import type { AnyStage, Document, Layers } from '../stage.ts';
import type { Correction } from './correction.ts';

/**
 * The stages with an editor's roles of blocks put in right after the blocks are cut, so that everything that is read later is
 * read under them: what is boilerplate has no sentences, and what is none any more has.
 */
export function correctBlocks(stages: readonly AnyStage[], corrections: readonly Correction[]): readonly AnyStage[] {
  const roles = corrections.filter((correction) => correction.kind === 'block');
  if (roles.length === 0) return stages;
  return stages.map((stage) => {
    if (!stage.gives.includes('blocks')) return stage;
    const run = (document: Document<never>) => {
      const given = stage.run(document) as Pick<Layers, 'blocks'>;
      const blocks = given.blocks.map((block) => {
        const said = roles.findLast(({ start }) => start >= block.start && start < block.end);
        return said ? { ...block, role: said.role, reason: 'an editor said so' } : block;
      });
      return { ...given, blocks };
    };
    return { ...stage, run };
  });
}
